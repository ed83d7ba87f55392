import type { Span } from '../../../../events/article.ts'
import { addSpan, tidySpans } from '../passage.ts'
import { freshRoom, isFull, partsRead, type Room } from '../room.ts'
import type { Attributes } from '../xml-walk.ts'
import { walkXml } from '../xml-walk.ts'
import type { Reference } from './reference.ts'

/** A paragraph as Word has it: its words and what it says of itself. `cell`: the place in a table it stands in. */
export type Paragraph = {
  spans: Span[]
  style: string
  list?: string
  cell?: { table: number; row: number; column: number }
  /** The pictures in it: their descriptions, and their names in the package. */
  pictures: { description: string; name?: string }[]
}

/** Left out with all that is in it: what was struck out, what only old programs show, what floats beside the text. */
const leftOut = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:txbxContent', 'w:rt', 'w:footnotePr', 'w:sectPr'])

const said = new Map([
  ['w:tab', ' '],
  ['w:noBreakHyphen', '\u2011'],
  ['w:cr', '\n'],
])

type Walk = {
  reference: Reference
  paragraphs: Paragraph[]
  open: Paragraph | undefined
  skip: number
  run: { strong: boolean; emphasis: boolean; hidden: boolean }
  href: string | undefined
  inText: boolean
  tables: { table: number; row: number; column: number }[]
  tableCount: number
  room: Room
}

type TextRead = { paragraphs: Paragraph[]; isFull: boolean; parts: number; fault?: string }

/** The paragraphs of a document's text in their order, or the first fault of its markup. */
export function paragraphsIn(xml: string, reference: Reference): TextRead {
  const walk: Walk = {
    reference,
    paragraphs: [],
    open: undefined,
    skip: 0,
    run: plainRun(),
    href: undefined,
    inText: false,
    tables: [],
    tableCount: 0,
    room: freshRoom(),
  }
  const steps = {
    open: (name: string, attributes: Attributes) => opened(walk, name, attributes),
    text: (text: string) => spoken(walk, text),
    close: (name: string) => closed(walk, name),
    isOver: () => isFull(walk.room),
  }
  const fault = walkXml(xml, steps, Number.POSITIVE_INFINITY)
  return {
    paragraphs: walk.paragraphs,
    isFull: isFull(walk.room),
    parts: partsRead(walk.room),
    ...(fault !== undefined && { fault }),
  }
}

const plainRun = () => ({ strong: false, emphasis: false, hidden: false })

// Read as XML, one costs as much as three marks of Rich Text; a novel has 200,000.
const marksOfElement = 5

function opened(walk: Walk, name: string, attributes: Attributes): void {
  walk.room.marks -= marksOfElement
  if (walk.skip > 0 || leftOut.has(name)) {
    walk.skip += 1
    return
  }
  const value = attributes['w:val']
  switch (name) {
    case 'w:p':
      walk.open = paragraphAt(walk)
      return
    case 'w:r':
      walk.run = plainRun()
      return
    case 'w:t':
      walk.inText = true
      return
    case 'w:br':
      // A page ends nothing; a line does.
      if (attributes['w:type'] !== 'page') lineBreak(walk)
      return
    case 'w:hyperlink':
      walk.href = walk.reference.links.get(attributes['r:id'] ?? '')
      return
    case 'w:tbl':
      walk.tables.push({ table: ++walk.tableCount, row: -1, column: -1 })
      return
    default:
      if (walk.open !== undefined) within(walk, walk.open, { name, value })
      if (walk.open !== undefined) drawn(walk.open, { name, attributes }, walk.reference)
      tableStep(walk, name)
  }
}

type Mark = { name: string; value: string | undefined }

/** Marks inside a paragraph: its properties, its runs' properties. */
function within(walk: Walk, open: Paragraph, { name, value }: Mark): void {
  const on = value === undefined || !['0', 'false', 'off', 'none'].includes(value)
  if (name === 'w:pStyle') open.style = walk.reference.styles.get(value ?? '') ?? (value ?? '').toLowerCase()
  else if (name === 'w:numId' && value !== undefined && value !== '0') open.list = value
  else if (name === 'w:b') walk.run.strong = on
  else if (name === 'w:i') walk.run.emphasis = on
  else if (name === 'w:vanish') walk.run.hidden = on
  else if (said.has(name)) say(walk, said.get(name) ?? '')
}

type Element = { name: string; attributes: Attributes }

/** A drawing says first what it is called, then which picture it is. */
function drawn({ pictures }: Paragraph, { name, attributes }: Element, reference: Reference): void {
  if (name === 'wp:docPr') pictures.push({ description: attributes['descr'] ?? '' })
  const last = pictures.at(-1)
  const picture = name === 'a:blip' ? reference.pictures.get(attributes['r:embed'] ?? '') : undefined
  if (last !== undefined && picture !== undefined) last.name ??= picture
}

function tableStep({ tables, room }: Walk, name: string): void {
  const here = tables.at(-1)
  if (here === undefined) return
  if (name === 'w:tr' || name === 'w:tc') room.pieces--
  if (name === 'w:tr') tables.splice(-1, 1, { ...here, row: here.row + 1, column: -1 })
  if (name === 'w:tc') tables.splice(-1, 1, { ...here, column: here.column + 1 })
}

function paragraphAt({ tables }: Walk): Paragraph {
  const cell = tables.at(0)

  return { spans: [], style: '', pictures: [], ...(cell !== undefined && { cell }) }
}

/** A line broken by hand is a paragraph of its own: bylines and datelines are set so. */
function lineBreak(walk: Walk): void {
  if (walk.open === undefined || walk.open.cell !== undefined) {
    say(walk, ' ')
    return
  }
  const { style, list, ...rest } = walk.open
  finish(walk)
  walk.open = { ...rest, spans: [], pictures: [], style, ...(list !== undefined && { list }) }
}

function spoken(walk: Walk, text: string): void {
  if (walk.skip === 0 && walk.inText) say(walk, text)
}

function say({ open, run, href, room }: Walk, text: string): void {
  if (open === undefined || run.hidden) return

  room.letters -= text.length
  const isMore = addSpan(open.spans, {
    text,
    ...(run.strong && { strong: true }),
    ...(run.emphasis && { emphasis: true }),
    ...(href !== undefined && { href }),
  })
  if (isMore) room.pieces--
}

function closed(walk: Walk, name: string): void {
  if (walk.skip > 0) walk.skip -= 1
  else if (name === 'w:p') finish(walk)
  else if (name === 'w:t') walk.inText = false
  else if (name === 'w:hyperlink') walk.href = undefined
  else if (name === 'w:tbl') walk.tables.pop()
}

function finish(walk: Walk): void {
  const { open } = walk
  walk.open = undefined
  if (open === undefined) return

  walk.room.pieces--
  const spans = tidySpans(open.spans)
  if (spans.length > 0 || open.pictures.length > 0) walk.paragraphs.push({ ...open, spans })
}
