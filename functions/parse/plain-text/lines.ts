import { cleaned, oneSpaced } from '../../text/clean.ts'
import { bears, mark } from './look.ts'

/** A line with something on it. `number` counts from 1 in the upload; `gap`: a blank line stands before it, or it is set in from the one above. */
export type Line = {
  text: string
  number: number
  gap: boolean
  /** What a wire's machines set around the story. */
  frame?: boolean
  /** Stars stand above it, which part a story. */
  parted?: boolean
}

/** The lines of a text; no more than `most` are looked for, since in memory one takes a hundred times its letters. */
export function linesOf(text: string, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = []
  let gap = true
  let indent = 0
  let parted = false
  // A tab sets a paragraph in as two blanks do, and would be left as one.
  const clean = cleaned(text.replaceAll('\n\t', '\n  '))
  let from = 0
  for (let number = 1; from <= clean.length && lines.length < most; number++) {
    const next = clean.indexOf('\n', from)
    const end = next < 0 ? clean.length : next
    const raw = clean.slice(from, end)
    from = end + 1
    const spaced = bears(raw, mark.looseSpace | mark.foreign) ? oneSpaced(raw) : raw
    const line = spaced.startsWith('>') ? spaced.replace(quoteMark, '') : spaced
    const isBlank = line === '' || isRule(line)
    const before = indent
    indent = indentOf(raw)
    if (!isBlank) lines.push({ text: line, number, gap: gap || indent > before, ...(parted && { parted }) })
    gap = isBlank
    parted = isBlank && (parted || stars.test(line))
  }
  return lines
}

/** How far typists set a paragraph's first line in; one blank is a slip. */
function indentOf(raw: string): number {
  const set = raw.search(/\S/)
  return set < 2 ? 0 : set
}

// Mail and converters set quoted lines behind it. Bounded, as no mail is answered more often.
const quoteMark = /(?:> ?){1,20}(?=\S)/

const stars = /^(?:\*(?: ?\*){2,9}|⁂)$/

/** "-----", "***", ">": a printed rule, as good as a blank line. */
const isRule = (line: string) => !/[\p{L}\p{N}\p{So}\p{Sc}#]/u.test(line)

export const linePlace = (number: number): string => `line ${number}`
