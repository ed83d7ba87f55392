import * as z from 'zod/mini'
import { queueArn } from './addresses.ts'
import { SqsStore } from './fauxqs.ts'

/** Creates a queue or brings an existing one to these attributes; its URL follows the port of this start. */
export const provideQueue = (
  store: SqsStore,
  url: string,
  queue: { name: string; attributes: Record<string, string> },
): void => {
  const attributes = { ...queue.attributes }
  const existing = store.getQueueByName(queue.name)
  if (existing === undefined) {
    store.createQueue(queue.name, url, queueArn(queue.name), attributes)
    return
  }

  // Declared read-only, but it is what GetQueueUrl answers, and the port may be another than last time.
  Object.assign(existing, { url })
  // An attribute that left the template leaves the queue; an empty policy is SQS's way to say so.
  existing.setAttributes({ RedrivePolicy: '', ...attributes })
  // No function of the last start runs any more: what it held is handed over again at once.
  for (const held of existing.inflightMessages.values()) held.visibilityDeadline = Date.now()
}

/** In process: whoever waits for all to be idle asks a hundred times a second. */
export const messagesOf = (store: SqsStore, name: string): number => {
  const queue = store.getQueueByName(name)
  if (queue === undefined) throw new Error(`There is no queue ${name}.`)

  return queue.messages.length + queue.inflightMessages.size + queue.delayedMessages.length
}

const Sent = z.object({ MessageBody: z.string() })
const SendCall = z.object({
  QueueUrl: z.string(),
  MessageBody: z.optional(z.string()),
  Entries: z.optional(z.array(Sent)),
})

/** The second delivery of a standard queue's "at least once". */
export const sendAgain = (store: SqsStore, body: unknown): void => {
  const { QueueUrl, MessageBody, Entries = [] } = SendCall.parse(body)
  const bodies = MessageBody === undefined ? Entries.map(entry => entry.MessageBody) : [MessageBody]
  for (const text of bodies) store.getQueue(QueueUrl)?.enqueue(SqsStore.createMessage(text))
}
