import { charsetOfFont, charsetOfPage, windows } from './charsets.ts'

/** Which charset bytes are in: that of their font, or of the file. */
export class Fonts {
  readonly #charsets = new Map<number, string>()
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
    this.#charsets.set(font, charsetOfFont(charset) ?? '')
  }

  charsetOf(font = this.#first): string {
    const charset = font === undefined ? undefined : this.#charsets.get(font)
    const isUnnamed = charset === windows && !this.#isPageNamed

    return charset && !isUnnamed ? charset : this.#page
  }

  /** Programs that know one code page only write its number, and the same charset for every font. */
  get #isPageNamed(): boolean {
    return [...this.#charsets.values()].some(charset => charset === this.#page)
  }
}
