import { isDeepStrictEqual } from '../runtime/equal.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import type { Fact, UsableFact } from './facts.ts'

/** From `at` on, `winner` gave the article; undefined = no object did. */
export type Moment = { at: Date; winner: UsableFact | undefined }

/**
 * The history of an article as its facts tell it, in whatever order they came: one moment a fact, oldest first.
 * Per object the newest sequencer stands; of several objects the later LastModified wins, a tie goes to the greater key.
 * A kill is final: whatever comes later, it stays the winner.
 */
export function timeline(facts: readonly Fact[]): Moment[] {
  const standing = new Map<string, Dated>()
  let kill: UsableFact | undefined

  return chronicle(facts).map(dated => {
    standing.set(dated.fact.key, dated)
    if (kill === undefined && isKill(dated.fact)) kill = dated.fact
    return { at: dated.at, winner: kill ?? winnerOf([...standing.values()]) }
  })
}

const isKill = (fact: Fact): fact is UsableFact => fact.kind === 'usable' && fact.pubstatus === 'canceled'

type Dated = { fact: Fact; at: Date }

/** An object's later event is never dated before its earlier one, whatever the clocks of the store said. */
function chronicle(facts: readonly Fact[]): Dated[] {
  const latest = new Map<string, Date>()
  // From its kill on, what an object said in that second comes last: what it and others gave before may have been read.
  const killed = new Set<string>()
  const inOrder = [...facts].sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.sequencer, b.sequencer))
  const dated = inOrder.map(fact => {
    const before = latest.get(fact.key)
    const at = before !== undefined && before > fact.lastModified ? before : fact.lastModified
    latest.set(fact.key, at)
    const second = `${at.getTime()} ${fact.key}`
    if (isKill(fact)) killed.add(second)
    return { fact, at, isLast: killed.has(second) }
  })

  // Stable: else facts of one instant keep the order of key and sequencer.
  return dated.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.isLast) - Number(b.isLast))
}

function winnerOf(standing: readonly Dated[]): UsableFact | undefined {
  const claims = standing.flatMap(({ fact, at }) => (fact.kind === 'usable' ? [{ fact, at }] : []))

  return claims.sort((a, b) => b.at.getTime() - a.at.getTime() || byCodeUnit(b.fact.key, a.fact.key))[0]?.fact
}

/** The same file under the same words of its sidecar; that nothing stands is the same too. */
const saysTheSame = (a: UsableFact | undefined, b: UsableFact | undefined): boolean =>
  a?.contentHash === b?.contentHash && isDeepStrictEqual(a?.overlay, b?.overlay)

/** A stretch of the history in which the article's content was the same; undefined = there was none. */
export type Run = { at: Date; from: UsableFact | undefined; until: UsableFact | undefined }

export function runs(history: readonly Moment[]): Run[] {
  const all: Run[] = []
  for (const { at, winner } of history) {
    const last = all.at(-1)
    if (last !== undefined && saysTheSame(last.until, winner)) last.until = winner
    else all.push({ at, from: winner, until: winner })
  }
  return all
}
