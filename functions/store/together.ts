import type { Verdict } from './receipt.ts'

const byWeight = ['published', 'updated', 'unchanged', 'withheld', 'superseded'] as const

/** One answer for all articles of a file: what most concerns its readers, and how many fared how. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const counts = byWeight
    .map(outcome => ({ outcome, count: verdicts.filter(one => one.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  const [heaviest, ...others] = counts
  const [first] = verdicts
  if (!heaviest || !first) return { outcome: 'unchanged' }
  if (others.length === 0) return { ...withoutEnd(first), ...latestOf(verdicts) }

  const told = counts.map(({ outcome, count }) => `${count} ${outcome}`).join(', ')
  return { outcome: heaviest.outcome, reason: `Of ${verdicts.length} articles: ${told}.` }
}

const withoutEnd = ({ heldUntil: _, ...verdict }: Verdict): Verdict => verdict

/** The last of a file's embargoes, where each of its articles has one. */
function latestOf(verdicts: readonly Verdict[]): Pick<Verdict, 'heldUntil'> {
  const ends = verdicts.flatMap(({ heldUntil }) => (heldUntil === undefined ? [] : [heldUntil.getTime()]))

  return ends.length === 0 || ends.length < verdicts.length ? {} : { heldUntil: new Date(Math.max(...ends)) }
}
