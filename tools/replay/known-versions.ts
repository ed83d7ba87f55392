import type { Observation } from '../../functions/store/facts.ts'
import { factsAmong, standingOf } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import type { ListedVersion } from '../desk/versions.ts'
import type { KnownVersions } from './decide.ts'

/** Which versions of a key the store has heard of: by the facts they left, and of the newest by its receipt. */
export async function findKnownVersions(
  desk: Desk,
  receipt: Receipt,
  versions: readonly ListedVersion[],
): Promise<KnownVersions> {
  const ids = new Set(receipt.claims.flatMap(({ provides }) => provides))
  const rows = await Promise.all(
    [...ids].map(id => {
      const { pk, from } = standingOf(id)
      return desk.articles.list(pk, { from })
    }),
  )
  const facts = rows.flatMap(factsAmong)

  return knownVersions(
    receipt,
    facts.filter(({ key }) => key === receipt.key),
    versions,
  )
}

export function knownVersions(
  { versionId, sequencer, outcome, claims }: Receipt,
  facts: readonly Observation[],
  versions: readonly ListedVersion[],
): KnownVersions {
  const known = new Map(
    facts.flatMap(fact =>
      fact.kind === 'seen' || fact.versionId === undefined ? [] : [[fact.versionId, fact.sequencer]],
    ),
  )
  if (versionId !== undefined && outcome !== 'superseded') known.set(versionId, sequencer)
  // A removal leaves no version id behind; it gave nothing, at the instant of its marker.
  for (const marker of versions.filter(({ isMarker }) => isMarker)) {
    const removal = claims.find(({ provides, lastModified }) => provides.length === 0 && isSame(lastModified, marker))
    if (removal !== undefined) known.set(marker.versionId, removal.sequencer)
  }
  return known
}

/** Claims hold whole seconds. */
const isSame = (claimed: Date, { lastModified }: ListedVersion): boolean =>
  Math.floor(claimed.getTime() / 1000) === Math.floor(lastModified.getTime() / 1000)
