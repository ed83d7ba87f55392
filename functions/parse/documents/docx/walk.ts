import type { Span } from '../../../../events/article.ts'
import { addSpan, tidySpans } from '../passage.ts'
import type { Room } from '../room.ts'
import type { Attributes } from '../xml-walk.ts'
import type { Calls } from './notes.ts'
import type { Reference } from './reference.ts'
import type { Place } from './tables.ts'

/** A paragraph as Word has it: its words and what it says of itself. `cell`: the place in a table it stands in. */
export type Paragraph = {
  spans: Span[]
  style: string
  list?: string
  cell?: Place
  /** Which note it is of. */
  note?: string
  /** The pictures in it: their descriptions, and their names in the package. */
  pictures: { description: string; name?: string }[]
}

/** What is known while a document's text is walked through. */
export type Walk = {
  reference: Reference
  leftOut: ReadonlySet<string>
  paragraphs: Paragraph[]
  open: Paragraph | undefined
  skip: number
  run: { strong: boolean; emphasis: boolean; hidden: boolean }
  href: string | undefined
  inText: boolean
  field: { instruction: string; isOpen: boolean }
  calls: Calls
  note: string | undefined
  tables: Place[]
  tableCount: number
  room: Room
}

export const plainRun = () => ({ strong: false, emphasis: false, hidden: false })

const said = new Map([
  ['w:tab', ' '],
  ['w:noBreakHyphen', '\u2011'],
  ['w:cr', '\n'],
])

type Mark = { name: string; value: string | undefined }

/** Marks inside a paragraph: its properties, its runs' properties. */
export function within(walk: Walk, open: Paragraph, { name, value }: Mark): void {
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
export function drawn({ pictures }: Paragraph, { name, attributes }: Element, reference: Reference): void {
  if (name === 'wp:docPr') pictures.push({ description: attributes['descr'] ?? '' })
  const last = pictures.at(-1)
  const picture = name === 'a:blip' ? reference.pictures.get(attributes['r:embed'] ?? '') : undefined
  if (last !== undefined && picture !== undefined) last.name ??= picture
}

export function paragraphAt({ tables, note }: Walk): Paragraph {
  const cell = tables.at(0)

  return {
    spans: [],
    style: '',
    pictures: [],
    ...(cell !== undefined && { cell }),
    ...(note !== undefined && { note }),
  }
}

/** A line broken by hand is a paragraph of its own: bylines and datelines are set so. */
export function lineBreak(walk: Walk): void {
  if (walk.open === undefined || walk.open.cell !== undefined) {
    say(walk, ' ')
    return
  }
  const { style, list, ...rest } = walk.open
  finish(walk)
  walk.open = { ...rest, spans: [], pictures: [], style, ...(list !== undefined && { list }) }
}

export function say({ open, run, href, room }: Walk, text: string): void {
  if (open === undefined || run.hidden || text === '') return

  room.letters -= text.length
  const isMore = addSpan(open.spans, {
    text,
    ...(run.strong && { strong: true }),
    ...(run.emphasis && { emphasis: true }),
    ...(href !== undefined && { href }),
  })
  if (isMore) room.pieces--
}

export function finish(walk: Walk): void {
  const { open } = walk
  walk.open = undefined
  if (open === undefined) return

  walk.room.pieces--
  const spans = tidySpans(open.spans)
  if (spans.length > 0 || open.pictures.length > 0) walk.paragraphs.push({ ...open, spans })
}
