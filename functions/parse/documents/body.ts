import type { Block, Span } from '../../../events/article.ts'
import { holdsAddress } from './boxes.ts'
import { formLines } from './form.ts'
import { type Passage, textOf } from './passage.ts'
import { endOf, type Kept, keptLines, plainLine } from './units.ts'

/** The document's own blocks, links and tables and all, of which the arrangement of its lines kept the words. */
export function bodyOf(passages: readonly Passage[], arranged: readonly Block[]): Block[] {
  const kept = keptLines(arranged)
  const body: Block[] = []
  let typed: Block | undefined
  for (const { block } of passages) {
    for (const set of keptBlock(block, kept)) {
      const isTyped = block.kind === 'paragraph' && set.kind === 'list'
      if (isTyped && typed?.kind === 'list' && typed.ordered === set.ordered) typed.items.push(...set.items)
      else body.push(set)
      typed = isTyped ? (body.at(-1) ?? set) : undefined
    }
  }
  return body
}

function keptBlock(block: Block, kept: Kept): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return keptParagraph(block.spans, kept)
    case 'heading':
      return keptSpans(block.spans, kept).map(spans => ({ ...block, spans }))
    case 'list':
      return keptList(block, kept)
    case 'quote':
      return some(block.paragraphs, kept).map(paragraphs => ({ ...block, paragraphs }))
    case 'figure':
      return [block]
    case 'table':
      // Above the story such things are furniture, and among what is: a letterhead, a form.
      if (!kept.hasBegun) for (const line of formLines(block)) kept.take(line)
      return kept.isAmong && !(kept.isOver && isContact(block)) ? [block] : []
    case 'code':
    case 'embed':
      return kept.isAmong ? [block] : []
    default:
      return block satisfies never
  }
}

function keptList(list: List, kept: Kept): Block[] {
  const said = list.items.map(spans => keptSpans(spans, kept))
  const items = said.flat()
  const levels = list.levels?.filter((_, at) => said[at]?.length !== 0)

  return items.length === 0 ? [] : [{ ...list, items, ...(levels && { levels }) }]
}
type List = Extract<Block, { kind: 'list' }>

/** Below the story, whom to ask about it. */
const isContact = ({ rows }: Extract<Block, { kind: 'table' }>): boolean =>
  rows.some(cells => cells.some(spans => holdsAddress(textOf(spans))))

/** Where no style says so, a heading is a line in bold that reads like one, and an item one behind a typed mark. */
function keptParagraph(spans: Span[], kept: Kept): Block[] {
  const [said] = keptSpans(spans, kept)
  if (said === undefined) return []
  const { as } = kept
  if (as?.kind === 'list' && !opensSpeech.test(textOf(spans)))
    return [{ kind: 'list', ordered: as.ordered, items: [said], ...startOf(as, said) }]
  if (as?.kind === 'heading' && spans.every(({ strong }) => strong === true))
    return [{ kind: 'heading', level: 2, spans: [{ text: textOf(spans) }] }]

  return [{ kind: 'paragraph', spans: as?.kind === 'list' ? spans : said }]
}

const startOf = ({ start, items }: List, said: readonly Span[]) =>
  start !== undefined && textOf(items[0] ?? []) === textOf(said) ? { start } : {}

const opensSpeech = /^[–—]/

function keptSpans(spans: readonly Span[], kept: Kept): Span[][] {
  const line = plainLine(spans)
  const text = kept.take(line)
  if (text === undefined) return []

  return [text === line ? [...spans] : endOf(spans, text.length)]
}

function some(lines: readonly Span[][], kept: Kept): Span[][][] {
  const found = lines.flatMap(spans => keptSpans(spans, kept))

  return found.length === 0 ? [] : [found]
}
