import { headingSize, setBySize, usualSize } from '../letter-sizes.ts'
import type { Passage } from '../passage.ts'
import { lettersOf, type PrintedLine } from './lines.ts'

/** Lines that go on in one another; put together at their end, as a text that grows would be copied with every line. */
type Stretch = { lines: string[]; size: number; last: PrintedLine; isFull: boolean }

/** Lines put together as paragraphs, words that were parted at a line's end made whole. */
export function passagesOf(columns: readonly PrintedLine[][]): Passage[] {
  const all = columns.flat()
  const size = usualSize(all.map(lettersOf))
  const stretches: Stretch[] = []
  for (const column of columns) {
    const setting = { leading: usualLeading(column), usual: size, ...edgesOf(column), ...fullOf(column) }
    column.forEach((line, at) => {
      const open = stretches.at(-1)
      const isFull = !isShort(line, setting)
      const interrupted = stretches.at(-2)
      if (open !== undefined && !beginsParagraph(open, line, { ...setting, first: at === 0 })) goOn(open, line, isFull)
      else if (interrupted !== undefined && isInterrupted(interrupted, line)) goOn(interrupted, line, isFull)
      else stretches.push({ lines: [line.text], size: line.size, last: line, isFull })
    })
  }
  return setBySize(
    stretches.map(({ lines, last, ...stretch }) => ({
      block: { kind: 'paragraph', spans: [{ text: lines.join('') }] },
      size: stretch.size,
      isTop: last.page === 1,
    })),
  )
}

/** A sentence goes on below what was set into its column. */
const isInterrupted = ({ lines, size }: Stretch, line: PrintedLine) =>
  isOfSize(line, size) && /^\p{Ll}/u.test(line.text) && !isEnded(lines.at(-1) ?? '')

const isOfSize = (line: PrintedLine, size: number) => Math.abs(line.size - size) <= size * otherSize

/** `own`: the size of most letters in this column; `full`: where most lines of that end. */
type Setting = { leading: number; usual: number; left: number; right: number; own: number; full: number }

const mostLines = 0.75

function fullOf(column: readonly PrintedLine[]): { own: number; full: number } {
  const own = usualSize(column.map(lettersOf))
  const ends = column.filter(line => isOfSize(line, own)).map(endOf)

  return { own, full: ends.sort((a, b) => a - b)[Math.floor(ends.length * mostLines)] ?? Number.NEGATIVE_INFINITY }
}

const endOf = ({ rtl, left, right }: PrintedLine) => (rtl ? -left : right)

const edgesOf = (column: readonly PrintedLine[]) => ({
  left: column.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY),
  right: column.reduce((most, line) => Math.max(most, line.right), Number.NEGATIVE_INFINITY),
})

function beginsParagraph(
  { lines, size, last, isFull }: Stretch,
  line: PrintedLine,
  { first, ...setting }: Setting & { first: boolean },
): boolean {
  const { leading, usual, left } = setting
  if (!isOfSize(line, size)) return true
  const text = lines.at(-1) ?? ''
  // Over the end of a column or a page a sentence goes on.
  if (first)
    return isEnded(text) || isItem(line.text) || last.size !== line.size || (!isFull && /^\p{Lu}/u.test(line.text))
  // The lines of a headline stand as far apart as its own size asks for.
  const gap = line.size >= usual * headingSize ? Math.max(leading, line.size) : leading
  if (last.y - line.y > gap * widerGap) return isEnded(text) || !/^\p{Ll}/u.test(line.text)

  const indented = line.left > left + line.size * indent && last.left <= left + line.size * indent && !line.rtl
  if (indented || isItem(line.text) || isBroken(last, line, setting)) return true

  return isShort(last, setting) && (isEnded(text) || (isItem(lines[0] ?? '') && line.left < last.left))
}

/** The next word would have stood on the line above: it was broken by hand. */
function isBroken(last: PrintedLine, line: PrintedLine, { usual, own, full }: Setting): boolean {
  if (line.size >= usual * headingSize || !isOfSize(line, own)) return false
  const [word = ''] = /^\S+/.exec(line.text) ?? []
  const width = ((line.right - line.left) * (word.length + 1)) / line.text.length

  return full - endOf(last) > width * 1.5 + line.size && !/\p{L}[-\u00ad\u2010]$/u.test(last.text)
}

const isShort = (line: PrintedLine, { left, right }: Setting): boolean =>
  (line.rtl ? line.left - left : right - line.right) > (right - left) * shortLine

const otherSize = 0.12
const widerGap = 1.35
const indent = 0.8
const shortLine = 0.2

export const isEnded = (text: string) => /[.!?…:。！？؟]["”’»)\]]*$/.test(text)
const isItem = (text: string) => /^(?:[•‣◦▪–—·]|\d{1,2}[.)]) /.test(text)

/** A hyphen at the end of a line parts a word where a small letter follows; before a capital or a number it is of the word, and so are those of "east- and westward". */
function goOn(open: Stretch, line: PrintedLine, isFull: boolean): void {
  const before = open.lines.at(-1) ?? ''
  const parts = /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(line.text) && !joiner.test(line.text)
  open.lines.splice(-1, 1, parts ? before.slice(0, -1) : `${before}${gapBetween(before, line.text)}`)
  open.lines.push(line.text)
  Object.assign(open, { last: line, isFull })
}

const joiner = /^(?:and|or|to|und|oder|bzw\.|bis|en|of|och|eller|og|ja|tai|e|ed|o|y|et|ou|i|lub|и|или) /

function gapBetween(before: string, after: string): string {
  if (/[\p{L}\p{N}][-\u2010]$/u.test(before) && /^[\p{Lu}\p{N}]/u.test(after)) return ''
  // Scripts without blanks between words.
  const tight =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー。、，！？「」『』（）]$/u.test(before) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー。、，！？「」『』（）]/u.test(after)
  return tight ? '' : ' '
}

function usualLeading(column: readonly PrintedLine[]): number {
  const steps = column.flatMap((line, at) => {
    const next = column[at + 1]
    return next !== undefined && next.page === line.page ? [line.y - next.y] : []
  })
  return steps.filter(step => step > 0).sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? Number.POSITIVE_INFINITY
}
