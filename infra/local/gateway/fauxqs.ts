import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { PersistenceManager as Persistence } from '../../../node_modules/fauxqs/dist/persistence.js'
import type { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js'
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js'
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'
import { type GroupCommit, groupCommit } from './group-commit.ts'

// The package exports its app alone, which cannot be persistent and stay on loopback; its stores are reached by path.
export { buildApp } from 'fauxqs'
export { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js'
export type { MultipartUpload, S3Object } from '../../../node_modules/fauxqs/dist/s3/s3Types.js'
export { SqsStore }

export type Stores = { s3Store: S3Store; sqsStore: SqsStore; snsStore: SnsStore; writes: GroupCommit; close(): void }

/** The engine's state: in memory, or kept in a folder and found there again. */
export const openStores = (s3Store: S3Store, dataDir?: string): Stores => {
  const sqsStore = new SqsStore()
  const snsStore = new SnsStore()
  // Empty: queue URLs name the host that was asked, never sqs.us-east-1.localhost.
  sqsStore.host = ''
  if (dataDir === undefined) return { s3Store, sqsStore, snsStore, writes: inMemory, close: () => {} }

  const persistence = new Persistence(dataDir)
  const writes = groupCommit(Inside.parse(persistence).db)
  mend(persistence, writes)
  persistence.load(sqsStore, snsStore, s3Store)
  sqsStore.persistence = persistence
  snsStore.persistence = persistence
  s3Store.persistence = persistence
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence
  const close = (): void => {
    writes.commit()
    persistence.close()
  }
  return { s3Store, sqsStore, snsStore, writes, close }
}

const inMemory: GroupCommit = { open: () => {}, commit: () => {} }

const Inside = z.object({
  db: z.instanceof(DatabaseSync),
  transaction: z.custom<(work: () => void) => void>(value => typeof value === 'function'),
})

/** In 2.4.1 a visibility of 0 writes NULL into the receive count, which the schema refuses: the call ends in a 500. */
const mend = (persistence: Persistence, writes: GroupCommit): void => {
  const { db, transaction } = Inside.parse(persistence)

  // A killed process loses nothing; only a power cut could lose the last moments, and the default costs a disk flush a write.
  // Rarer checkpoints (16,000 pages, 64 MB) because each flushes to disk while every caller waits: a quarter more uploads a second.
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000')
  const ready = db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  )
  persistence.updateMessageReady = messageId => {
    ready.run(messageId)
  }
  // Its own transactions cannot begin inside the open one.
  Object.assign(persistence, {
    transaction: (work: () => void) => {
      writes.commit()
      transaction.call(persistence, work)
    },
  })
}
