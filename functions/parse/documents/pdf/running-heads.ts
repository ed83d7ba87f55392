import type { PrintedLine } from './lines.ts'

/** What is printed again on page after page, and page numbers: of the paper, not of the story. */
export function withoutRunningHeads(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set(edgesOf(page).map(pattern))
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  const often = (line: PrintedLine) =>
    pages.length > 1 && (counts.get(pattern(line)) ?? 0) >= Math.max(2, pages.length / 2)

  return pages.map(page => {
    const edges = new Set(edgesOf(page))
    return page.filter(line => !edges.has(line) || !(often(line) || isPageNumber(line)))
  })
}

// A head and a foot of at most two lines each.
const deep = 2

function edgesOf(page: readonly PrintedLine[]): PrintedLine[] {
  const down = page.toSorted((a, b) => b.y - a.y)
  const rows = [...new Set(down.map(({ y }) => Math.round(y)))]
  const outer = new Set([...rows.slice(0, deep), ...rows.slice(-deep)])

  return down.filter(({ y }) => outer.has(Math.round(y)))
}

/** The same but for its numbers, and set alike: a headline that heads the later pages too is larger on its own. */
const pattern = ({ text, size }: PrintedLine): string =>
  `${Math.round(size)} ${text.replace(/\d+/g, '0').toLowerCase()}`

const isPageNumber = ({ text }: PrintedLine): boolean =>
  /^(?:(?:page|seite|página|pagina|strona|sida|side|стр\.?|p\.?)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|von|de|di|av|z|из)\s*\d{1,4})?$/i.test(
    text,
  )
