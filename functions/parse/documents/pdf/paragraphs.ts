import type { Passage } from '../passage.ts'
import type { PrintedLine } from './lines.ts'

/** Lines that go on in one another; put together at their end, as a text that grows would be copied with every line. */
type Stretch = { lines: string[]; size: number; last: PrintedLine }

/** Lines put together as paragraphs, words that were parted at a line's end made whole. */
export function passagesOf(columns: readonly PrintedLine[][]): Passage[] {
  const all = columns.flat()
  const size = usualSize(all)
  const stretches: Stretch[] = []
  for (const column of columns) {
    const setting = { leading: usualLeading(column), usual: size, ...edgesOf(column) }
    column.forEach((line, at) => {
      const open = stretches.at(-1)
      const begins = open === undefined || beginsParagraph(open, line, { ...setting, first: at === 0 })
      if (begins) stretches.push({ lines: [line.text], size: line.size, last: line })
      else goOn(open, line)
    })
  }
  return withTitle(stretches, size)
}

type Setting = { leading: number; usual: number; left: number; right: number; first: boolean }

const edgesOf = (column: readonly PrintedLine[]) => ({
  left: column.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
  right: column.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY),
})

function beginsParagraph(
  { lines, size, last }: Stretch,
  line: PrintedLine,
  { leading, usual, left, right, first }: Setting,
): boolean {
  if (Math.abs(line.size - size) > size * otherSize) return true
  const text = lines.at(-1) ?? ''
  // Over the end of a column or a page a sentence goes on.
  if (first) return isEnded(text) || last.size !== line.size || /^\p{Lu}/u.test(line.text)
  // The lines of a headline stand as far apart as its own size asks for.
  const gap = line.size >= usual * headingSize ? Math.max(leading, line.size) : leading
  if (last.y - line.y > gap * widerGap) return true

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
function goOn(open: Stretch, line: PrintedLine): void {
  const before = open.lines.at(-1) ?? ''
  const parts = /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(line.text)
  open.lines.splice(-1, 1, parts ? before.slice(0, -1) : `${before}${gapBetween(before, line.text)}`)
  open.lines.push(line.text)
  open.last = line
}

function gapBetween(before: string, after: string): string {
  // Scripts without blanks between words.
  const tight =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]$/u.test(before) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。、，]/u.test(after)
  return tight ? '' : ' '
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
  const paragraphs = stretches.map(({ lines, ...one }) => ({ ...one, text: lines.join('') }))
  const large = paragraphs.filter(one => one.size >= size * headingSize && one.text.length <= headingLength)
  const headings = new Set(large)
  const title = large.filter(({ last }) => last.page === 1).sort((a, b) => b.size - a.size)[0]

  return paragraphs.map((one): Passage => {
    const spans = [{ text: one.text }]
    if (one === title) return { block: { kind: 'paragraph', spans }, as: 'title' }

    return { block: headings.has(one) ? { kind: 'heading', level: 2, spans } : { kind: 'paragraph', spans } }
  })
}
