import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '@aws-sdk/client-sqs'
import { region } from '../gateway/addresses.ts'
import type { Consumer } from '../gateway.ts'
import { verdictOf } from './batch-verdict.ts'
import type { RunningMapping, Target } from './event-source.ts'
import { turnstile } from './turnstile.ts'

export type QueueSource = {
  arn: string
  queue: Consumer
  batchSize: number
  windowSeconds: number
  concurrency: number
  reportsItemFailures: boolean
  visibilitySeconds: number
}

/** Polls a queue for a function: batches, a window, several at once; what fails is left to reappear when its visibility ends. */
export const startQueueMapping = (source: QueueSource, target: Target): RunningMapping => {
  const stopping = new AbortController()
  const { signal } = stopping
  const pass = turnstile({ most: source.concurrency, patienceMilliseconds })

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
      remove(
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

// A render may wait for its second, and then takes a while: that alone is no reason for another beside it.
const patienceMilliseconds = 2500

/** SQS holds a receive open for so long at most. */
const longestPoll = 20

/** What is asked for when everything stops is not waited for: it reappears when its visibility ends. */
const receive = async (source: QueueSource, signal: AbortSignal, wait: number, most: number): Promise<Message[]> => {
  const asked = { most: Math.min(10, most), waitSeconds: wait, visibilitySeconds: source.visibilitySeconds }
  const stopped = new AbortController()
  const stop = once(signal, 'abort', { signal: stopped.signal }).then(
    () => [],
    () => [],
  )
  try {
    return await Promise.race([source.queue.receive(asked), stop])
  } finally {
    stopped.abort()
  }
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

const remove = ({ queue }: QueueSource, messages: readonly Message[]): void => {
  for (let first = 0; first < messages.length; first += 10) queue.remove(messages.slice(first, first + 10))
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
