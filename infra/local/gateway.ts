import { mkdirSync } from 'node:fs'
import { queueArn } from './gateway/addresses.ts'
import { type Call, countCalls } from './gateway/calls.ts'
import type { ChangeStream } from './gateway/change-log.ts'
import { type Consumer, consumerOf } from './gateway/consumer.ts'
import { type Faults, noFaults } from './gateway/faults.ts'
import { openStores, type SqsStore } from './gateway/fauxqs.ts'
import { openFront } from './gateway/front.ts'
import { type Invalidation, keepInvalidations } from './gateway/invalidations.ts'
import { openLedger } from './gateway/ledger.ts'
import { listen } from './gateway/listen.ts'
import type { NotificationRule } from './gateway/notifications.ts'
import { type ObjectListener, openObjectEvents } from './gateway/object-events.ts'
import type { Statement } from './gateway/permissions.ts'
import { openPrincipals } from './gateway/principals.ts'
import { messagesOf, provideQueue } from './gateway/queues.ts'
import { openTables, type TableInput } from './gateway/tables.ts'
import { openVersionIndex } from './gateway/version-index.ts'
import { VersionedStore } from './gateway/versioned-store.ts'

export type { StreamRecord } from './gateway/change-log.ts'
export type { Fault, FaultyCall } from './gateway/faults.ts'

export type {
  Call,
  ChangeStream,
  Consumer,
  Faults,
  Invalidation,
  NotificationRule,
  ObjectListener,
  Statement,
  TableInput,
}

/** Port 0 takes any free one. Without a folder everything is in memory. */
export type GatewayOptions = { port: number; dataDir?: string; faults?: Faults }

export type Gateway = {
  /** The endpoint of every client: S3 (path style), SQS and DynamoDB. */
  url: string
  /** The queues it notifies must exist. Like the other two it may be called again, and finds what is there. */
  createBucket(name: string, options: { versioned: boolean; notifications: NotificationRule[] }): void
  createQueue(name: string, attributes: Record<string, string>): { url: string; arn: string }
  createTable(input: TableInput, stream?: { viewType: string }): Promise<void>
  register(accessKeyId: string, principal: { name: string; statements: Statement[] }): void
  changes(table: string): ChangeStream
  /** The queue for whoever holds this key. */
  consume(queueName: string, accessKeyId: string): Consumer
  /** Messages of a queue, those that somebody works on and those that are not due yet included. Dead letters lie in another. */
  messagesIn(queueName: string): number
  calls(): Call[]
  /** What CloudFront was told to forget since the start. Nothing is cached here, so nothing is forgotten. */
  invalidations(): Invalidation[]
  onObject(listener: ObjectListener): void
  stop(): Promise<void>
}

/** S3, SQS and DynamoDB of this machine, on one port of the loopback. Rejects with a cause when the port is taken. */
export const startGateway = async ({ port, dataDir, faults = noFaults }: GatewayOptions): Promise<Gateway> => {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true })
  const ledger = openLedger(dataDir)
  const store = new VersionedStore(openVersionIndex(ledger))
  const stores = openStores(store, dataDir)
  const events = openObjectEvents(ledger, store, stores.sqsStore)
  const tables = openTables(ledger, dataDir)
  const [principals, counts, invalidations] = [openPrincipals(), countCalls(), keepInvalidations()]
  const served = { desk: { store, events }, queues: stores.sqsStore, tables, invalidations }
  const front = openFront({ ...served, principals, counts, faults })

  const close = async (): Promise<void> => {
    await tables.close()
    stores.close()
    ledger.close()
  }
  const door = await listen(stores, front, port).catch(async (error: unknown) => {
    await close()
    throw error
  })

  let stopped: Promise<void> | undefined

  return {
    url: door.url,
    createBucket: (name, { versioned, notifications }) => {
      store.createBucket(name)
      if (versioned) store.keepVersions(name)
      events.setRules(name, notifications)
      events.recover(name)
    },
    createQueue: (name, attributes) => createQueue(stores.sqsStore, door.url, { name, attributes }),
    createTable: tables.create,
    register: principals.register,
    changes: tables.changes,
    consume: (name, accessKeyId) =>
      consumerOf({ name, url: urlOf(door.url, name) }, { stores, counts, caller: principals.whoHolds(accessKeyId) }),
    messagesIn: name => messagesOf(stores.sqsStore, name),
    calls: counts.all,
    invalidations: invalidations.all,
    onObject: events.listen,
    stop: () => {
      stopped ??= door.close().then(close)
      return stopped
    },
  }
}

const urlOf = (base: string, name: string): string => `${base}/000000000000/${name}`

const createQueue = (store: SqsStore, base: string, queue: { name: string; attributes: Record<string, string> }) => {
  const url = urlOf(base, queue.name)
  provideQueue(store, url, queue)
  return { url, arn: queueArn(queue.name) }
}
