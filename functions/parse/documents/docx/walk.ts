import type { Span } from '../../../../events/article.ts'
import { inSignsOf, type OffLine } from '../../off-line.ts'
import { type Cell, deepestTable } from '../layout.ts'
import type { Paragraph as Said } from '../paragraphs.ts'
import { addSpan, tidySpans } from '../passage.ts'
import type { Room } from '../room.ts'
import { styleName } from '../style-names.ts'
import type { Attributes } from '../xml-walk.ts'
import type { Outside } from './boxes.ts'
import type { Fields } from './fields.ts'
import type { Calls } from './notes.ts'
import type { Reference } from './reference.ts'
import { headingAt } from './styles.ts'

/** A paragraph as Word has it. */
export type Paragraph = Said & {
  /** Of the letters of its style, as `size` of the smallest in it, in half points: a large one may begin a story. */
  usualSize: number
  /** Which note it is of. */
  note?: string
  /** Whether its end was struck out, so that the next goes on in it. */
  goesOn?: boolean
}

/** What is known while a document's text is walked through. */
export type Walk = Fields & {
  reference: Reference
  paragraphs: Paragraph[]
  /** Of boxes that hang on the paragraph that is open, or on none that says anything. */
  hanging: Paragraph[]
  open: Paragraph | undefined
  /** Of paragraphs whose end was struck out. */
  carried: Span[]
  skip: number
  run: Run
  inText: boolean
  /** Whether what is said now is about a whole paragraph, and whether what a form shows next is only its prompt. */
  inProperties: boolean
  isPrompt: boolean
  calls: Calls
  note: string | undefined
  box: number | undefined
  boxCount: number
  outside: Outside[]
  tables: Cell[]
  tableCount: number
  room: Room
}

type Run = { strong: boolean; emphasis: boolean; hidden: boolean; size?: number; place?: OffLine }

export const plainRun = (): Run => ({ strong: false, emphasis: false, hidden: false })

const said = new Map([
  ['w:tab', ' '],
  ['w:ptab', ' '],
  ['w:noBreakHyphen', '\u2011'],
  ['w:cr', '\n'],
])

type Mark = { name: string; value: string | undefined }

/** Marks inside a paragraph: its properties, its runs' properties. */
export function within(walk: Walk, open: Paragraph, { name, value }: Mark): void {
  if (name === 'w:pStyle') setStyle(walk, open, value)
  else if (name === 'w:outlineLvl') open.style = isTitled(open) ? open.style : (headingAt(value) ?? open.style)
  else if (name === 'w:ilvl') open.level = Number(value)
  else if (name === 'w:numId' && value === '0') delete open.list
  else if (name === 'w:numId' && value !== undefined) open.list = value
  else if (said.has(name)) say(walk, said.get(name) ?? '')
  else withinRun(walk, { name, value })
}

function withinRun({ run, reference }: Walk, { name, value = 'on' }: Mark): void {
  const on = !['0', 'false', 'off', 'none'].includes(value)
  if (name === 'w:b') run.strong = on
  else if (name === 'w:i') run.emphasis = on
  else if (name === 'w:vanish') run.hidden = on
  else if (name === 'w:sz') run.size = Number(value)
  else if (name === 'w:vertAlign') setPlace(run, value)
  else if (name === 'w:rStyle') {
    const style = reference.styles.get(value)?.name
    run.strong ||= style === 'strong'
    run.emphasis ||= style === 'emphasis'
  }
}

function setPlace(run: Run, value: string): void {
  if (value === 'superscript') run.place = 'above'
  else if (value === 'subscript') run.place = 'below'
  else delete run.place
}

function setStyle({ reference }: Walk, open: Paragraph, id = ''): void {
  const { name = styleName(id), list, size = open.usualSize } = reference.styles.get(id) ?? {}
  Object.assign(open, { style: name, usualSize: size })
  if (list !== undefined && list !== '0') open.list = list
}

const isTitled = ({ style }: Paragraph) => style === 'title' || style === 'subtitle'

type Element = { name: string; attributes: Attributes }

/** A drawing says first what it is called, then which picture it is. */
export function drawn({ pictures }: Paragraph, { name, attributes }: Element, reference: Reference): void {
  if (name === 'wp:docPr') pictures.push({ description: attributes['descr'] ?? '' })
  const last = pictures.at(-1)
  const picture = name === 'a:blip' ? reference.pictures.get(attributes['r:embed'] ?? '') : undefined
  if (last !== undefined && picture !== undefined) last.name ??= picture
}

// Ten points, where no style says anything (ECMA-376 Part 1 §17.3.2.38).
const halfPoints = 20

export function paragraphAt(walk: Walk): Paragraph {
  const { tables, note, box, carried, reference } = walk
  walk.carried = []

  return {
    spans: carried,
    style: '',
    usualSize: reference.styles.get('')?.size ?? halfPoints,
    pictures: [],
    cells: tables.slice(0, deepestTable),
    ...(note !== undefined && { note }),
    ...(box !== undefined && { box }),
  }
}

/** A line broken by hand is a paragraph of its own: bylines and datelines are set so. */
export function lineBreak(walk: Walk): void {
  const { open } = walk
  if (open === undefined) return

  finish(walk)
  const { size: _, ...same } = open
  walk.open = { ...same, spans: [], pictures: [] }
}

export function say({ open, run, href, room }: Walk, text: string): void {
  if (open === undefined || run.hidden || text === '') return

  room.letters -= text.length
  if (text.trim() !== '') open.size = Math.min(open.size ?? Number.POSITIVE_INFINITY, run.size ?? open.usualSize)
  const isMore = addSpan(open.spans, {
    text: run.place === undefined ? text : inSignsOf(text, run.place),
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
  if (open.goesOn === true) {
    walk.carried = open.spans
    return
  }
  const spans = tidySpans(open.spans)
  const { paragraphs, hanging } = walk
  const isInBox = open.box !== undefined
  if (spans.length > 0 || open.pictures.length > 0) (isInBox ? hanging : paragraphs).push({ ...open, spans })
  if (!isInBox) for (const below of hanging.splice(0)) paragraphs.push(below)
}
