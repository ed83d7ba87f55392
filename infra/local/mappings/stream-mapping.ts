import { setTimeout as sleep } from 'node:timers/promises'
import type { ChangeStream, StreamRecord } from '../gateway.ts'
import { verdictOf } from './batch-verdict.ts'
import type { RunningMapping, Target } from './event-source.ts'
import type { Filter } from './filter-pattern.ts'
import { type Batch, decideNext, type RetryPolicy } from './stream-retry.ts'

export type StreamSource = {
  changes: ChangeStream
  filters: readonly Filter[]
  batchSize: number
  windowSeconds: number
  reportsItemFailures: boolean
  policy: RetryPolicy
  /** The on-failure destination: takes what was given up. */
  giveUp(batch: Batch): Promise<void>
}

/** Hands a table's changes to a function, in order. What is settled is trimmed, so a restart goes on where this ended. */
export const startStreamMapping = (source: StreamSource, target: Target): RunningMapping => {
  const stopping = new AbortController()
  const { signal } = stopping
  const stopped = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const records = source.changes.read(undefined, readLimit(source))
      const began = Date.now()
      // Reading and waiting begin in one step, so no arrival falls between them.
      if (records.length === 0) await Promise.race([source.changes.arrived(), stopped])
      else {
        await handle(records)
        const early = began + betweenReads / target.timeScale - Date.now()
        if (records.length >= crowd && early > 0) await sleep(early, undefined, { signal }).catch(() => {})
      }
    }
  }

  const handle = async (first: StreamRecord[]): Promise<void> => {
    const end = target.activity.begin()
    try {
      const records = await afterWindow(source, first, signal)
      const wanted = records.filter(record => passes(source.filters, record))
      for (let from = 0; from < wanted.length; from += source.batchSize) {
        await deliver(source, target, { records: wanted.slice(from, from + source.batchSize), signal })
      }
      if (!signal.aborted) trimThrough(source, records)
    } finally {
      end()
    }
  }

  const running = run().catch((error: unknown) => target.onTrouble(`The mapping of the change stream ended: ${error}`))
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** Milliseconds: Lambda reads a shard four times a second (docs: "Using Lambda with DynamoDB"). Here only a crowd waits. */
const betweenReads = 250
const crowd = 20

/** Most records are filtered out, so more are read than one batch takes. 1,000 is what GetRecords gives at most. */
const readLimit = ({ batchSize }: StreamSource): number => Math.min(1000, batchSize * 10)

const afterWindow = async (
  source: StreamSource,
  first: StreamRecord[],
  signal: AbortSignal,
): Promise<StreamRecord[]> => {
  if (source.windowSeconds === 0 || first.length >= source.batchSize) return first

  await sleep(source.windowSeconds * 1000, undefined, { signal }).catch(() => {})
  return source.changes.read(undefined, readLimit(source))
}

const passes = (filters: readonly Filter[], record: StreamRecord): boolean =>
  filters.length === 0 || filters.some(accepts => accepts(record))

const trimThrough = ({ changes }: StreamSource, settled: readonly StreamRecord[]): void => {
  const last = settled.at(-1)
  if (last !== undefined) changes.trim(last.dynamodb.SequenceNumber)
}

type Delivery = { records: readonly StreamRecord[]; signal: AbortSignal }

/** Until every record is settled: handled, or given up. Later records wait, as they do behind a shard's iterator. */
const deliver = async (source: StreamSource, target: Target, { records, signal }: Delivery): Promise<void> => {
  const pending: Batch[] = [{ records, retries: 0 }]
  for (let batch = pending.shift(); batch !== undefined && !signal.aborted; batch = pending.shift()) {
    const answer = await target.invoke(batch.records)
    const ids = batch.records.map(record => record.dynamodb.SequenceNumber)
    const verdict = verdictOf(answer, ids, source.reportsItemFailures)
    // A function that was stopped under way has not failed: the next start hands the batch over again.
    if (signal.aborted && verdict.kind !== 'done') return

    if (verdict.kind === 'failed' && answer.ok) target.onTrouble(verdict.why)
    pending.unshift(
      ...(await settle(source, { batch, next: decideNext(batch, verdict, source.policy), target, signal })),
    )
  }
}

type Settling = { batch: Batch; next: ReturnType<typeof decideNext>; target: Target; signal: AbortSignal }

/** Trims what is settled and answers what is still to be done. */
const settle = async (source: StreamSource, { batch, next, target, signal }: Settling): Promise<readonly Batch[]> => {
  switch (next.kind) {
    case 'go on':
      trimThrough(source, batch.records)
      return []
    case 'give up':
      await source.giveUp(next.batch)
      trimThrough(source, batch.records)
      return []
    case 'try again': {
      const open = next.batches.flatMap(({ records }) => records).length
      trimThrough(source, batch.records.slice(0, batch.records.length - open))
      const [first] = next.batches
      if (next.wait && first !== undefined) await backOff(first.retries, target.timeScale, signal)
      return next.batches
    }
    default:
      return next satisfies never
  }
}

/** 1, 2, 4 … seconds, a minute at most. */
const backOff = async (retries: number, timeScale: number, signal: AbortSignal): Promise<void> => {
  const seconds = Math.min(60, 2 ** (retries - 1))
  await sleep((seconds * 1000) / timeScale, undefined, { signal }).catch(() => {})
}
