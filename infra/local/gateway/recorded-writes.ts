import type { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import { type ChangeStream, openChangeLog } from './change-log.ts'
import type { Answer, TableEngine } from './dynalite.ts'
import { together } from './group-commit.ts'
import { openIntents } from './intents.ts'
import { openItemLocks } from './item-locks.ts'
import { Item } from './table-needs.ts'

/** One row about to be written. A put or delete says what it leaves; what an update leaves is read afterwards. */
export type Write = { table: string; key: Item; leaves: 'read' | { item: Item | undefined } }

export type RecordedWrites = {
  /** From now on the table's changes are recorded, with those that a killed process left unrecorded. */
  watch(table: string, viewType: string): Promise<void>
  write(writes: readonly Write[], commit: () => Promise<Answer>): Promise<Answer>
  find(table: string, key: Item): Promise<Item | undefined>
  changes(table: string): ChangeStream
}

/** Each write runs under the locks of its items, between a look before and a look after: so the stream shows every step, in order. */
export const openRecordedWrites = (engine: TableEngine, ledger: DatabaseSync): RecordedWrites => {
  const locks = openItemLocks()
  const log = openChangeLog(ledger)
  const intents = openIntents(ledger, 'item')
  const viewTypes = new Map<string, string>()

  const find = async (table: string, key: Item): Promise<Item | undefined> => {
    const { status, body } = await engine.ask('GetItem', { TableName: table, Key: key, ConsistentRead: true })
    return status === 200 ? z.optional(Item).parse(body['Item']) : undefined
  }

  const record = ({ table, key }: Write, before: Item | undefined, after: Item | undefined): void => {
    const viewType = viewTypes.get(table)
    if (viewType === undefined || isDeepStrictEqual(before, after, { skipPrototype: true })) return
    log.append({ table, viewType, keys: key, before, after })
  }

  const observed = async (writes: readonly Write[], commit: () => Promise<Answer>): Promise<Answer> => {
    const before = await Promise.all(writes.map(({ table, key }) => find(table, key)))
    const plans = together(ledger, () => writes.map(({ table, key }) => intents.begin(table, JSON.stringify(key))))
    const answer = await commit()
    const after = answer.status === 200 ? await Promise.all(writes.map(leftBy)) : before
    together(ledger, () => {
      for (const [n, write] of writes.entries()) record(write, before[n], after[n])
      plans.forEach(intents.end)
    })
    return answer
  }

  const leftBy = ({ table, key, leaves }: Write): Promise<Item | undefined> | Item | undefined =>
    leaves === 'read' ? find(table, key) : leaves.item

  return {
    watch: async (table, viewType) => {
      viewTypes.set(table, viewType)
      for (const { id, what } of intents.unfinished().filter(({ place }) => place === table)) {
        const key = Item.parse(JSON.parse(what))
        const item = await find(table, key)
        // The look before died with the process: the row counts as new, or as removed.
        record({ table, key, leaves: { item } }, item === undefined ? key : undefined, item)
        intents.end(id)
      }
    },
    write: (writes, commit) => {
      const names = new Set(writes.map(({ table, key }) => `${table} ${JSON.stringify(key)}`))
      const watched = writes.filter(({ table }) => viewTypes.has(table))
      return locks.hold([...names], () => (watched.length === 0 ? commit() : observed(watched, commit)))
    },
    find,
    changes: log.stream,
  }
}
