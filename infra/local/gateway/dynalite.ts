import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** An answer of the table engine, as its HTTP server would give it. */
export type Answer = { status: number; body: Record<string, unknown> }
export type TableEngine = { ask(operation: string, input: object): Promise<Answer>; close(): Promise<void> }

type Done = (error: unknown, answer: unknown) => void
type Validations = {
  checkTypes(input: object, types: object): object
  checkValidations(input: object, types: object, custom: unknown, store: object): void
}

const isFunction = (value: unknown): boolean => typeof value === 'function'
const Body = z.record(z.string(), z.unknown())
const Refused = z.object({ statusCode: z.number(), body: Body })
type Put = { type: 'put'; key: string; value: unknown }
type Level = {
  status: string
  get(key: string, done?: Done | object): Promise<unknown> | undefined
  getSync(key: string): unknown
  put(key: string, value: unknown, done?: Done | object): Promise<unknown> | undefined
  batch(puts: readonly Put[]): Promise<unknown> | undefined
}
const Store = z.looseObject({
  db: z.custom<Level>(value => z.looseObject({}).safeParse(value).success),
  lifecycleManager: z.object({ gracefulClose: z.custom<() => Promise<void>>(isFunction) }),
})
const Database = z.object({ create: z.custom<(options: object) => object>(isFunction) })
const Checks = z.custom<Validations>(value => z.looseObject({}).safeParse(value).success)
const Validation = z.object({ types: z.looseObject({}), custom: z.optional(z.unknown()) })
const Action = z.custom<(store: object, input: object, done: Done) => void>(isFunction)

const require = createRequire(import.meta.url)

/**
 * dynalite without its HTTP server, by the three steps its own request handler takes: types, validation, action.
 * In process it is spared a second round of JSON, and its server closes only after it has listened somewhere.
 */
export const openDynalite = (dataDir?: string): TableEngine => {
  const validations = Checks.parse(require('dynalite/validations/index.js'))
  const path = dataDir === undefined ? undefined : join(dataDir, 'tables')
  // Its waits imitate the cloud's table creation; here they would only delay the start.
  const options = { path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 }
  const store = Database.parse(require('dynalite/db/index.js')).create(options)
  answerAtOnce(Store.parse(store).db)
  const operations = new Map<string, ReturnType<typeof loadOperation>>()

  const run = (operation: string, input: object): Promise<unknown> => {
    const loaded = operations.get(operation) ?? loadOperation(operation)
    operations.set(operation, loaded)
    const { action, validation } = loaded
    const checked = validations.checkTypes(input, validation.types)
    validations.checkValidations(checked, validation.types, validation.custom, store)
    return new Promise((resolve, reject) => {
      action(store, checked, (error, answer) => (error ? reject(error) : resolve(answer)))
    })
  }

  return {
    ask: async (operation, input) => {
      if (!known.has(operation)) return unknownOperation(operation)
      try {
        return { status: 200, body: Body.parse(await run(operation, input)) }
      } catch (error) {
        const refused = Refused.safeParse(error)
        if (!refused.success) throw error
        return { status: refused.data.statusCode, body: refused.data.body }
      }
    },
    close: () => Store.parse(store).lifecycleManager.gracefulClose(),
  }
}

/**
 * The engine takes three turns of the event loop for every step of an operation, by a thread and by setImmediate; while
 * a burst keeps the loop busy, that is most of what an operation takes. What it reads lies in memory, and is read there.
 */
const answerAtOnce = (db: Level): void => {
  const [get, put] = [db.get.bind(db), db.put.bind(db)]
  const putTogether = together(db.batch.bind(db))
  db.get = (key, done) => (isOpen(db) && isCallback(done) ? readNow(db, key, done) : get(key, done))
  db.put = (key, value, done) => {
    if (!isCallback(done)) return put(key, value, done)

    putTogether({ type: 'put', key, value }, done)
    return undefined
  }
}

/** What is put in one turn of the event loop becomes one call to the engine's thread, as it would cost a call each. */
const together = (putAll: Level['batch']) => {
  const waiting: { put: Put; done: Done }[] = []
  const flush = (): void => {
    const all = waiting.splice(0)
    const tell = (error: unknown): void => {
      for (const { done } of all) done(error, undefined)
    }
    putAll(all.map(({ put }) => put))?.then(() => tell(null), tell)
  }
  return (put: Put, done: Done): void => {
    if (waiting.push({ put, done }) === 1) setImmediate(flush)
  }
}

const isOpen = ({ status }: Level): boolean => status === 'open'
const isCallback = (done: unknown): done is Done => typeof done === 'function'

const readNow = (db: Level, key: string, done: Done): undefined => {
  try {
    const value = db.getSync(key)
    queueMicrotask(() => done(null, value))
  } catch (error) {
    queueMicrotask(() => done(error, undefined))
  }
}

const known = new Set(
  `BatchGetItem BatchWriteItem CreateTable DeleteItem DeleteTable DescribeTable DescribeTimeToLive GetItem ListTables
  PutItem Query Scan UpdateItem UpdateTable`.split(/\s+/),
)

const loadOperation = (operation: string) => {
  const file = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}.js`
  return {
    action: Action.parse(require(`dynalite/actions/${file}`)),
    validation: Validation.parse(require(`dynalite/validations/${file}`)),
  }
}

const unknownOperation = (operation: string): Answer => ({
  status: 501,
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#UnknownOperationException',
    message: `This machine does not simulate ${operation}.`,
  },
})
