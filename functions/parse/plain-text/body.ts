import type { Block, Span } from '../../../events/article.ts'
import { linked } from '../../text/links.ts'
import { thematicBreak } from '../../text/thematic-break.ts'
import { type Dateline, readDateline } from './dateline.ts'
import type { Cast } from './parts.ts'

export type Body = { blocks: Block[]; dateline?: Dateline & { line: number } }

/** The story as blocks, in its order; the dateline of its first paragraph apart. */
export function bodyOf(cast: readonly Cast[]): Body {
  const opening = cast.find(({ part }) => part.part === 'paragraph')
  const found = opening && readDateline(opening.line.text)
  const blocks: Block[] = []
  for (const here of cast) {
    const text = found && here === opening ? found.rest : here.line.text
    const { part } = here
    const parts = here.line.parted === true && part.part === 'paragraph' && blocks.at(-1)?.kind === 'paragraph'
    if (parts) blocks.push({ kind: 'paragraph', spans: thematicBreak })
    if (part.part === 'paragraph') blocks.push({ kind: 'paragraph', spans: linked(text) })
    if (part.part === 'heading') blocks.push({ kind: 'heading', level: 2, spans: linked(text) })
    if (part.part === 'item') addItem(blocks, part.number, linked(part.text))
  }
  return { blocks, ...(found && { dateline: { ...found, line: opening.line.number } }) }
}

/** What stands between the items of a list that counts leaves them their numbers. */
function addItem(blocks: Block[], number: number | undefined, spans: Span[]): void {
  const last = blocks.at(-1)
  const ordered = number !== undefined
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(spans)
  else blocks.push({ kind: 'list', ordered, items: [spans], ...(ordered && number !== 1 && { start: number }) })
}
