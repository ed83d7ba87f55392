import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { region, tableArn } from './addresses.ts'
import { Item } from './table-needs.ts'

export const StreamRecord = z.object({
  eventID: z.string(),
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  eventVersion: z.string(),
  eventSource: z.literal('aws:dynamodb'),
  eventSourceARN: z.string(),
  awsRegion: z.string(),
  dynamodb: z.object({
    ApproximateCreationDateTime: z.number(),
    Keys: Item,
    OldImage: z.optional(Item),
    NewImage: z.optional(Item),
    SequenceNumber: z.string(),
    SizeBytes: z.number(),
    StreamViewType: z.string(),
  }),
})
/** A record of the table's change stream, as Lambda is given it. */
export type StreamRecord = z.infer<typeof StreamRecord>

export type Change = { table: string; viewType: string; keys: Item; before: Item | undefined; after: Item | undefined }

/** What one reader of a table's stream needs. Records stay, across restarts, until they are trimmed. */
export type ChangeStream = {
  read(afterSequence: string | undefined, limit: number): StreamRecord[]
  /** Resolves when there is a record after this one; without one, when the next is written. */
  arrived(afterSequence?: string): Promise<void>
  trim(throughSequence: string): void
}

export type ChangeLog = { append(change: Change): void; stream(table: string): ChangeStream }

export const openChangeLog = (ledger: DatabaseSync): ChangeLog => {
  const insert = ledger.prepare('INSERT INTO changes (tableName, record) VALUES (?, ?)')
  const after = ledger.prepare('SELECT seq, record FROM changes WHERE tableName = ? AND seq > ? ORDER BY seq LIMIT ?')
  const trim = ledger.prepare('DELETE FROM changes WHERE tableName = ? AND seq <= ?')
  const waiting = new Map<string, (() => void)[]>()

  const read = (table: string, sequence: string | undefined, limit: number): StreamRecord[] =>
    z
      .array(Row)
      .parse(after.all(table, rowOf(sequence), limit))
      .map(recordOf)

  return {
    append: change => {
      insert.run(change.table, JSON.stringify(describe(change)))
      for (const wake of waiting.get(change.table) ?? []) wake()
      waiting.delete(change.table)
    },
    stream: table => ({
      read: (sequence, limit) => read(table, sequence, limit),
      arrived: sequence => {
        if (sequence !== undefined && read(table, sequence, 1).length > 0) return Promise.resolve()
        return new Promise(resolve => {
          waiting.set(table, [...(waiting.get(table) ?? []), resolve])
        })
      },
      trim: sequence => {
        trim.run(table, rowOf(sequence))
      },
    }),
  }
}

const Row = z.object({ seq: z.number(), record: z.string() })

// Sequence numbers have 21 digits and the row's number at their end: they compare as text and never come again.
const sequenceBase = 10n ** 20n
const rowOf = (sequence: string | undefined): number =>
  sequence === undefined ? 0 : Number(BigInt(sequence) - sequenceBase)

const recordOf = ({ seq, record }: z.infer<typeof Row>): StreamRecord => {
  const { dynamodb, ...rest } = JSON.parse(record)
  return StreamRecord.parse({ ...rest, dynamodb: { ...dynamodb, SequenceNumber: String(sequenceBase + BigInt(seq)) } })
}

const describe = ({ table, viewType, keys, before, after }: Change): object => {
  const wantsOld = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES'
  const wantsNew = viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES'
  return {
    eventID: randomBytes(16).toString('hex'),
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn(table),
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
      Keys: keys,
      ...(wantsOld && before !== undefined && { OldImage: before }),
      ...(wantsNew && after !== undefined && { NewImage: after }),
      SizeBytes: Buffer.byteLength(JSON.stringify(after ?? before)),
      StreamViewType: viewType,
    },
  }
}

/** A real label is the moment the stream was enabled; here it must not change between starts. */
export const streamArn = (table: string): string => `${tableArn(table)}/stream/local`
