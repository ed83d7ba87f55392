import type { Message } from '@aws-sdk/client-sqs'
import { deleteMessageBatch } from '../../../node_modules/fauxqs/dist/sqs/actions/deleteMessageBatch.js'
import { receiveMessage } from '../../../node_modules/fauxqs/dist/sqs/actions/receiveMessage.js'
import { queueArn } from './addresses.ts'
import type { CallCounts } from './calls.ts'
import type { Stores } from './fauxqs.ts'
import { admit } from './front.ts'
import type { Principal } from './principals.ts'

/**
 * A queue as an event source mapping has it: counted and allowed or refused as the function's own calls are. In process,
 * since a poller is part of this machine as Lambda's pollers are of the cloud (a tenth of the gateway's work in a burst
 * was talking to itself).
 */
export type Consumer = {
  receive(asked: { most: number; waitSeconds: number; visibilitySeconds: number }): Promise<Message[]>
  remove(messages: readonly Message[]): void
}

export type ConsumerParts = { stores: Stores; caller: Principal; counts: CallCounts }

export const consumerOf = (
  queue: { url: string; name: string },
  { stores, caller, counts }: ConsumerParts,
): Consumer => {
  const allow = (action: string): void => {
    const refused = admit(counts, caller, [{ action, resource: queueArn(queue.name) }])
    if (refused !== undefined) throw new Error(`${caller.name} is not authorized to perform ${action} on ${queue.name}`)
  }

  return {
    receive: async ({ most, waitSeconds, visibilitySeconds }) => {
      allow('sqs:ReceiveMessage')
      stores.writes.open()
      const asked = {
        QueueUrl: queue.url,
        MaxNumberOfMessages: most,
        WaitTimeSeconds: waitSeconds,
        VisibilityTimeout: visibilitySeconds,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }
      const { Messages = [] } = await receiveMessage(asked, stores.sqsStore)
      return Messages
    },
    remove: messages => {
      allow('sqs:DeleteMessage')
      stores.writes.open()
      const entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
      deleteMessageBatch({ QueueUrl: queue.url, Entries: entries }, stores.sqsStore)
      stores.writes.commit()
    },
  }
}
