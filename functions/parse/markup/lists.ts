import type { Block, ListLevel, Span } from '../../../events/article.ts'
import { linesOf, spansOf, type Writing, writeBlocks } from './blocks.ts'
import { attribute, type Element, isElement } from './element.ts'
import { textOf } from './line.ts'

type List = Extract<Block, { kind: 'list' }>
type Item = { spans: Span[]; level: ListLevel }

/** A list of lines, with the lists inside it. One whose items hold more than that is a page's layout, unless it counts. */
export function itemsOf(list: Element, writing: Writing): Block[] {
  // Written once, whatever it turns out to be: to read a nest of lists again at each level would double its cost at each.
  const ordered = list.name === 'ol'
  const parts = list.children.map(item => writeBlocks([item], writing)).filter(({ length }) => length > 0)
  const isLayout = parts.some(isMoreThanLines)
  if (isLayout && !parts.every(part => isStep(part, ordered ? ofStep : ofPoint))) return parts.flat()
  const start = ordered ? startOf(list) : 1
  const said = ordered ? parts.map((part, at) => withoutNumber(part, start + at)) : parts
  if (isLayout) return piecesOf(said, ordered, start)
  const items = said.flatMap(part => itemsIn(part, ordered))

  return items.length === 0 ? [] : [listOf(items, ordered, start)]
}

/** Some pages write the number too, beside the words. */
function withoutNumber(blocks: Block[], number: number): Block[] {
  const [first, ...others] = blocks
  const isNumber = first?.kind === 'paragraph' && textOf(first.spans).replace(/\.$/, '') === `${number}`

  return isNumber && others[0]?.kind === 'paragraph' ? others : blocks
}

const isMoreThanLines = (blocks: readonly Block[]) =>
  blocks.some(({ kind }) => kind !== 'paragraph' && kind !== 'list' && (kind !== 'heading' || blocks.length > 1))

function listOf(items: readonly Item[], ordered: boolean, start: number): List {
  const isNested = items.some(({ level }) => level.depth > 0)

  return {
    ...{ kind: 'list', ordered, items: items.map(({ spans }) => spans) },
    ...(start !== 1 && start <= largest && { start }),
    ...(isNested && { levels: items.map(({ level }) => level) }),
  }
}

// What a draft holds.
const largest = 99_999
// A list in a list in a list is a house style; what is deeper stands beside that.
const deepest = 9
// Of one item. Where an item holds a whole article, its paragraphs stand by themselves.
const mostParagraphs = 4

/** What one part of a list gives: an item, the lists inside it, and what stands below those as a part of their last item. */
function itemsIn(blocks: readonly Block[], ordered: boolean): Item[] {
  const own = { depth: 0, ordered }
  if (blocks.length > mostParagraphs)
    return blocks.flatMap(block => (block.kind === 'list' ? inside(block) : apart(block, own)))

  const items: Item[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (block.kind === 'list') items.push(...inside(block))
    else if (last === undefined) items.push({ spans: spansOf([block]), level: own })
    else items.splice(-1, 1, { ...last, spans: [...last.spans, { text: '\n' }, ...spansOf([block])] })
  }
  return items
}

const apart = (block: Block, level: ListLevel): Item[] => linesOf(block).map(spans => ({ spans, level }))

function inside({ ordered, items, levels }: List): Item[] {
  const outermost = { depth: 1, ordered }

  return items.map((spans, at) => ({ spans, level: below(levels?.[at]) ?? outermost }))
}

function below(level: ListLevel | undefined): ListLevel | undefined {
  if (level === undefined || level.depth === 0) return undefined

  return level.depth === deepest ? level : { ...level, depth: level.depth + 1 }
}

/** Words, and what belongs to them: what is to be typed, and of a step also pictures. With dots these are a page's cards. */
const isStep = (blocks: readonly Block[], kinds: ReadonlySet<Block['kind']>) =>
  blocks[0]?.kind === 'paragraph' && blocks.every(({ kind }) => kinds.has(kind))
const ofPoint = new Set<Block['kind']>(['paragraph', 'list', 'code', 'quote'])
const ofStep = new Set<Block['kind']>([...ofPoint, 'figure', 'embed', 'table'])

/** A list in as many pieces as such parts cut it into; one that counts goes on counting. */
function piecesOf(parts: readonly Block[][], ordered: boolean, start: number): Block[] {
  const blocks: Block[] = []
  let items: Item[] = []
  let [first, next] = [start, start]
  const endList = () => {
    if (items.length > 0) blocks.push(listOf(items, ordered, ordered ? first : 1))
    items = []
    first = next
  }
  for (const part of parts) {
    const end = part.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'list')
    items.push(...itemsIn(end < 0 ? part : part.slice(0, end), ordered))
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
