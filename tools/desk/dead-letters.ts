import { type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { messagesIn } from '../../infra/local/messages-in.ts'

/** A message that its stage failed on again and again. */
export type DeadLetter = {
  id: string
  /** Good for deleting it, until somebody else receives it. */
  handle: string
  body: string
  /** By the stage and by everybody who looked since. */
  receives: number
  sentAt: Date
}

/** SQS gives ten a call at most, and less when it samples few of its servers. */
const MOST_A_CALL = 10

export async function receiveLetters(
  client: SQSClient,
  QueueUrl: string,
  { hiddenSeconds, waitSeconds = 0 }: { hiddenSeconds: number; waitSeconds?: number },
): Promise<DeadLetter[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: MOST_A_CALL,
      VisibilityTimeout: hiddenSeconds,
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['ApproximateReceiveCount', 'SentTimestamp'],
    }),
  )
  return Messages.map(letterOf)
}

const letterOf = ({ MessageId = '', ReceiptHandle = '', Body = '', Attributes = {} }: Message): DeadLetter => ({
  id: MessageId,
  handle: ReceiptHandle,
  body: Body,
  receives: Number(Attributes.ApproximateReceiveCount ?? 0),
  sentAt: new Date(Number(Attributes.SentTimestamp ?? 0)),
})

/** Long enough to read a queue to its end; then the letters are there again for whoever redrives them. */
const PEEK_SECONDS = 2
/** So many calls in a row that bring nothing new: the queue has been seen. */
const BARREN_CALLS = 3

/** Looks at every letter of a queue and leaves them there. */
export async function peekLetters(client: SQSClient, url: string): Promise<DeadLetter[]> {
  const letters = new Map<string, DeadLetter>()
  const total = await messagesIn(client, url)
  for (let barren = 0; barren < BARREN_CALLS && (letters.size < total || barren === 0); ) {
    // What somebody else is looking at comes back within the time of a peek.
    const waitSeconds = barren > 0 ? PEEK_SECONDS + 1 : 0
    const received = await receiveLetters(client, url, { hiddenSeconds: PEEK_SECONDS, waitSeconds })
    const before = letters.size
    for (const letter of received) letters.set(letter.id, letter)
    barren = letters.size === before ? barren + 1 : 0
  }
  return [...letters.values()]
}
