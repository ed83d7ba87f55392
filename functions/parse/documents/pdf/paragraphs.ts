import type { Passage } from '../passage.ts'
import type { PrintedLine } from './lines.ts'

type Stretch = { text: string; size: number; last: PrintedLine }

/** Lines put together as paragraphs, words that were parted at a line's end made whole. */
export function passagesOf(columns: readonly PrintedLine[][]): Passage[] {
  const all = columns.flat()
  const size = usualSize(all)
  const stretches: Stretch[] = []
  for (const column of columns) {
    const leading = usualLeading(column)
    column.forEach((line, at) => {
      const open = stretches.at(-1)
      const begins = open === undefined || beginsParagraph(open, line, { leading, column, first: at === 0 })
      if (begins) stretches.push({ text: line.text, size: line.size, last: line })
      else Object.assign(open, { text: joined(open.text, line.text), last: line })
    })
  }
  return withTitle(stretches, size)
}

type Setting = { leading: number; column: readonly PrintedLine[]; first: boolean }

function beginsParagraph(
  { text, size, last }: Stretch,
  line: PrintedLine,
  { leading, column, first }: Setting,
): boolean {
  if (Math.abs(line.size - size) > size * otherSize) return true
  // Over the end of a column or a page a sentence goes on.
  if (first) return isEnded(text) || last.size !== line.size || /^\p{Lu}/u.test(line.text)
  if (last.y - line.y > leading * widerGap) return true

  const left = Math.min(...column.map(other => other.left))
  const right = Math.max(...column.map(other => other.right))
  const indented = line.left > left + line.size * indent && last.left <= left + line.size * indent && !line.rtl
  const short = (line.rtl ? last.left - left : right - last.right) > (right - left) * shortLine
  return indented || (short && isEnded(text)) || isItem(line.text)
}

const otherSize = 0.12
const widerGap = 1.35
const indent = 0.8
const shortLine = 0.2

const isEnded = (text: string) => /[.!?…:。！？؟]["”’»)\]]*$/.test(text)
const isItem = (text: string) => /^(?:[•‣◦▪–—·]|\d{1,2}[.)]) /.test(text)

/** A hyphen at the end of a line parts a word where a small letter follows. */
function joined(before: string, after: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after

  // Scripts without blanks between words.
  const tight =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]$/u.test(before) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]/u.test(after)
  return tight ? before + after : `${before} ${after}`
}

/** The size that most letters are set in. */
function usualSize(lines: readonly PrintedLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const round = Math.round(size * 2) / 2
    letters.set(round, (letters.get(round) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function usualLeading(column: readonly PrintedLine[]): number {
  const steps = column.flatMap((line, at) => {
    const next = column[at + 1]
    return next !== undefined && next.page === line.page ? [line.y - next.y] : []
  })
  return steps.filter(step => step > 0).sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? Number.POSITIVE_INFINITY
}

// Larger than the text by this much is a heading; the largest of the first page is the headline.
const headingSize = 1.15
const headingLength = 200

function withTitle(stretches: readonly Stretch[], size: number): Passage[] {
  const large = stretches.filter(one => one.size >= size * headingSize && one.text.length <= headingLength)
  const title = large.filter(({ last }) => last.page === 1).sort((a, b) => b.size - a.size)[0]

  return stretches.map((one): Passage => {
    const spans = [{ text: one.text }]
    if (one === title) return { block: { kind: 'paragraph', spans }, as: 'title' }

    return { block: large.includes(one) ? { kind: 'heading', level: 2, spans } : { kind: 'paragraph', spans } }
  })
}
