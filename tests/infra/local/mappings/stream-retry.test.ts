import { describe, expect, it } from 'vitest'
import type { StreamRecord } from '../../../../infra/local/gateway.ts'
import { letterOf } from '../../../../infra/local/mappings/stream-letter.ts'
import { type Batch, decideNext } from '../../../../infra/local/mappings/stream-retry.ts'

const recordOf = (sequence: string): StreamRecord => ({
  eventID: sequence,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  eventSourceARN: 'arn',
  awsRegion: 'us-east-1',
  dynamodb: {
    ApproximateCreationDateTime: 1_600_000_000,
    Keys: { id: { S: sequence } },
    SequenceNumber: sequence,
    SizeBytes: 3,
    StreamViewType: 'KEYS_ONLY',
  },
})
const batchOf = (sequences: string, retries = 0): Batch => ({ records: [...sequences].map(recordOf), retries })

const failed = { kind: 'failed', why: 'boom' } as const
const partial = (...sequences: string[]) => ({ kind: 'partial', failed: new Set(sequences) }) as const
const bisecting = { bisects: true, maximumRetries: 2 }
const whole = { bisects: false, maximumRetries: 2 }

describe('after a batch of changes', () => {
  it('the stream goes on when all is done', () => {
    expect(decideNext(batchOf('abc'), { kind: 'done' }, bisecting)).toEqual({ kind: 'go on' })
  })

  it.each([
    ['a failed batch is split, which is no retry', 'abcde', 1, failed, bisecting, false, ['abc', 'de'], 1],
    ['a failed batch is tried again whole when it may not be split', 'abc', 1, failed, whole, true, ['abc'], 2],
    ['a failed record alone is retried after a wait', 'a', 0, failed, bisecting, true, ['a'], 1],
    ['a batch is taken up at its lowest failed record', 'abcd', 1, partial('d', 'c'), bisecting, false, ['cd'], 0],
    ['a batch that failed at its first record is split', 'abcd', 0, partial('a'), bisecting, false, ['ab', 'cd'], 0],
  ] as const)('%s', (_, sequences, retries, verdict, policy, wait, parts, retriesAfter) => {
    const batches = parts.map(part => batchOf(part, retriesAfter))
    expect(decideNext(batchOf(sequences, retries), verdict, policy)).toEqual({ kind: 'try again', wait, batches })
  })

  it('a record is given up when its retries are used up', () => {
    expect(decideNext(batchOf('a', 2), failed, bisecting)).toEqual({ kind: 'give up', batch: batchOf('a', 2) })
  })

  it('a batch that may not be split is given up whole', () => {
    expect(decideNext(batchOf('ab', 2), failed, whole)).toEqual({ kind: 'give up', batch: batchOf('ab', 2) })
  })

  it('a record is retried for ever when no limit is set', () => {
    const next = decideNext(batchOf('a', 1000), failed, { bisects: true, maximumRetries: -1 })
    expect(next).toMatchObject({ kind: 'try again', wait: true })
  })
})

describe('what is given up', () => {
  it('is written as Lambda writes it to a bucket', () => {
    const now = new Date('2026-03-04T05:06:07.890Z')
    const { key, body } = letterOf(batchOf('ab', 2), { mappingId: 'map', functionArn: 'fn', streamArn: 'stream', now })

    expect(key).toMatch(/^aws\/lambda\/map\/shardId-[\w-]+\/2026\/03\/04\/2026-03-04T05\.06\.07-[0-9a-f-]{36}$/)
    const letter = JSON.parse(body)
    expect(letter).toMatchObject({
      requestContext: { functionArn: 'fn', condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
      version: '1.0',
      timestamp: '2026-03-04T05:06:07.890Z',
      DDBStreamBatchInfo: {
        startSequenceNumber: 'a',
        endSequenceNumber: 'b',
        batchSize: 2,
        streamArn: 'stream',
        approximateArrivalOfFirstRecord: '2020-09-13T12:26:40.000Z',
      },
    })
    expect(JSON.parse(letter.payload)).toEqual({ Records: batchOf('ab').records })
  })
})
