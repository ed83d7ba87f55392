import type { Block, ListLevel, Span } from '../../../events/article.ts'

/** Of which list a paragraph is an item, how deep in others, and whether its level counts. */
export type Listed = { ordered: boolean; of: string; level: number }
type List = Extract<Block, { kind: 'list' }>

// What a draft holds.
const [deepest, largest] = [9, 99_999]

/** The lists of a document, as its paragraphs come. */
export class Lists {
  /** The list that the last paragraph was an item of, as its outermost item said. */
  #open: { block: List; outermost: Listed } | undefined
  readonly #counted = new Map<string, number>()

  /** Between two items stood something else. */
  end(): void {
    this.#open = undefined
  }

  /** Adds an item; answers the block that begins with it, if one does. */
  add(listed: Listed, spans: Span[]): List | undefined {
    const isInside = listed.level >= 1 && this.#open !== undefined
    const next = isInside ? 0 : this.#next(listed)
    if (this.#open !== undefined && (isInside || goesOn(listed, this.#open.outermost))) {
      const depth = isInside ? Math.trunc(Math.min(listed.level, deepest)) : 0
      addItem(this.#open.block, spans, { depth, ordered: listed.ordered })
      return undefined
    }
    const { ordered } = listed
    const block: List = { kind: 'list', ordered, items: [spans], ...(next > 1 && next <= largest && { start: next }) }
    this.#open = { block, outermost: listed }
    return block
  }

  /** Word and its like count on where a list goes on behind a paragraph. */
  #next({ ordered, of }: Listed): number {
    if (!ordered || of === '') return 1
    const next = (this.#counted.get(of) ?? 0) + 1
    this.#counted.set(of, next)
    return next
  }
}

const goesOn = (list: Listed, outermost: Listed) =>
  outermost.ordered === list.ordered && (!list.ordered || outermost.of === list.of)

function addItem(block: List, spans: Span[], level: ListLevel): void {
  if (level.depth > 0) block.levels ??= block.items.map(() => ({ depth: 0, ordered: block.ordered }))
  block.items.push(spans)
  block.levels?.push(level)
}
