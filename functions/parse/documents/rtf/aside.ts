import { breaks } from './words.ts'

// What programs keep beside a text, a template's macros among it, is digits; notes and properties are a few lines.
const mostLetters = 200_000
const longestNumber = 40

/** They begin a line of what is kept aside: properties of the file's own. */
const begins = new Set(['propname', 'staticval', 'linkval', 'cell'])

/** Words that are none of the story's: hidden ones, notes of editors, what only old programs show, what is said of the file. */
export class Aside {
  readonly #lines: string[] = []
  #line = ''
  #left = mostLetters

  add(text: string): void {
    const isNumber = text.length > longestNumber && !text.includes(' ')
    if (isNumber || this.#left < 0) return
    this.#left -= text.length
    this.#line += text
  }

  obey(word: string): void {
    if (breaks.has(word) || begins.has(word)) this.endLine()
  }

  endLine(): void {
    if (this.#line !== '') this.#lines.push(this.#line)
    this.#line = ''
  }

  get lines(): string[] {
    return [...this.#lines, this.#line]
  }
}
