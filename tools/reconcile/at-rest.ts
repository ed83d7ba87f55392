import { setTimeout as sleep } from 'node:timers/promises'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { BETWEEN_LOOKS_MILLISECONDS } from '../../functions/reconcile/reconcile.ts'
import type { Desk } from '../desk/desk.ts'
import { stageQueues } from '../desk/names.ts'

const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const

/** Messages in all queues of the pipeline, those being worked on included; dead letters are at rest. */
export async function messagesUnderWay({ clients, queues }: Desk): Promise<number> {
  const depths = await Promise.all(
    stageQueues.map(async stage => {
      const asked = new GetQueueAttributesCommand({ QueueUrl: queues[stage].url, AttributeNames: [...counts] })
      const { Attributes = {} } = await clients.sqs.send(asked)
      return counts.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0)
    }),
  )

  return depths.reduce((sum, depth) => sum + depth, 0)
}

/** As in the stack: what was the same before and after is not on its way. */
export const RETRIES_SECONDS = BETWEEN_LOOKS_MILLISECONDS / 1000

/** Whether what was found is so, and nothing that still comes by itself. A busy newsroom never rests. */
export const isCertain = ({ atRest }: { atRest: boolean }, { patience }: { patience: number }): boolean =>
  atRest || patience >= RETRIES_SECONDS

/** `enough` = so many under way count as rest: the news of a newsroom that never sleeps. */
export type Patience = { seconds: number; tell(messages: number): void; enough?: number }

/** Between a queue and the next lies a function or the change stream: so long, in seconds, may work be in neither. */
const BETWEEN = { here: 0.2, cloud: 20 }

/** Waits until nothing is under way, and answers whether that came about. */
export async function comesToRest(desk: Desk, { seconds, tell, enough = 0 }: Patience): Promise<boolean> {
  const pause = desk.stack === undefined ? BETWEEN.here : BETWEEN.cloud
  let quiet = 0
  for (let waited = 0; waited <= seconds; waited += pause) {
    const messages = await messagesUnderWay(desk)
    quiet = messages <= enough ? quiet + 1 : 0
    if (quiet === 3) return true

    tell(messages)
    await sleep(pause * 1000)
  }
  return false
}
