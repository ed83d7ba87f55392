import type { PrintedLine } from './lines.ts'

/** Lines as they are read: a column to its end, then the next; a line across all of them first parts what is above it. */
export function inReadingOrder(lines: readonly PrintedLine[], depth = 0): PrintedLine[][] {
  const gutter = depth < deepest ? gutterOf(lines) : undefined
  if (gutter === undefined) return [downwards(lines)]

  const columns: PrintedLine[][] = []
  let band: PrintedLine[] = []
  const close = () => {
    const sides = [band.filter(line => line.right <= gutter), band.filter(line => line.left >= gutter)]
    if (band.length > 0)
      columns.push(...(band[0]?.rtl ? sides.reverse() : sides).flatMap(side => inReadingOrder(side, depth + 1)))
    band = []
  }
  for (const line of downwards(lines)) {
    if (line.left < gutter && line.right > gutter) {
      close()
      const above = columns.at(-1)
      if (above?.every(other => other.left < gutter && other.right > gutter)) above.push(line)
      else columns.push([line])
    } else band.push(line)
  }
  close()
  return columns.filter(column => column.length > 0)
}

// Nobody sets columns within columns within columns. All lines of a page are compared for each.
const deepest = 5

const downwards = (lines: readonly PrintedLine[]) => lines.toSorted((a, b) => b.y - a.y || a.left - b.left)

// Fewer lines beside one another are a caption, a table, a page's foot.
const fewest = 4

/** The x where most lines end before and most begin after, and hardly one crosses. */
function gutterOf(lines: readonly PrintedLine[]): number | undefined {
  const starts = [...new Set(lines.map(({ left }) => Math.floor(left)))].slice(0, 200)
  const candidates = starts.map(x => {
    const before = lines.filter(line => line.right <= x).length
    const after = lines.filter(line => line.left >= x).length
    return { x, before, after, crossing: lines.length - before - after }
  })
  const fit = candidates.filter(
    ({ before, after, crossing }) => Math.min(before, after) >= fewest && crossing * 3 <= Math.min(before, after) * 2,
  )

  return fit.toSorted((a, b) => Math.min(b.before, b.after) - Math.min(a.before, a.after) || a.x - b.x)[0]?.x
}
