import type { Span } from '../../../../events/article.ts'
import { inSignsOf } from '../../off-line.ts'
import { type Cell, deepestTable } from '../layout.ts'
import type { Paragraph } from '../paragraphs.ts'
import { addSpan, tidySpans } from '../passage.ts'
import type { Room } from '../room.ts'
import type { Letters, Style, Styles } from './styles.ts'

/** A paragraph under way; `usual` is how its style sets letters. */
export type Open = Paragraph & { usual: Letters }

/** Where words go that do not stand in the text itself: a box that hangs on a paragraph, a note below. */
type Aside = { box: number } | { note: Span[][] }

/** What is open where an aside begins, and goes on behind it. */
type Outside = Pick<Walk, 'open' | 'runs' | 'href' | 'lists' | 'tables' | 'aside' | 'picture'>

/** What is known while a document's text is walked through. */
export type Walk = {
  styles: Styles
  paragraphs: Paragraph[]
  notes: Span[][][]
  /** Of boxes that hang on the paragraph that is open. */
  hanging: Paragraph[]
  open: Open | undefined
  runs: Letters[]
  href: string | undefined
  lists: { of: string; style: string }[]
  ordered: Set<string>
  listCount: number
  tables: Cell[]
  tableCount: number
  aside: Aside | undefined
  boxCount: number
  outside: Outside[]
  /** The picture of the frame that is open, and whether what is said now describes it. */
  picture: Paragraph['pictures'][number] | undefined
  describes: boolean
  skip: number
  room: Room
}

// Twelve points, where no style says anything: what word processors begin with.
const usualSize = 12

export function begin(walk: Walk, { name, ...usual }: Style): void {
  const { lists, tables, aside } = walk
  const list = lists.at(-1)
  finish(walk)
  walk.open = {
    spans: [],
    style: name,
    usual,
    cells: tables.slice(0, deepestTable),
    pictures: [],
    ...(list !== undefined && { list: list.of, level: lists.length - 1 }),
    ...(aside !== undefined && 'box' in aside && { box: aside.box }),
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

export function say({ open, runs, href, room }: Walk, text: string): void {
  const letters = runs.at(-1) ?? open?.usual ?? {}
  if (open === undefined || letters.hidden === true || text === '') return

  room.letters -= text.length
  const { size = usualSize, strong = false, emphasis = false, place = 'none' } = letters
  if (text.trim() !== '') open.size = Math.min(open.size ?? Number.POSITIVE_INFINITY, size)
  const isMore = addSpan(open.spans, {
    text: place === 'none' ? text : inSignsOf(text, place),
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
    ...(href !== undefined && { href }),
  })
  if (isMore) room.pieces--
}

export function finish(walk: Walk): void {
  const { open, aside, paragraphs, hanging } = walk
  walk.open = undefined
  if (open === undefined) return

  walk.room.pieces--
  const { usual: _, ...paragraph } = open
  const parts = apart({ ...paragraph, spans: tidySpans(open.spans) })
  if (aside === undefined) for (const one of [...parts, ...hanging.splice(0)]) paragraphs.push(one)
  else if ('box' in aside) hanging.push(...parts)
  else aside.note.push(...parts.map(({ spans }) => spans))
}

/** In a box with its caption a picture stands in the caption's own paragraph. */
function apart(paragraph: Paragraph): Paragraph[] {
  const { spans, pictures, style } = paragraph
  if (spans.length === 0 && pictures.length === 0) return []

  return style === 'caption' && spans.length > 0 && pictures.length > 0
    ? [
        { ...paragraph, spans: [] },
        { ...paragraph, pictures: [] },
      ]
    : [paragraph]
}

export function enter(walk: Walk, aside: Aside): void {
  const { open, runs, href, lists, tables, aside: around, picture } = walk
  walk.outside.push({ open, runs, href, lists, tables, aside: around, picture })
  Object.assign(walk, { open: undefined, runs: [], href: undefined, lists: [], tables: [], aside, picture: undefined })
}

export function leave(walk: Walk): void {
  finish(walk)
  Object.assign(walk, walk.outside.pop())
}
