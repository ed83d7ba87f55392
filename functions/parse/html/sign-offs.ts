import type { Block, Contributor } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { readSignOff } from '../plain-text/notices.ts'
import { blockText } from './block-text.ts'

export type SignedOff = { blocks: Block[]; helpers: Contributor[] }

/** "Additional reporting by Ana Ruiz; editing by Tom Reed", taken out of a story and out of the foot of its page, as out of a text. */
export function signedOff(story: readonly Block[], foot: readonly Block[]): SignedOff {
  const helpersIn = (block: Block) => (block.kind === 'paragraph' ? readSignOff(blockText(block)) : undefined)
  const read = story.map(block => ({ block, helpers: helpersIn(block) }))
  const helpers = [...read.map(one => one.helpers), ...foot.map(helpersIn)].flatMap(people => people ?? [])
  const once = new Map(helpers.map(one => [`${one.role}: ${one.name}`, one]))

  return { blocks: read.flatMap(one => (one.helpers ? [] : [one.block])), helpers: [...once.values()] }
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
