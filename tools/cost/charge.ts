import * as z from 'zod/mini'
import { jsonIn } from '../../infra/local/json-text.ts'
import { type Charge, price } from './prices.ts'

/** One call as it went over the wire. */
export type Exchange = {
  by: string
  method: string
  /** What S3 is asked for, as it stands in the address. */
  path: string
  /** `AmazonSQS.SendMessage`; S3 has none. */
  target: string | undefined
  asked: Buffer
  answered: Buffer
}

/** SQS bills a request for each 64 KB of what it carries. */
const CHUNK = 64 * 1024
const WRITE_UNIT = 1024

/** What a call is billed; nothing for one that is no part of an article's way. */
export function chargeOf(exchange: Exchange): Charge | undefined {
  const { target } = exchange
  if (target === undefined) return chargeOfS3(exchange)

  const [name, operation = ''] = target.split('.')
  return name === 'AmazonSQS' ? chargeOfSqs(operation, exchange) : chargeOfTable(operation, exchange)
}

/** A refused write is billed as one that succeeds. */
function chargeOfS3({ by, method, path }: Exchange): Charge {
  const kind = method === 'GET' || method === 'HEAD' ? 'read' : method === 'DELETE' ? 'remove' : 'write'
  const what = kind === 'write' ? `${method} ${fileKind(path)}` : method

  return { by, service: 's3', what, calls: 1, usd: price.s3[kind] }
}

/** An article has one page. Of the other files it has the less, the more articles come together. */
const fileKind = (path: string): string =>
  /\/archive\//.test(path) ? 'archive' : /-[0-9a-f]{8}\.html$/.test(path) ? 'page' : 'file'

function chargeOfSqs(operation: string, { by, asked }: Exchange): Charge | undefined {
  // What this machine's operator asks to know when all is at rest.
  if (operation === 'GetQueueAttributes') return undefined

  return sqsCharge(by, operation.replace(/Batch$/, ''), asked.length)
}

export const sqsCharge = (by: string, what: string, bytes: number): Charge => ({
  ...{ by, service: 'sqs', what, calls: 1 },
  usd: Math.max(1, Math.ceil(bytes / CHUNK)) * price.sqs.request,
})

/**
 * Lambda polls for its functions, and its calls are billed as any. A poll that brings nothing is in the idle stack; here
 * there are other pollers than there.
 */
export const receiveCharge = (by: string, bodies: readonly string[]): Charge | undefined =>
  bodies.length === 0
    ? undefined
    : sqsCharge(
        by,
        'ReceiveMessage',
        bodies.reduce((all, body) => all + Buffer.byteLength(body), 0),
      )

const Consumed = z.object({ CapacityUnits: z.number() })
const Answer = z.object({ ConsumedCapacity: z.optional(z.union([Consumed, z.array(Consumed)])) })

/** The engine counts the units as DynamoDB does; of a write whose condition failed it says nothing. */
function chargeOfTable(operation: string, { by, asked, answered }: Exchange): Charge {
  const isWrite = /^(Put|Update|Delete|BatchWrite)/.test(operation)
  const told = z.safeParse(Answer, jsonIn(answered.toString())).data?.ConsumedCapacity
  const units = told === undefined ? Math.ceil(asked.length / WRITE_UNIT) : sum(told)

  return {
    by,
    service: 'dynamodb',
    what: operation,
    calls: 1,
    usd: units * (isWrite ? price.dynamodb.write : price.dynamodb.read),
  }
}

const sum = (told: z.infer<typeof Consumed> | z.infer<typeof Consumed>[]): number =>
  [told].flat().reduce((units, { CapacityUnits }) => units + CapacityUnits, 0)
