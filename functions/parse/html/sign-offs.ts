import type { Block, Contributor } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { readSignOff } from '../plain-text/notices.ts'
import { blockText } from './block-text.ts'

/** A story, the lines below it that say who helped with it, and those people. */
export type SignedOff = { blocks: Block[]; lines: Block[]; helpers: Contributor[] }

/** "Additional reporting by Ana Ruiz; editing by Tom Reed", in the story or in the foot of its page. */
export function signedOff(story: readonly Block[], foot: readonly Block[]): SignedOff {
  const helpersIn = (block: Block) => (block.kind === 'paragraph' ? readSignOff(blockText(block)) : undefined)
  const own = new Set(story.filter(block => helpersIn(block) !== undefined))
  const lines = new Map([...own, ...foot].map(block => [blockText(block), block]))

  return {
    blocks: story.filter(block => !own.has(block)),
    lines: [...lines.values()].filter(block => helpersIn(block) !== undefined),
    helpers: [...lines.values()].flatMap(block => helpersIn(block) ?? []),
  }
}

/** Who helped with a story is credited; where nobody signs it, it is theirs. */
export function creditedTo({ helpers }: SignedOff, signed: Found): Found {
  if (helpers.length === 0) return nothing

  const isSigned = (signed.fields.contributors ?? []).length > 0
  const field = isSigned ? 'credits' : 'contributors'
  const evidence = [{ field, place: 'paragraph', rule: 'sign-off', confidence: 0.9 }]
  return isSigned
    ? { fields: {}, extra: { credits: helpers }, evidence }
    : { fields: { contributors: helpers }, evidence }
}
