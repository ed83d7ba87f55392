import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { ChangeStream } from './change-log.ts'
import { type Answer, openDynalite, type TableEngine } from './dynalite.ts'
import { refuseEmptyKeys } from './empty-keys.ts'
import { openRecordedWrites, type Write } from './recorded-writes.ts'
import { Item, RequestedItems } from './table-needs.ts'

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
/** CreateTable's input. What the engine does not know of it (encryption, recovery, …) is dropped. */
export const TableInput = z.looseObject({ TableName: z.string(), KeySchema })
export type TableInput = z.infer<typeof TableInput>

export type Tables = {
  create(input: TableInput, stream?: { viewType: string }): Promise<void>
  partitionKey(table: string): string | undefined
  ask(operation: string, body: unknown): Promise<Answer>
  changes(table: string): ChangeStream
  close(): Promise<void>
}

const SingleWrite = z.looseObject({
  TableName: z.string(),
  Key: z.optional(Item),
  Item: z.optional(Item),
  ReturnValuesOnConditionCheckFailure: z.optional(z.string()),
})
const BatchWrite = z.looseObject({ RequestItems: RequestedItems })

/** dynalite's tables, with a change stream and the answers it leaves out. */
export const openTables = (ledger: DatabaseSync, dataDir?: string): Tables => {
  const engine = openDynalite(dataDir)
  const rows = openRecordedWrites(engine, ledger)
  const keyNames = new Map<string, string[]>()

  const keyOf = (table: string, item: Item = {}): Item =>
    Object.fromEntries((keyNames.get(table) ?? Object.keys(item)).map(name => [name, item[name] ?? {}]))

  const writeOne = (operation: string, body: unknown): Promise<Answer> => {
    const input = SingleWrite.parse(body)
    const { TableName: table, ReturnValuesOnConditionCheckFailure: onFailure } = input
    const key = keyOf(table, input.Key ?? input.Item)
    const leaves = operation === 'UpdateItem' ? 'read' : { item: input.Item }
    return rows.write([{ table, key, leaves }], async () => {
      const answer = await engine.ask(operation, input)
      if (onFailure !== 'ALL_OLD' || !isError(answer, 'ConditionalCheckFailedException')) return answer
      return { ...answer, body: { ...answer.body, Item: await rows.find(table, key) } }
    })
  }

  const writeBatch = (body: unknown): Promise<Answer> => {
    const input = BatchWrite.parse(body)
    const writes = Object.entries(input.RequestItems).flatMap(([table, asked]): Write[] =>
      (Array.isArray(asked) ? asked : []).map(({ PutRequest, DeleteRequest }) => ({
        table,
        key: keyOf(table, PutRequest?.Item ?? DeleteRequest?.Key),
        leaves: { item: PutRequest?.Item },
      })),
    )
    return rows.write(writes, () => engine.ask('BatchWriteItem', input))
  }

  return {
    create: async (input, stream) => {
      await provideTable(engine, input)
      // Sorted: HASH before RANGE.
      const keys = input.KeySchema.toSorted((a, b) => a.KeyType.localeCompare(b.KeyType))
      keyNames.set(
        input.TableName,
        keys.map(key => key.AttributeName),
      )
      if (stream !== undefined) await rows.watch(input.TableName, stream.viewType)
    },
    partitionKey: table => keyNames.get(table)?.[0],
    ask: async (operation, body) => {
      const refused = refuseEmptyKeys(body, table => keyNames.get(table) ?? [])
      if (refused) return refused
      if (operation === 'BatchWriteItem') return writeBatch(body)
      if (['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation)) return writeOne(operation, body)
      return engine.ask(operation, z.looseObject({}).parse(body))
    },
    changes: rows.changes,
    close: engine.close,
  }
}

const isError = ({ body }: Answer, name: string): boolean => String(body['__type']).endsWith(`#${name}`)

const provideTable = async (engine: TableEngine, input: TableInput): Promise<void> => {
  const answer = await engine.ask('CreateTable', { BillingMode: 'PAY_PER_REQUEST', ...structuredClone(input) })
  if (answer.status !== 200 && !isError(answer, 'ResourceInUseException')) {
    throw new Error(`The table ${input.TableName} cannot be created: ${JSON.stringify(answer.body)}`)
  }
  while ((await statusOf(engine, input.TableName)) !== 'ACTIVE') await wait(1)
}

const Described = z.object({ Table: z.object({ TableStatus: z.string() }) })

const statusOf = async (engine: TableEngine, table: string): Promise<string> => {
  const { body } = await engine.ask('DescribeTable', { TableName: table })
  return Described.parse(body).Table.TableStatus
}
