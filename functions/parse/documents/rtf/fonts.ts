import { charsetOfFont, charsetOfPage, windows } from './charsets.ts'

/** Which charset bytes are in: that of their font, or of the file. */
export class Fonts {
  readonly #charsets = new Map<number, string>()
  readonly #named = new Set<string>()
  #page = windows
  #first: number | undefined

  setPage(page: number): void {
    this.#page = charsetOfPage(page)
  }

  /** The font of whatever names none. */
  setFirst(font: number): void {
    this.#first = font
  }

  set(font: number, charset: number): void {
    const name = charsetOfFont(charset) ?? ''
    this.#charsets.set(font, name)
    this.#named.add(name)
  }

  /** Programs that know one code page only write its number, and the same charset for every font. */
  charsetOf(font = this.#first): string {
    const charset = font === undefined ? undefined : this.#charsets.get(font)
    const isUnnamed = charset === windows && !this.#named.has(this.#page)

    return charset && !isUnnamed ? charset : this.#page
  }
}
