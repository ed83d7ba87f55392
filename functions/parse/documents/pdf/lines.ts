import type { Page, Run } from './printed.ts'
import { onTheirLines } from './runs.ts'

/** A printed line: where it begins and ends, its baseline, the size most of it is set in. */
export type PrintedLine = {
  text: string
  left: number
  right: number
  y: number
  size: number
  rtl: boolean
  page: number
}

/** The size of a line's letters, and how many they are. */
export const lettersOf = ({ size, text }: PrintedLine) => ({ size, letters: text.length })

/** Runs on one baseline as lines. A gap as wide as two letters parts columns, and a narrower one where lines begin; else it parts words. */
export function linesOf({ runs }: Page, page: number): PrintedLine[] {
  const rows = rowsOf(onTheirLines(runs.filter(({ size, text }) => size > 0 && text.trim() !== '')))
  const starts = startsOf(rows.flatMap(row => partsOf(row, narrowGap)))

  return rows.flatMap(row =>
    partsOf(row, columnGap, starts)
      .map(part => lineOf(part, page))
      .filter(({ text }) => text !== ''),
  )
}

function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = []
  for (const run of runs.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && first.y - run.y < Math.min(first.size, run.size) * sameLine)
      row.push(run)
    else rows.push([run])
  }
  return rows
}

// Lowered letters stand on the line they belong to.
const sameLine = 0.5
const columnGap = 1.6
const narrowGap = 0.5
const wordGap = 0.18

function partsOf(row: readonly Run[], least: number, starts: ReadonlySet<number> = new Set()): Run[][] {
  const parts: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of row.toSorted((a, b) => a.x - b.x)) {
    const gap = starts.has(Math.round(run.x)) ? narrowGap : least
    if (run.x - right > run.size * gap && !isListMark(parts.at(-1))) parts.push([])
    parts.at(-1)?.push(run)
    right = Math.max(right, run.x + run.width)
  }
  return parts
}

/** What stands before an item, however far. */
const isListMark = (part: readonly Run[] | undefined): boolean =>
  part?.length === 1 && /^(?:[•‣◦▪●■]|\d{1,2}[.)])$/.test(part[0]?.text.trim() ?? '')

// As many as of a column.
const fewestStarts = 4

/** Where so many lines begin that a column does. */
function startsOf(parts: readonly Run[][]): Set<number> {
  const counts = new Map<number, number>()
  for (const [first] of parts) {
    const x = Math.round(first?.x ?? 0)
    counts.set(x, (counts.get(x) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= fewestStarts).map(([x]) => x))
}

function lineOf(part: readonly Run[], page: number): PrintedLine {
  const rtl = part.filter(run => run.rtl).length * 2 > part.length
  const largest = part.reduce((most, run) => (run.text.length > most.text.length ? run : most))
  let text = ''
  let before: Run | undefined
  for (const run of rtl ? part.toReversed() : part) {
    text += before !== undefined && gapBetween(before, run) > run.size * wordGap ? ` ${run.text}` : run.text
    before = run
  }
  const right = Math.max(...part.map(({ x, width }) => x + width))
  return {
    text: asWritten(text).replace(/\s+/g, ' ').trim(),
    left: part[0]?.x ?? 0,
    right,
    y: largest.y,
    size: largest.size,
    rtl,
    page,
  }
}

const shapes = /[\ufb50-\ufdff\ufe70-\ufefc]+/g
/** Arabic in its letters: some programs print the shape each has where it stands in a word. */
const asWritten = (text: string) => text.replace(shapes, letters => letters.normalize('NFKC'))

const gapBetween = (a: Run, b: Run): number => (a.x <= b.x ? b.x - a.x - a.width : a.x - b.x - b.width)
