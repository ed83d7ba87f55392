import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { SqsStore } from './fauxqs.ts'
import { type Intents, openIntents } from './intents.ts'
import { isAskedFor, type NotificationRule, notificationOf, type ObjectEvent } from './notifications.ts'
import { openSequencer } from './sequencer.ts'
import type { VersionedStore } from './versioned-store.ts'

export type Happening = Pick<ObjectEvent, 'name' | 'bucket' | 'key' | 'versionId' | 'content'>
export type ObjectListener = (event: {
  bucket: string
  key: string
  versionId?: string
  sequencer: string
  event: 'created' | 'removed'
}) => void

/** What is about to happen to an object; kept until it was told. */
const Plan = z.object({
  name: z.custom<ObjectEvent['name']>(name => typeof name === 'string' && name.startsWith('Object')),
  key: z.string(),
})

export type ObjectEvents = {
  setRules(bucket: string, rules: readonly NotificationRule[]): void
  listen(listener: ObjectListener): void
  /** Answers the number of the plan, to be ended when everybody was told. */
  plan(happening: Pick<Happening, 'name' | 'bucket' | 'key'>): number
  end(plan: number): void
  /** Enqueued when this returns. */
  tell(happening: Happening): void
  /** Tells what a killed process did to this bucket without saying so. Twice told is allowed (S3 delivers at least once), never told is not. */
  recover(bucket: string): void
}

/** The objects of this machine, and who is told of them. */
export type Desk = { store: VersionedStore; events: ObjectEvents }

export const openObjectEvents = (ledger: DatabaseSync, store: VersionedStore, queues: SqsStore): ObjectEvents => {
  const rules = new Map<string, readonly NotificationRule[]>()
  const listeners: ObjectListener[] = []
  const nextSequencer = openSequencer(ledger)
  const intents: Intents = openIntents(ledger, 'object')

  const tell = (happening: Happening): void => {
    const event: ObjectEvent = { ...happening, sequencer: nextSequencer(), at: new Date() }
    for (const rule of rules.get(event.bucket) ?? []) {
      if (isAskedFor(rule, event)) deliver(queues, rule, event)
    }
    for (const listener of listeners) listener(heard(event))
  }

  return {
    setRules: (bucket, asked) => {
      const lost = asked.find(rule => queues.getQueueByArn(rule.queueArn) === undefined)
      if (lost !== undefined) throw new Error(`${bucket} is to notify a queue that does not exist: ${lost.queueArn}`)
      rules.set(bucket, asked)
    },
    listen: listener => {
      listeners.push(listener)
    },
    plan: ({ name, bucket, key }) => intents.begin(bucket, JSON.stringify({ name, key })),
    end: intents.end,
    tell,
    recover: bucket => {
      for (const { id, what } of intents.unfinished().filter(({ place }) => place === bucket)) {
        const { name, key } = Plan.parse(JSON.parse(what))
        store.settle(bucket, key)
        const happened = outcomeOf(store, { name, bucket, key })
        if (happened !== undefined) tell(happened)
        intents.end(id)
      }
    },
  }
}

const outcomeOf = (store: VersionedStore, plan: Pick<Happening, 'name' | 'bucket' | 'key'>): Happening | undefined => {
  const object = store.peek(plan.bucket, plan.key)
  const versionId = store.index.current(plan.bucket, plan.key)?.id
  const version = versionId === undefined ? {} : { versionId }
  if (plan.name.startsWith('ObjectRemoved')) return object === undefined ? { ...plan, ...version } : undefined
  return object && { ...plan, ...version, content: { eTag: object.etag, size: object.contentLength } }
}

const deliver = (queues: SqsStore, rule: NotificationRule, event: ObjectEvent): void => {
  const queue = queues.getQueueByArn(rule.queueArn)
  const delaySeconds = Number(queue?.attributes['DelaySeconds'] ?? 0)
  queue?.enqueue(SqsStore.createMessage(notificationOf(rule, event), {}, delaySeconds))
}

const heard = (event: ObjectEvent): Parameters<ObjectListener>[0] => ({
  bucket: event.bucket,
  key: event.key,
  ...(event.versionId !== undefined && { versionId: event.versionId }),
  sequencer: event.sequencer,
  event: event.name.startsWith('ObjectCreated') ? 'created' : 'removed',
})
