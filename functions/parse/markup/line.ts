import type { Span } from '../../../events/article.ts'
import { cleaned } from '../../text/clean.ts'

export type Style = Omit<Span, 'text'>
export const plain: Style = {}

type Run = { style: Style; pieces: string[] }

/** The words gathered for the next paragraph: white space as a browser shows it, neighbours of one style in one span. */
export class Line {
  // Pieces are joined once: a text that grows and is looked at by turns is copied each time.
  #runs: Run[] = []
  #atGap = true
  #breaks = 0

  get isEmpty(): boolean {
    return this.#runs.length === 0
  }

  add(text: string, style: Style): void {
    const words = text.replace(gap, ' ')
    const shown = this.#atGap && words.startsWith(' ') ? words.slice(1) : words
    if (shown === '') return

    this.#breaks = 0
    this.#atGap = shown.endsWith(' ')
    this.#put(shown, style)
  }

  /** True where this is the second line end on end: there a new paragraph begins. */
  endLine(): boolean {
    const style = this.#runs.at(-1)?.style
    if (!style) return false

    this.#put('\n', style)
    this.#atGap = true
    this.#breaks++
    return this.#breaks > 1
  }

  /** What was gathered, and begins anew. */
  take(): Span[] {
    const spans = trimmed(this.#runs.map(({ style, pieces }) => ({ text: spaced(pieces.join('')), ...style })))
    this.#runs = []
    this.#atGap = true
    this.#breaks = 0
    return spans
  }

  #put(text: string, style: Style): void {
    const last = this.#runs.at(-1)
    if (last && sameStyle(last.style, style)) last.pieces.push(text)
    else this.#runs.push({ style, pieces: [text] })
  }
}

// Not a single blank, which is most of them: it stays as it is.
const gap = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g

const sameStyle = (a: Style, b: Style) =>
  a === b || (a.href === b.href && a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code)

function trimmed(spans: readonly Span[]): Span[] {
  const from = spans.findIndex(hasWords)
  const shown = from < 0 ? [] : spans.slice(from, spans.findLastIndex(hasWords) + 1)

  return shown
    .map((span, at) => {
      const begun = at === 0 ? span.text.trimStart() : span.text
      return { ...span, text: at === shown.length - 1 ? begun.trimEnd() : begun }
    })
    .filter(({ text }) => text !== '')
}

const hasWords = ({ text }: Span) => text.trim() !== ''

// Editors of web pages leave no-break spaces anywhere; French sets them at its marks, and there they stay.
const looseGap = /(?<!«)\u00a0(?![:;!?»%€])/g

const hasGap = /[\u00a0\n]| {2}/

function spaced(text: string): string {
  const clean = cleaned(text)
  if (!hasGap.test(clean)) return clean

  return clean
    .replace(looseGap, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
}

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')
