import { type ContentHash, ContentHash as ContentHashShape } from '../../events/article.ts'
import { isOwn } from '../../functions/store/beside.ts'
import type { Fact, Observation, UsableFact } from '../../functions/store/facts.ts'
import { timeline } from '../../functions/store/timeline.ts'
import { after } from '../desk/sequencer.ts'

/** A hash of nothing: the real one would let somebody who has a text prove that it was this article. */
export const erasedContent: ContentHash = ContentHashShape.parse('0'.repeat(64))

/**
 * What is left of an article's facts: which object gave it and when, nothing of what it said, and a kill. A kill is final:
 * no late event, no replay and no new upload under its id brings the article back. The history stays, since from it follows
 * that feeds tell readers who have the article of its withdrawal.
 */
export function tombstoneOf(facts: readonly Observation[], at: Date): Fact[] {
  const bare = facts.filter(isOwn).map(withoutContent)
  const usable = bare.filter(fact => fact.kind === 'usable')
  if (usable.some(isKill)) return bare

  const last = timeline(bare).findLast(({ winner }) => winner !== undefined)?.winner
  return last === undefined ? bare : [...bare, killAfter(last, at)]
}

function withoutContent(fact: Fact): Fact {
  const { versionId: _, ...rest } = fact
  if (rest.kind === 'removed') return rest

  const { publishedAt: __, ...bare } = rest
  return { ...bare, contentHash: erasedContent, inputs: { folder: bare.inputs.folder } }
}

const isKill = ({ pubstatus }: UsableFact): boolean => pubstatus === 'canceled'

/** Behind the event that gave the article last and before any that S3 tells later: S3's sequencers leave room. */
function killAfter({ key, inputs, sequencer }: UsableFact, at: Date): UsableFact {
  return {
    ...{ kind: 'usable', key, inputs: { folder: inputs.folder }, sequencer: after(sequencer, 1), lastModified: at },
    ...{ contentHash: erasedContent, change: 'update', pubstatus: 'canceled' },
  }
}
