import type { Block } from '../../../events/article.ts'
import type { Found } from '../found.ts'
import { correctionOpening } from '../plain-text/correction-words.ts'
import { blockText } from './block-text.ts'

const opener =
  /^\[?\(?(?:(?:a )?corrections?(?: was made on| (?:appended|notice|\([^)]{1,40}\)))?|clarification|editor['’]?s['’]? note|erratum|amended|this (?:article|story|post|report) (?:was|has been) (?:amended|corrected|updated to correct)|an earlier version of this|korrektur|anmerkung der redaktion|rectificatif|précision|fe de erratas|corrección|rettifica|correctie|rättelse|oikaisu)\b/i

// A note to readers, not a story about one.
const longest = 900

export type Corrected = { blocks: Block[]; corrections: string[] }

/**
 * Notes to readers that something was wrong, taken out of the story and out of the foot of its article: they are shown apart
 * from it.
 */
export function correctionsIn(blocks: readonly Block[], foot: readonly Block[] = []): Corrected {
  const isAtEnd = (at: number) => at <= 1 || at >= blocks.length - atEnd
  const notes = new Set(blocks.filter((_, at) => isAtEnd(at) && isNote(blocks, at)))
  const titles = blocks.filter(
    (block, at) => isTitle(block) && blocks.slice(at + 1, at + 2).some(next => notes.has(next)),
  )
  const below = foot.filter((_, at) => isNote(foot, at))

  return {
    blocks: blocks.filter(block => !notes.has(block) && !titles.includes(block)),
    corrections: [...new Set([...notes, ...below].map(blockText))],
  }
}

const atEnd = 4

function isNote(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  if (block?.kind !== 'paragraph' && !(block?.kind === 'list' && block.items.length === 1)) return false
  const text = blockText(block)

  return (
    text.length <= longest &&
    (opener.test(text) || correctionOpening.test(text.slice(0, 120)) || isTitle(blocks[at - 1]))
  )
}

const title =
  /^(?:corrections?|clarifications?|erratum|korrektur|rectificatif|fe de erratas|corrección|rettifica|rättelse)\s*:?$/i

const isTitle = (block: Block | undefined) => block?.kind === 'heading' && title.test(blockText(block))

export const corrected = ({ corrections }: Corrected): Found => ({
  fields: { corrections },
  evidence: corrections.map(() => ({
    field: 'corrections',
    place: 'paragraph',
    rule: 'correction-opener',
    confidence: 0.9,
  })),
})
