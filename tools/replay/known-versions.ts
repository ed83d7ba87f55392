import { storyOf } from '../../events/sidecar.ts'
import type { Table } from '../../functions/runtime/table.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import type { Observation } from '../../functions/store/facts.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import type { KnownVersions } from './decide.ts'

/** Which versions of a key the store has heard of: by the facts they left, removals by their claims, the newest by its receipt. */
export async function findKnownVersions(desk: Desk, receipt: Receipt): Promise<KnownVersions> {
  return knownVersions(receipt, await findFacts(desk.articles, receipt))
}

/**
 * What an object left, wherever its kind leaves it: a story with the articles it gave, a sidecar with its story's receipt,
 * a picture with its own.
 */
export async function findFacts(articles: Table, { key, claims }: Receipt): Promise<Observation[]> {
  const table = articleTable(articles)
  const story = storyOf(key)
  if (story !== undefined) return table.listSidecars(story)

  const ids = new Set(claims.flatMap(({ provides }) => provides))
  const standing = await Promise.all([...ids].map(table.findStanding))
  const facts = standing.flatMap(one => one.facts)
  return [...facts.filter(fact => fact.key === key), ...(await table.listPictures(key))]
}

export function knownVersions(
  { versionId, sequencer, outcome, claims }: Receipt,
  facts: readonly Observation[],
): KnownVersions {
  const known = new Map(
    facts.flatMap(fact =>
      fact.kind === 'seen' || fact.versionId === undefined ? [] : [[fact.versionId, fact.sequencer]],
    ),
  )
  if (versionId !== undefined && outcome !== 'superseded') known.set(versionId, sequencer)
  for (const { marker, sequencer } of claims) if (marker !== undefined) known.set(marker, sequencer)

  return known
}
