import type { Evidence } from '../../events/article.ts'

// Nobody reads ten thousand lines.
const mostReported = 300

// A receipt is one row of at most 400 KB. What its object gave, version by version, takes 180 of them.
const mostBytes = 180_000

/** All of it while it is short. Of a long list first what is worth a look: what was doubtful, refused, withheld or removed. */
export function boundedEvidence(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length <= mostReported) return [...evidence]

  const isPlain = ({ confidence, note }: Evidence) => confidence >= 0.9 && note === undefined
  const sorted = [...evidence.filter(one => !isPlain(one)), ...evidence.filter(isPlain)]
  return shortened(sorted, mostReported - 1)
}

/** As much as a receipt holds, where hundreds of files say something, and have long names: what was doubtful or refused stands first. */
export function evidenceThatFits(evidence: readonly Evidence[]): Evidence[] {
  if (countThatFits(evidence) === evidence.length) return [...evidence]

  const sorted = evidence.toSorted((a, b) => a.confidence - b.confidence)
  return shortened(sorted, countThatFits(sorted))
}

function countThatFits(evidence: readonly Evidence[]): number {
  let bytes = 0
  const first = evidence.findIndex(one => {
    bytes += Buffer.byteLength(JSON.stringify(one))
    return bytes > mostBytes
  })

  return first === -1 ? evidence.length : first
}

function shortened(evidence: readonly Evidence[], most: number): Evidence[] {
  const note = `${evidence.length - most} more like these`

  return [...evidence.slice(0, most), { field: 'evidence', place: 'file', rule: 'shortened', confidence: 1, note }]
}
