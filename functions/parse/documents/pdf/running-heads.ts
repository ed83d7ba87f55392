import { isEmbargo } from '../../plain-text/embargo.ts'
import { usualSize } from '../letter-sizes.ts'
import { lettersOf, type PrintedLine } from './lines.ts'

export type PrintedPage = { height: number; lines: readonly PrintedLine[] }

/** The lines of each page, and what embargo stood among those that were left out, as the first page has it that has one. */
export type Text = { pages: PrintedLine[][]; embargo: string[] }

/**
 * What is printed again on page after page or on every other, what stands small in the margin above a later page, and page numbers:
 * of the paper, not of the story. An embargo is said of the story wherever it stands.
 */
export function withoutRunningHeads(pages: readonly PrintedPage[]): Text {
  const edges = pages.map(({ lines }) => new Set(edgesOf(lines)))
  const isOften = oftenIn(edges)
  const counted = countedIn(pages)
  const small = usualSize(pages.flatMap(({ lines }) => lines.map(lettersOf))) * smallPrint

  const read = pages.map(({ height, lines }, at) => {
    const apart = apartIn(lines)
    const isOfPaper = (line: PrintedLine) =>
      (isOften(line, at) && (apart.has(line) || /\p{L}/u.test(line.text))) ||
      (apart.has(line) && (isPageNumber(line) || counted.has(line)))
    const isInMargin = ({ y, size }: PrintedLine) => at > 0 && size < small && y > height * margin

    const { head = [], left = [] } = Object.groupBy(lines, line =>
      edges[at]?.has(line) && (isOfPaper(line) || isInMargin(line)) ? 'head' : 'left',
    )
    return { left, embargo: head.map(({ text }) => text).filter(isEmbargo) }
  })
  return {
    pages: read.map(({ left }) => left),
    embargo: read.find(({ embargo }) => embargo.length > 0)?.embargo ?? [],
  }
}

const smallPrint = 0.95
const margin = 0.92

// A head and a foot of at most two lines each.
const deep = 2

const rowOf = ({ y }: PrintedLine) => Math.round(y)

function rowsOf(page: readonly PrintedLine[]): number[] {
  return [...new Set(page.map(rowOf))].sort((a, b) => b - a)
}

function edgesOf(page: readonly PrintedLine[]): PrintedLine[] {
  const rows = rowsOf(page)
  const outer = new Set([...rows.slice(0, deep), ...rows.slice(-deep)])

  return page.filter(line => outer.has(rowOf(line)))
}

/** Whether a line stands on half of the pages, or of those that lie on the same side of a sheet. */
function oftenIn(edges: readonly ReadonlySet<PrintedLine>[]): (line: PrintedLine, at: number) => boolean {
  const counts = new Map<string, number>()
  for (const [at, page] of edges.entries()) {
    for (const key of new Set([...page].flatMap(line => [pattern(line), `${at % 2} ${pattern(line)}`])))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const isOf = (key: string, pages: number) => (counts.get(key) ?? 0) >= Math.max(2, pages / 2)

  return (line, at) =>
    isOf(pattern(line), edges.length) || isOf(`${at % 2} ${pattern(line)}`, Math.ceil((edges.length - (at % 2)) / 2))
}

/** The same but for its numbers, and set alike: a headline that heads the later pages too is larger on its own. */
const pattern = ({ text, size }: PrintedLine): string =>
  `${Math.round(size)} ${text.replace(/\d+/g, '0').toLowerCase()}`

// A gap wider than between the lines of a paragraph.
const gap = 1.6

/** What stands apart from the text at the head and at the foot of a page. */
function apartIn(page: readonly PrintedLine[]): Set<PrintedLine> {
  const rows = rowsOf(page)
  const size = usualSize(page.map(lettersOf))
  const head = [...outside(rows, size), ...outside(rows.toReversed(), size)]

  return new Set(page.filter(line => head.includes(rowOf(line))))
}

function outside(rows: readonly number[], size: number): number[] {
  const end = rows
    .slice(0, deep)
    .findLastIndex((row, at) => Math.abs(row - (rows[at + 1] ?? Number.POSITIVE_INFINITY)) > size * gap)

  return rows.slice(0, end + 1)
}

/** "Harbour bridge reopens 2", "3 The Gazette": lines whose numbers count the pages. */
function countedIn(pages: readonly PrintedPage[]): Set<PrintedLine> {
  const numbered = pages.flatMap(({ lines }, at) =>
    edgesOf(lines).flatMap(line => {
      const [, first, last] = /^(\d{1,4})\s|\s(\d{1,4})$/.exec(line.text) ?? []
      const number = first ?? last
      return number === undefined ? [] : [{ line, from: Number(number) - at }]
    }),
  )
  const counts = Map.groupBy(numbered, ({ from }) => from)

  return new Set([...counts.values()].filter(same => same.length > 1).flatMap(same => same.map(({ line }) => line)))
}

const isPageNumber = ({ text }: PrintedLine): boolean =>
  /^(?:(?:page|seite|página|pagina|strona|sida|side|стр\.?|p\.?)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of|von|de|di|av|z|из)\s*\d{1,4})?$/i.test(
    text,
  )
