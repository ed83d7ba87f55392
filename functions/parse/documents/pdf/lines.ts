import type { Page, Run } from './printed.ts'

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

/** Runs on one baseline as lines. A gap as wide as two letters parts columns; a narrower one parts words. */
export function linesOf({ runs }: Page, page: number): PrintedLine[] {
  const rows: Run[][] = []
  const upright = runs.filter(({ size }) => size > 0).sort((a, b) => b.y - a.y)
  for (const run of upright) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && first.y - run.y < Math.min(first.size, run.size) * sameLine)
      row.push(run)
    else rows.push([run])
  }
  return rows.flatMap(row =>
    partsOf(row)
      .map(part => lineOf(part, page))
      .filter(({ text }) => text !== ''),
  )
}

// Raised and lowered letters stand on the line they belong to.
const sameLine = 0.5
const columnGap = 1.6
const wordGap = 0.18

function partsOf(row: readonly Run[]): Run[][] {
  const parts: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of row.toSorted((a, b) => a.x - b.x)) {
    if (run.text.trim() === '') continue
    if (run.x - right > run.size * columnGap) parts.push([])
    parts.at(-1)?.push(run)
    right = Math.max(right, run.x + run.width)
  }
  return parts
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
