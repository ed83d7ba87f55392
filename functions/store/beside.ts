import type { Overlay } from '../../events/sidecar.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import type { BesideFact, Fact, Observation, SeenFact, UsableFact } from './facts.ts'
import { overlaidInputs } from './feed-inputs.ts'

/**
 * An article's facts with what its sidecars say put over its stories: for each story one fact a change, be it of the
 * story or of its sidecar. Blind to the order and number of the facts. Without sidecars they are as they were.
 */
export function withSidecars(facts: readonly Observation[]): Fact[] {
  const own = facts.filter(isOwn)
  const said = facts.filter(isBeside)
  const seen = facts.filter(isSeen)
  if (said.length === 0 && seen.length === 0) return own

  const stories = new Set([...said, ...seen].map(({ of }) => of))
  const apart = own.filter(({ key }) => !stories.has(key))
  const merged = [...stories].flatMap(story =>
    merge(
      own.filter(({ key }) => key === story),
      standings(
        said.filter(({ of }) => of === story),
        seen.filter(({ of }) => of === story),
      ),
    ),
  )
  return [...apart, ...merged]
}

export const isOwn = (fact: Observation): fact is Fact => fact.kind === 'usable' || fact.kind === 'removed'
const isBeside = (fact: Observation): fact is BesideFact => fact.kind === 'beside'
const isSeen = (fact: Observation): fact is SeenFact => fact.kind === 'seen'

/** From `at` on a sidecar said this; undefined = there was none. */
type Standing = { at: number; fields: Overlay | undefined }

/**
 * What the sidecar said over time. One that was seen counts only until its own event is there: that alone knows where it
 * stands. An event that tells of nothing readable changes nothing.
 */
function standings(said: readonly BesideFact[], seen: readonly SeenFact[]): Standing[] {
  const known = new Set(said.map(({ versionId }) => versionId))
  const inOrder = said.toSorted((a, b) => byCodeUnit(a.sequencer, b.sequencer))
  const told = dated(inOrder.map(fact => ({ fact, lastModified: fact.lastModified })))
  const unknown = seen
    .filter(({ versionId }) => !known.has(versionId))
    .map(({ lastModified, fields, versionId }) => ({ at: lastModified.getTime(), fields, versionId }))
    .sort((a, b) => a.at - b.at || byCodeUnit(a.versionId, b.versionId))

  return [
    ...told.flatMap(({ fact, at }) => (fact.says === 'nothing new' ? [] : [{ at, fields: fact.fields }])),
    ...unknown,
  ].sort((a, b) => a.at - b.at)
}

type Dated<Of> = { fact: Of; at: number }

/** An object's later event is never dated before its earlier one. */
function dated<Of>(inOrder: readonly { fact: Of; lastModified: Date }[]): Dated<Of>[] {
  let latest = Number.NEGATIVE_INFINITY

  return inOrder.map(({ fact, lastModified }) => {
    latest = Math.max(latest, lastModified.getTime())
    return { fact, at: latest }
  })
}

/** The story's own facts, and one more wherever its sidecar changed while it stood. */
function merge(own: readonly Fact[], sidecar: readonly Standing[]): Fact[] {
  const inOrder = own.toSorted((a, b) => byCodeUnit(a.sequencer, b.sequencer))
  const story = dated(inOrder.map(fact => ({ fact, lastModified: fact.lastModified })))
  const merged: Fact[] = []
  let next = 0
  let fields: Overlay | undefined
  for (const [n, { fact, at }] of story.entries()) {
    for (; next < sidecar.length && (sidecar[next]?.at ?? 0) <= at; next++) {
      // Within a second nobody knows which was first: the story may have been read before it was killed.
      const isKilled = sidecar[next]?.at === at && sidecar[next]?.fields?.pubstatus === 'canceled'
      if (isKilled) merged.push(overlaid(fact, at, fields))
      fields = sidecar[next]?.fields
    }
    merged.push(overlaid(fact, at, fields))
    const until = story[n + 1]?.at ?? Number.POSITIVE_INFINITY
    for (; next < sidecar.length && (sidecar[next]?.at ?? 0) < until; next++) {
      fields = sidecar[next]?.fields
      merged.push(overlaid(fact, sidecar[next]?.at ?? at, fields))
    }
  }
  return merged
}

function overlaid(fact: Fact, at: number, fields: Overlay | undefined): Fact {
  const lastModified = new Date(at)
  if (fact.kind === 'removed' || fields === undefined) return { ...fact, lastModified }

  const { pubstatus, legalReason, change, publishedAt, embargoedUntil, expiresAt } = fields
  const inputs = overlaidInputs(fact.inputs, fields)
  const over: UsableFact = { ...fact, lastModified, overlay: fields, inputs }
  // A kill in the file is final, whatever is said beside it.
  if (pubstatus !== undefined && fact.pubstatus !== 'canceled') over.pubstatus = pubstatus
  if (legalReason !== undefined) over.legalReason = legalReason
  if (change !== undefined) over.change = change
  if (change === 'update') over.significant = true
  if (publishedAt !== undefined) over.publishedAt = publishedAt
  if (embargoedUntil !== undefined) over.embargoedUntil = embargoedUntil
  if (expiresAt !== undefined) over.expiresAt = expiresAt
  return over
}
