import type { PrintedLine } from './lines.ts'
import { isEnded } from './paragraphs.ts'

/** Lines as they are read: a column to its end, then the next; a line across all of them first parts what is above it, unless a sentence goes on below. */
export function inReadingOrder(lines: readonly PrintedLine[], depth = 0): PrintedLine[][] {
  const gutter = depth < deepest ? gutterOf(lines) : undefined
  if (gutter === undefined) return [downwards(lines)]

  const columns: PrintedLine[][] = []
  let held: PrintedLine[] = []
  let within: PrintedLine[][] = []
  const emit = () => {
    const sides = sidesOf(held, gutter).filter(side => side.length > 0)
    columns.push(...sides.flatMap(side => inReadingOrder(side, depth + 1)), ...within)
    held = []
    within = []
  }
  const parts = partsOf(lines, gutter)
  for (const [at, { isAcross, lines: part }] of parts.entries()) {
    if (!isAcross) for (const line of part) held.push(line)
    else if (goesThrough(parts[at - 1], parts[at + 1], gutter)) within.push(part)
    else {
      emit()
      columns.push(part)
    }
  }
  emit()
  return columns.filter(column => column.length > 0)
}

/** Lines that cross the gutter, and those beside it, by turns from the top down. */
type Part = { isAcross: boolean; lines: PrintedLine[] }

function partsOf(lines: readonly PrintedLine[], gutter: number): Part[] {
  const parts: Part[] = []
  for (const line of downwards(lines)) {
    const isAcross = line.left < gutter && line.right > gutter
    const last = parts.at(-1)
    if (last?.isAcross === isAcross) last.lines.push(line)
    else parts.push({ isAcross, lines: [line] })
  }
  return parts
}

/** In the order in which they are read. */
function sidesOf(lines: readonly PrintedLine[], gutter: number): [first: PrintedLine[], last: PrintedLine[]] {
  const left = lines.filter(line => line.right <= gutter)
  const right = lines.filter(line => line.left >= gutter)

  return lines[0]?.rtl ? [right, left] : [left, right]
}

/** A quotation is set into columns that go on below it: the last one stops in a sentence. */
function goesThrough(above: Part | undefined, below: Part | undefined, gutter: number): boolean {
  if (above === undefined || below === undefined) return false
  const last = sidesOf(above.lines, gutter)[1].at(-1)
  const [next] = sidesOf(below.lines, gutter)[1]

  return (
    last !== undefined &&
    next !== undefined &&
    last.size === next.size &&
    !isEnded(last.text) &&
    !/^["“„«]?[\p{Lu}\p{N}]/u.test(next.text)
  )
}

// Nobody sets columns within columns within columns. All lines of a page are compared for each.
const deepest = 5

const downwards = (lines: readonly PrintedLine[]) => lines.toSorted((a, b) => b.y - a.y || a.left - b.left)

// Fewer lines beside one another are a caption, a table, a page's foot.
const fewest = 4

/** The x where most lines end before and most begin after, and hardly one crosses. */
function gutterOf(lines: readonly PrintedLine[]): number | undefined {
  const starts = [...new Set(lines.map(({ left }) => Math.floor(left)))].slice(0, 200)
  const rights = Float64Array.from(lines, line => line.right).sort()
  const lefts = Float64Array.from(lines, line => -line.left).sort()
  const candidates = starts.map(x => {
    const before = countUpTo(rights, x)
    const after = countUpTo(lefts, -x)
    return { x, before, after, crossing: lines.length - before - after }
  })
  const fit = candidates.filter(
    ({ before, after, crossing }) => Math.min(before, after) >= fewest && crossing * 3 <= Math.min(before, after) * 2,
  )

  return fit.toSorted((a, b) => Math.min(b.before, b.after) - Math.min(a.before, a.after) || a.x - b.x)[0]?.x
}

/** How many of the numbers, which rise, are no greater. */
function countUpTo(rising: Float64Array, most: number): number {
  let [from, to] = [0, rising.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rising[middle] ?? 0) <= most) from = middle + 1
    else to = middle
  }
  return from
}
