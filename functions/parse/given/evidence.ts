import type { Evidence } from '../../../events/article.ts'

// A receipt is one row of at most 400 KB, and nobody reads ten thousand lines.
const mostReported = 300

/** All of it while it is short. Of a long list first what is worth a look: what was doubtful, refused, withheld or removed. */
export function boundedEvidence(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length <= mostReported) return [...evidence]

  const isPlain = ({ confidence, note }: Evidence) => confidence >= 0.9 && note === undefined
  const kept = [...evidence.filter(one => !isPlain(one)), ...evidence.filter(isPlain)].slice(0, mostReported - 1)
  const more = `${evidence.length - kept.length} more like these`
  return [...kept, { field: 'evidence', place: 'file', rule: 'shortened', confidence: 1, note: more }]
}
