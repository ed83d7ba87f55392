import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { gather } from './gather.ts'
import { mostBytes, packed } from './packed-message.ts'
import type { OutgoingMessage, Queue } from './queue.ts'
import { Trouble } from './trouble.ts'
import { chainsKept, unlogged } from './unlogged.ts'

/** SendMessageBatch takes ten messages and 1 MiB in all, so a batch is also cut before it grows too big. */
const BATCH_ENTRIES = 10

/** Messages of one invocation's neighbours go out together: a tenth of the calls, for a few milliseconds. */
const COMPANY = { atMost: BATCH_ENTRIES, withinMilliseconds: 4 }

/** Asks the endpoint that it is told of, not the one in a queue's address: doubles of the cloud give the addresses of the real one. */
export const sqsClient = (): SQSClient => unlogged(new SQSClient({ ...chainsKept, useQueueUrlAsEndpoint: false }))

export function sqsQueue(client: SQSClient, QueueUrl: string): Queue {
  const sendOne = gather(COMPANY, async (messages: readonly OutgoingMessage[]) => {
    await Promise.all(batches(messages).map(batch => sendBatch(client, QueueUrl, batch)))
    return messages
  })

  return {
    async send(messages) {
      await Promise.all(messages.map(({ body, ...more }) => sendOne({ body: packed(body), ...more })))
    },
  }
}

async function sendBatch(client: SQSClient, QueueUrl: string, batch: readonly OutgoingMessage[]): Promise<void> {
  const Entries = batch.map(({ body, delaySeconds }, n) => ({
    Id: String(n),
    MessageBody: body,
    ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
  }))
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))

  if (Failed.length > 0)
    throw new Trouble(`SQS refused ${Failed.length} of ${batch.length} messages: ${Failed[0]?.Code}`)
}

/** About how many messages wait to be received. */
export async function waitingIn(client: SQSClient, QueueUrl: string): Promise<number> {
  const AttributeNames = ['ApproximateNumberOfMessages' as const]
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))

  return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0)
}

export function batches(messages: readonly OutgoingMessage[]): OutgoingMessage[][] {
  const all: OutgoingMessage[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const message of messages) {
    const size = Buffer.byteLength(message.body)
    const last = all.at(-1)
    if (last === undefined || last.length === BATCH_ENTRIES || bytes + size > mostBytes) {
      all.push([message])
      bytes = size
    } else {
      last.push(message)
      bytes += size
    }
  }
  return all
}
