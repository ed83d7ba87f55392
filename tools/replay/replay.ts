import { peekLetters } from '../desk/dead-letters.ts'
import type { Desk } from '../desk/desk.ts'
import { letteredKeys } from '../desk/lettered-keys.ts'
import { notificationOf } from '../desk/notification.ts'
import { messagesUnderWay } from '../desk/under-way.ts'
import type { Lost } from './decide.ts'
import { type Finding, findLost, type Search } from './find-lost.ts'
import type { ReplayOptions } from './options.ts'
import { pacedSender } from './send.ts'

export type Tally = Record<Finding['kind'], number> & { messages: number; sent: number; underway: number }
export type Listener = { lost(one: Lost): void; looked(tally: Tally): void }

/** The stages between the bucket and its receipts. */
const onTheWay = ['parse', 'enrich', 'store'] as const

/** Looks for what was lost and, when told to, sends it. Interrupted anywhere, run it again: what has arrived by then is known. */
export async function replay(desk: Desk, options: ReplayOptions, listener: Listener): Promise<Tally> {
  const tally = {
    known: 0,
    young: 0,
    lettered: 0,
    lost: 0,
    again: 0,
    messages: 0,
    sent: 0,
    underway: await messagesUnderWay(desk, onTheWay),
  }
  const sender = pacedSender(desk.queue('parse'), options.rate)
  for await (const finding of findLost(desk, await searchOf(desk, options))) {
    tally[finding.kind] += 1
    for (const one of 'lost' in finding ? finding.lost : []) {
      tally.messages += 1
      listener.lost(one)
      if (options.yes) await sender.send(toldOf(one, desk.buckets.uploads))
    }
    listener.looked(tally)
  }
  await sender.end()

  return { ...tally, sent: options.yes ? tally.messages : 0 }
}

async function searchOf(desk: Desk, { prefix, history, again, graceMilliseconds }: ReplayOptions): Promise<Search> {
  const letters = await Promise.all(
    onTheWay.map(stage => peekLetters(desk.clients.sqs, desk.queues[stage].deadLettersUrl)),
  )
  const lettered = new Set(letters.flat().flatMap(({ body }) => letteredKeys(body)))

  return { prefix, history, again, graceMilliseconds, lettered, now: new Date() }
}

/** What S3 would have said of it. */
export const toldOf = ({ what, occurredAt: at, version, ...one }: Lost, bucket: string): string =>
  notificationOf({
    ...{ ...one, bucket, at, by: 'replay', what: what === 'upload' ? 'created' : 'marked as deleted' },
    ...(version !== undefined && { version }),
  })
