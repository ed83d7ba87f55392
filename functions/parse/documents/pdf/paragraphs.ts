import { headingSize, setBySize, usualSize } from '../letter-sizes.ts'
import type { Passage } from '../passage.ts'
import type { PrintedLine } from './lines.ts'

/** Lines that go on in one another; put together at their end, as a text that grows would be copied with every line. */
type Stretch = { lines: string[]; size: number; last: PrintedLine; isFull: boolean }

/** Lines put together as paragraphs, words that were parted at a line's end made whole. */
export function passagesOf(columns: readonly PrintedLine[][]): Passage[] {
  const all = columns.flat()
  const size = usualSize(all.map(line => ({ size: line.size, letters: line.text.length })))
  const stretches: Stretch[] = []
  for (const column of columns) {
    const setting = { leading: usualLeading(column), usual: size, ...edgesOf(column) }
    column.forEach((line, at) => {
      const open = stretches.at(-1)
      const begins = open === undefined || beginsParagraph(open, line, { ...setting, first: at === 0 })
      const isFull = !isShort(line, setting)
      if (begins) stretches.push({ lines: [line.text], size: line.size, last: line, isFull })
      else goOn(open, line, isFull)
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

type Setting = { leading: number; usual: number; left: number; right: number }

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
  if (Math.abs(line.size - size) > size * otherSize) return true
  const text = lines.at(-1) ?? ''
  // Over the end of a column or a page a sentence goes on.
  if (first) return isEnded(text) || last.size !== line.size || (!isFull && /^\p{Lu}/u.test(line.text))
  // The lines of a headline stand as far apart as its own size asks for.
  const gap = line.size >= usual * headingSize ? Math.max(leading, line.size) : leading
  if (last.y - line.y > gap * widerGap) return true

  const indented = line.left > left + line.size * indent && last.left <= left + line.size * indent && !line.rtl
  if (indented || isItem(line.text)) return true

  return isShort(last, setting) && (isEnded(text) || (isItem(lines[0] ?? '') && line.left < last.left))
}

const isShort = (line: PrintedLine, { left, right }: Setting): boolean =>
  (line.rtl ? line.left - left : right - line.right) > (right - left) * shortLine

const otherSize = 0.12
const widerGap = 1.35
const indent = 0.8
const shortLine = 0.2

const isEnded = (text: string) => /[.!?…:。！？؟]["”’»)\]]*$/.test(text)
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
