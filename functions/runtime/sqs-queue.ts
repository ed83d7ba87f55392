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
  const sendOne = gather(COMPANY, async (messages: readonly OutgoingMessage[]) =>
    (await Promise.all(batches(messages).map(batch => refusalsOf(client, QueueUrl, batch)))).flat(),
  )

  return {
    async send(messages) {
      const answers = await Promise.all(messages.map(({ body, ...more }) => sendOne({ body: packed(body), ...more })))
      const [code, ...others] = answers.filter(answer => answer !== undefined)
      if (code !== undefined)
        throw new Trouble(`SQS refused ${1 + others.length} of ${messages.length} messages: ${code}`)
    },
  }
}

/** With what code each message was refused, if it was: whoever sends another beside it need not send that again. */
async function refusalsOf(
  client: SQSClient,
  QueueUrl: string,
  batch: readonly OutgoingMessage[],
): Promise<(string | undefined)[]> {
  const Entries = batch.map(({ body, delaySeconds }, n) => ({
    Id: String(n),
    MessageBody: body,
    ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
  }))
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
  const codes = new Map(Failed.map(({ Id, Code = 'no reason given' }) => [Id, Code]))

  return Entries.map(({ Id }) => codes.get(Id))
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
