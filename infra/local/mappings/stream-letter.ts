import { randomUUID } from 'node:crypto'
import type { StreamRecord } from '../gateway.ts'
import type { Batch } from './stream-retry.ts'

export type Letter = { key: string; body: string }

export type Sender = { mappingId: string; functionArn: string; streamArn: string; now: Date }

// One shard: the log of changes is one list on this machine.
const shardId = 'shardId-00000000000000000000-local'

/** What Lambda puts into the bucket of an on-failure destination (docs: "Retain discarded records in Amazon S3"). */
export const letterOf = (batch: Batch, sender: Sender): Letter => {
  const { records, retries } = batch
  const at = sender.now.toISOString()
  const [day = '', time = ''] = at.split(/[T.]/)
  return {
    key: `aws/lambda/${sender.mappingId}/${shardId}/${day.replaceAll('-', '/')}/${day}T${time.replaceAll(':', '.')}-${randomUUID()}`,
    body: JSON.stringify({
      requestContext: {
        requestId: randomUUID(),
        functionArn: sender.functionArn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: retries + 1,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: at,
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
        endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: arrivalOf(records[0]),
        approximateArrivalOfLastRecord: arrivalOf(records.at(-1)),
        batchSize: records.length,
        streamArn: sender.streamArn,
      },
      payload: JSON.stringify({ Records: records }),
    }),
  }
}

const arrivalOf = (record: StreamRecord | undefined): string =>
  new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString()
