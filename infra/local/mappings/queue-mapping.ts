import { setTimeout as sleep } from 'node:timers/promises'
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { region } from '../gateway/addresses.ts'
import { verdictOf } from './batch-verdict.ts'
import type { RunningMapping, Target } from './event-source.ts'
import { turnstile } from './turnstile.ts'

export type QueueSource = {
  url: string
  arn: string
  batchSize: number
  windowSeconds: number
  concurrency: number
  reportsItemFailures: boolean
  visibilitySeconds: number
  /** With the function's own key, as a real mapping calls with the function's role. */
  client: SQSClient
}

/** Polls a queue for a function: batches, a window, several at once; what fails is left to reappear when its visibility ends. */
export const startQueueMapping = (source: QueueSource, target: Target): RunningMapping => {
  const stopping = new AbortController()
  const { signal } = stopping
  const pass = turnstile({ most: source.concurrency, patienceMilliseconds: 1000 })

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        const messages = await receive(source, signal, longestPoll, source.batchSize)
        if (messages.length > 0) await handle(messages)
      } catch (error) {
        if (signal.aborted) return
        target.onTrouble(`The mapping of ${source.arn} is in trouble: ${error}`)
        await sleep(1000 / target.timeScale, undefined, { signal }).catch(() => {})
      }
    }
  }

  const handle = async (messages: Message[]): Promise<void> => {
    const end = target.activity.begin()
    try {
      const batch = [...messages, ...(await fillUp(source, signal, messages.length))]
      const answer = await pass(() => target.invoke(batch.map(message => recordOf(message, source.arn))))
      const verdict = verdictOf(answer, batch.map(idOf), source.reportsItemFailures)
      if (verdict.kind === 'failed' && answer.ok) target.onTrouble(verdict.why)
      if (verdict.kind === 'failed') return

      const failed = verdict.kind === 'partial' ? verdict.failed : new Set<string>()
      await remove(
        source,
        batch.filter(message => !failed.has(idOf(message))),
      )
    } finally {
      end()
    }
  }

  const pollers = Array.from({ length: source.concurrency }, poll)
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(pollers)
    },
  }
}

/** SQS holds a receive open for so long at most. */
const longestPoll = 20

const receive = async (source: QueueSource, signal: AbortSignal, wait: number, most: number): Promise<Message[]> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: source.url,
    MaxNumberOfMessages: Math.min(10, most),
    WaitTimeSeconds: wait,
    // A mapping leaves this to the queue; here it may be a fraction, which the queue's own attribute may not.
    VisibilityTimeout: source.visibilitySeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  })
  const { Messages = [] } = await source.client.send(command, { abortSignal: signal })
  return Messages
}

/** Waits for the rest of the batch until it is full or its window closes. */
const fillUp = async (source: QueueSource, signal: AbortSignal, have: number): Promise<Message[]> => {
  const closesAt = Date.now() + source.windowSeconds * 1000
  const more: Message[] = []
  while (have + more.length < source.batchSize && Date.now() < closesAt && !signal.aborted) {
    const wait = (closesAt - Date.now()) / 1000
    more.push(...(await receive(source, signal, wait, source.batchSize - have - more.length)))
  }
  return more
}

const remove = async ({ client, url }: QueueSource, messages: readonly Message[]): Promise<void> => {
  for (let first = 0; first < messages.length; first += 10) {
    const entries = messages
      .slice(first, first + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries: entries }))
  }
}

const idOf = ({ MessageId = '' }: Message): string => MessageId

/** A message as Lambda hands it over (docs: "Using Lambda with Amazon SQS"). */
const recordOf = (message: Message, arn: string): object => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
      name,
      { dataType: value.DataType, stringValue: value.StringValue, stringListValues: [], binaryListValues: [] },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: region,
})
