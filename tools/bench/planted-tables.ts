import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Row } from '../../functions/runtime/table.ts'

type Put = { type: 'put'; key: string; value: unknown }
type Done = (error: unknown) => void
const isFunction = (value: unknown): boolean => typeof value === 'function'
const Store = z.object({
  getItemDb: z.custom<(table: string) => { batch(puts: readonly Put[], done: Done): void }>(isFunction),
  lifecycleManager: z.object({ gracefulClose: z.custom<() => Promise<void>>(isFunction) }),
})
const Engine = z.object({
  create: z.custom<(options: object) => object>(isFunction),
  createKey: z.custom<(item: object, table: object) => string>(isFunction),
})

/** Both tables have the same keys. */
const table = {
  AttributeDefinitions: ['pk', 'sk'].map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
}

/** Puts rows into the files of the table engine as it would itself: by its calls that takes minutes. Before it is started. */
export async function openPlantedTables(dataDir: string) {
  const engine = Engine.parse(createRequire(import.meta.url)('dynalite/db/index.js'))
  const store = Store.parse(engine.create({ path: join(dataDir, 'tables') }))
  const putOf = (row: Row): Put => {
    const value = onTheWire(marshall(row, { removeUndefinedValues: true }))
    return { type: 'put', key: engine.createKey(value, table), value }
  }

  return {
    plant: (name: string, rows: readonly Row[]): Promise<void> =>
      new Promise((resolve, reject) => {
        const done: Done = error => (error ? reject(error) : resolve())
        store.getItemDb(name).batch(rows.map(putOf), done)
      }),
    close: () => store.lifecycleManager.gracefulClose(),
  }
}

/** Bytes are text there; no row has them but as an attribute of its own. */
const onTheWire = (item: Record<string, AttributeValue>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, value.B === undefined ? value : encoded(value.B)]),
  )

const encoded = (bytes: Uint8Array) => ({ B: Buffer.from(bytes).toString('base64') })
