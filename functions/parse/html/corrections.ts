import type { Block } from '../../../events/article.ts'
import type { Found } from '../found.ts'
import { correctionOpening } from '../plain-text/correction-words.ts'
import { blockText } from './block-text.ts'

const opener =
  /^\[?\(?(?:(?:a )?corrections?(?: was made on| (?:appended|notice|\([^)]{1,40}\)))?|clarification|editor['’]?s['’]? note|erratum|amended|this (?:article|story|post|report) (?:was|has been) (?:amended|corrected|updated to correct)|an earlier version of this|korrektur|anmerkung der redaktion|rectificatif|précision|fe de erratas|corrección|rettifica|correctie|rättelse|oikaisu)\b/i

// A note to readers, not a story about one.
const longest = 900

export type Corrected = { blocks: Block[]; corrections: string[] }

/** Notes to readers that something was wrong, taken out of the story: they are shown apart from it. */
export function correctionsIn(blocks: readonly Block[]): Corrected {
  const isNote = (block: Block, at: number) => {
    const isLine = block.kind === 'paragraph' || (block.kind === 'list' && block.items.length === 1)
    if (!isLine || (at > 1 && at < blocks.length - 4)) return false
    const text = blockText(block)
    return text.length <= longest && (opener.test(text) || correctionOpening.test(text.slice(0, 120)))
  }

  return { blocks: blocks.filter((block, at) => !isNote(block, at)), corrections: blocks.filter(isNote).map(blockText) }
}

export const corrected = ({ corrections }: Corrected): Found => ({
  fields: { corrections },
  evidence: corrections.map(() => ({
    field: 'corrections',
    place: 'paragraph',
    rule: 'correction-opener',
    confidence: 0.9,
  })),
})
