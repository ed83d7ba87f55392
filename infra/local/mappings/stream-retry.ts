import type { StreamRecord } from '../gateway.ts'
import type { Verdict } from './batch-verdict.ts'

/** Records to be handed over together, in order, and how often they were retried. */
export type Batch = { records: readonly StreamRecord[]; retries: number }

export type RetryPolicy = {
  bisects: boolean
  /** -1: for ever. */
  maximumRetries: number
}

/** What follows from a verdict, in stream order: records settled, batches to try again (after a wait or at once), or a batch given up. */
export type NextStep =
  | { kind: 'go on' }
  | { kind: 'try again'; wait: boolean; batches: readonly Batch[] }
  | { kind: 'give up'; batch: Batch }

/** Lambda's rules for streams: everything before the lowest failed sequence number is done; splitting a batch is no retry. */
export const decideNext = (batch: Batch, verdict: Verdict, policy: RetryPolicy): NextStep => {
  if (verdict.kind === 'done') return { kind: 'go on' }

  const first = verdict.kind === 'failed' ? 0 : lowestFailed(batch, verdict.failed)
  const rest = batch.records.slice(first)
  const retries = first > 0 ? 0 : batch.retries
  if (policy.bisects && batch.records.length > 1) {
    const parts = first > 0 ? [rest] : halves(rest)
    return { kind: 'try again', wait: false, batches: parts.map(records => ({ records, retries })) }
  }
  if (policy.maximumRetries >= 0 && retries >= policy.maximumRetries) {
    return { kind: 'give up', batch: { records: rest, retries } }
  }
  return { kind: 'try again', wait: true, batches: [{ records: rest, retries: retries + 1 }] }
}

const lowestFailed = ({ records }: Batch, failed: ReadonlySet<string>): number =>
  records.findIndex(record => failed.has(record.dynamodb.SequenceNumber))

const halves = (records: readonly StreamRecord[]): (readonly StreamRecord[])[] => {
  const middle = Math.ceil(records.length / 2)
  return [records.slice(0, middle), records.slice(middle)]
}
