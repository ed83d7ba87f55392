import type { Block, ListLevel, Span } from '../../../events/article.ts'
import { linesOf, spansOf, type Writing, writeBlocks } from './blocks.ts'
import { attribute, type Element, isElement } from './element.ts'
import { textOf } from './line.ts'

type List = Extract<Block, { kind: 'list' }>

/** A list of lines, with the lists inside it. One whose items hold more than that is a page's layout, unless it counts. */
export function itemsOf(list: Element, writing: Writing): Block[] {
  // Written once, whatever it turns out to be: to read a nest of lists again at each level would double its cost at each.
  const ordered = list.name === 'ol'
  const within = { ...writing, lists: (writing.lists ?? 0) + 1 }
  const parts = list.children.map(item => writeBlocks([item], within)).filter(({ length }) => length > 0)
  const isLayout = parts.some(isMoreThanLines)
  if (isLayout && !parts.every(part => isStep(part, ordered ? ofStep : ofPoint))) return parts.flat()
  const start = ordered ? startOf(list) : 1
  const said = ordered ? parts.map((part, at) => withoutNumber(part, start + at)) : parts
  if (isLayout) return piecesOf(said, ordered, start)
  const all = begun(ordered, start)
  for (const part of said) addPart(all, part)

  return all.items.length === 0 ? [] : [all]
}

/** Some pages write the number too, beside the words. */
function withoutNumber(blocks: Block[], number: number): Block[] {
  const [first, next] = blocks
  if (first?.kind !== 'paragraph' || next?.kind !== 'paragraph') return blocks

  return textOf(first.spans).replace(/\.$/, '') === `${number}` ? blocks.slice(1) : blocks
}

const isMoreThanLines = (blocks: readonly Block[]) =>
  blocks.some(({ kind }) => kind !== 'paragraph' && kind !== 'list' && (kind !== 'heading' || blocks.length > 1))

function begun(ordered: boolean, start: number): List {
  const list: List = { kind: 'list', ordered, items: [] }
  if (ordered && start !== 1 && start <= largest) list.start = start

  return list
}

// What a draft holds.
const largest = 99_999
// A list in a list in a list is a house style; what is deeper stands beside that.
export const deepestList = 9
// Made once: of a list with thousands of items each stands somewhere.
const places = [true, false].map(ordered => Array.from({ length: deepestList + 1 }, (_, depth) => ({ depth, ordered })))
const levelAt = (depth: number, ordered: boolean): ListLevel =>
  places[ordered ? 0 : 1]?.[Math.min(depth, deepestList)] ?? { depth: 0, ordered }

// Of one item. Where an item holds a whole article, its paragraphs stand by themselves.
const mostParagraphs = 4

/** Adds what one part of a list gives: an item, the lists inside it, and what stands below those as a part of their last item. */
function addPart(all: List, blocks: readonly Block[]): void {
  const isOne = blocks.length <= mostParagraphs
  const before = all.items.length
  for (const block of blocks) {
    const last = all.items.at(-1)
    if (block.kind === 'list') addInside(all, block)
    else if (isOne && last !== undefined && all.items.length > before)
      all.items.splice(-1, 1, [...last, { text: '\n' }, ...spansOf([block])])
    else for (const spans of linesOf(block)) add(all, spans, levelAt(0, all.ordered))
  }
}

function addInside(all: List, { ordered, items, levels }: List): void {
  all.levels ??= all.items.map(() => levelAt(0, all.ordered))
  for (const [at, spans] of items.entries()) {
    const level = levels?.[at]
    add(all, spans, level === undefined ? levelAt(1, ordered) : levelAt(level.depth + 1, level.ordered))
  }
}

function add({ items, levels }: List, spans: Span[], level: ListLevel): void {
  items.push(spans)
  levels?.push(level)
}

/** Words, and what belongs to them: what is to be typed, and of a step also pictures. With dots these are a page's cards. */
const isStep = (blocks: readonly Block[], kinds: ReadonlySet<Block['kind']>) =>
  blocks[0]?.kind === 'paragraph' && blocks.every(({ kind }) => kinds.has(kind))
const ofPoint = new Set<Block['kind']>(['paragraph', 'list', 'code', 'quote'])
const ofStep = new Set<Block['kind']>([...ofPoint, 'figure', 'embed', 'table'])

/** A list in as many pieces as such parts cut it into; one that counts goes on counting. */
function piecesOf(parts: readonly Block[][], ordered: boolean, start: number): Block[] {
  const blocks: Block[] = []
  let next = start
  let open = begun(ordered, next)
  const endList = () => {
    if (open.items.length > 0) blocks.push(open)
    open = begun(ordered, next)
  }
  for (const part of parts) {
    const end = part.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'list')
    addPart(open, end < 0 ? part : part.slice(0, end))
    next++
    if (end < 0) continue
    endList()
    blocks.push(...part.slice(end))
  }
  endList()

  return blocks
}

/** The number that a list or its first item asks for. */
function startOf(list: Element): number {
  const asked = attribute(list, 'start') ?? firstValue(list)
  const start = Number.parseInt(asked ?? '', 10)

  return start >= 0 && start <= largest ? start : 1
}

function firstValue({ children }: Element): string | undefined {
  const first = children.find(isElement)

  return first && attribute(first, 'value')
}
