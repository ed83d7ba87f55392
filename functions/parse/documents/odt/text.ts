import type { Span } from '../../../../events/article.ts'
import { webAddress } from '../../../text/web-address.ts'
import { levelOfList, type Paragraph } from '../paragraphs.ts'
import { freshRoom } from '../room.ts'
import { type TextRead, walkText } from '../walk-text.ts'
import type { Attributes } from '../xml-walk.ts'
import type { Style, Styles } from './styles.ts'
import { begin, enter, finish, leave, lineBreak, say, type Walk } from './walk.ts'

/** Left out with all that is in it: what was struck out, comments, contents and indexes, prompts, how words are spoken, where notes stand. */
const leftOut = new Set(
  `text:tracked-changes office:annotation office:automatic-styles office:font-face-decls office:scripts office:forms
  text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index
  text:bibliography text:placeholder text:ruby-text text:note-citation draw:object`.split(/\s+/),
)

type Read = TextRead & {
  paragraphs: Paragraph[]
  /** In the order in which the text calls for them. */
  notes: Span[][][]
  ordered: ReadonlySet<string>
}

/** The paragraphs of a document's text in their order, or the first fault of its markup. */
export function paragraphsIn(xml: string, styles: Styles): Read {
  const walk: Walk = {
    styles,
    ...{ paragraphs: [], notes: [], hanging: [], open: undefined, runs: [], href: undefined },
    ...{ lists: [], ordered: new Set(), listCount: 0, tables: [], tableCount: 0 },
    ...{ aside: undefined, boxCount: 0, outside: [], picture: undefined, describes: false, skip: 0 },
    room: freshRoom(),
  }
  const text = walkText(
    xml,
    {
      open: (name, attributes) => opened(walk, name, attributes),
      text: said => spoken(walk, said),
      close: name => closed(walk, name),
      end: () => finish(walk),
    },
    walk.room,
  )
  return { paragraphs: walk.paragraphs.concat(walk.hanging), notes: walk.notes, ordered: walk.ordered, ...text }
}

function opened(walk: Walk, name: string, attributes: Attributes): void {
  if (walk.skip > 0 || leftOut.has(name) || isHidden(name, attributes)) walk.skip += 1
  else (steps.get(name) ?? none)(walk, attributes)
}

const isHidden = (name: string, attributes: Attributes) =>
  name === 'text:section' && attributes['text:display'] === 'none'

/** What words may stand in that float beside the text. */
const boxes = ['draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse']

type Step = (walk: Walk, attributes: Attributes) => void
const none: Step = () => undefined

const steps = new Map<string, Step>([
  ['text:p', (walk, attributes) => begin(walk, walk.styles.paragraph(attributes['text:style-name']))],
  ['text:h', (walk, attributes) => begin(walk, headingOf(walk.styles, attributes))],
  ['text:span', beginRun],
  ['text:a', (walk, attributes) => void Object.assign(walk, { href: webAddress(attributes['xlink:href']) })],
  ['text:s', walk => say(walk, ' ')],
  ['text:tab', walk => say(walk, ' ')],
  ['text:line-break', lineBreak],
  ['text:list', beginList],
  ['table:table', walk => void walk.tables.push({ table: ++walk.tableCount, row: -1, column: -1 })],
  ['table:table-header-rows', walk => inTable(walk, { isHead: true })],
  ['table:table-row', walk => inTable(walk, { row: (walk.tables.at(-1)?.row ?? -1) + 1, column: -1 })],
  ['table:table-cell', nextCell],
  ['table:covered-table-cell', nextCell],
  ['draw:frame', walk => void Object.assign(walk, { picture: undefined })],
  ['draw:image', drawn],
  ['svg:desc', walk => describe(walk)],
  ['svg:title', walk => describe(walk)],
  ...boxes.map((name): [string, Step] => [name, walk => enter(walk, { box: ++walk.boxCount })]),
  ['text:note', walk => say(walk, `[${walk.notes.length + 1}]`)],
  ['text:note-body', beginNote],
])

/** A heading is one by its level, unless it is styled as a title. */
function headingOf(styles: Styles, attributes: Attributes): Style {
  const style = styles.paragraph(attributes['text:style-name'])
  const level = attributes['text:outline-level'] ?? '1'

  return /^(?:title|subtitle)$/.test(style.name) ? style : { ...style, name: `heading ${level}` }
}

/** What a run does not say of its letters, the one around it says. */
function beginRun({ open, runs, styles }: Walk, attributes: Attributes): void {
  const { name: _, ...own } = styles.text(attributes['text:style-name'])
  runs.push({ ...(runs.at(-1) ?? open?.usual), ...own })
}

/** A list within a list is a part of it; one that goes on counting is the one before. */
function beginList(walk: Walk, attributes: Attributes): void {
  const goesOn = attributes['text:continue-numbering'] === 'true' && walk.listCount > 0
  const around = walk.lists.at(-1)
  const of = around?.of ?? `${goesOn ? walk.listCount : ++walk.listCount}`
  const style = attributes['text:style-name'] ?? around?.style ?? ''
  const level = walk.lists.length
  if (walk.styles.ordered.has(levelOfList(style, level))) walk.ordered.add(levelOfList(of, level))
  walk.lists.push({ of, style })
}

/** The row or cell that comes next in the innermost table. */
function inTable({ tables, room }: Walk, next: Partial<Walk['tables'][number]>): void {
  const here = tables.at(-1)
  if (here === undefined) return

  room.pieces--
  tables.splice(-1, 1, { ...here, ...next })
}

function nextCell(walk: Walk): void {
  inTable(walk, { column: (walk.tables.at(-1)?.column ?? -1) + 1 })
}

/** Beside a drawing lies a copy of it in another form. Where no paragraph is open it stands by itself. */
function drawn(walk: Walk, attributes: Attributes): void {
  const name = attributes['xlink:href']?.replace(/^\.\//, '')
  if (name === undefined || walk.picture !== undefined) return

  walk.picture = { name, description: '' }
  if (walk.open === undefined) walk.paragraphs.push({ spans: [], style: '', cells: [], pictures: [walk.picture] })
  else walk.open.pictures.push(walk.picture)
}

function describe(walk: Walk): void {
  walk.describes = true
  if (walk.picture !== undefined) walk.picture.description = ''
}

function beginNote(walk: Walk): void {
  const note: Span[][] = []
  walk.notes.push(note)
  enter(walk, { note })
}

function spoken(walk: Walk, text: string): void {
  if (walk.skip > 0) return
  if (!walk.describes) say(walk, text)
  else if (walk.picture !== undefined) walk.picture.description += text
}

function closed(walk: Walk, name: string): void {
  if (walk.skip > 0) walk.skip -= 1
  else if (name === 'text:p' || name === 'text:h') finish(walk)
  else if (name === 'text:span') walk.runs.pop()
  else if (name === 'text:a') walk.href = undefined
  else if (name === 'text:list') walk.lists.pop()
  else if (name === 'table:table') walk.tables.pop()
  else if (name === 'table:table-header-rows') inTable(walk, { isHead: false })
  else if (name === 'svg:desc' || name === 'svg:title') walk.describes = false
  else if (name === 'text:note-body' || boxes.includes(name)) leave(walk)
}
