import * as z from 'zod/mini'
import { queueArn } from './addresses.ts'
import type { Need } from './permissions.ts'

const QueueCall = z.object({ QueueUrl: z.optional(z.string()), QueueName: z.optional(z.string()) })

/** A batch needs what its single call needs; a call that names no queue speaks of all. */
export const queueNeeds = (operation: string, body: unknown): Need[] => {
  const { QueueUrl, QueueName } = QueueCall.parse(body)
  const name = QueueUrl?.split('/').at(-1) ?? QueueName ?? '*'
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: queueArn(name) }]
}
