import { setTimeout as sleep } from 'node:timers/promises'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { ChangeStream } from '../gateway.ts'
import { messagesIn } from '../messages-in.ts'
import type { Activity } from './activity.ts'

export type Sources = { queueUrls: readonly string[]; streams: readonly ChangeStream[] }

/** Resolves when nothing is queued, no stream record waits and no function runs. Dead letters do not count. */
export const whenIdle = async (sources: Sources, client: SQSClient, activity: Activity): Promise<void> => {
  while (!(await isIdle(sources, client, activity))) await sleep(askAgainMilliseconds)
}

const askAgainMilliseconds = 10

/** Queues are asked one by one; work that began between two answers may have moved a message past us, so then nothing is concluded. */
const isIdle = async ({ queueUrls, streams }: Sources, client: SQSClient, activity: Activity): Promise<boolean> => {
  if (activity.running() > 0) return false

  const begun = activity.begun()
  for (const url of queueUrls) {
    if ((await messagesIn(client, url)) > 0) return false
  }
  return activity.begun() === begun && streams.every(stream => stream.read(undefined, 1).length === 0)
}
