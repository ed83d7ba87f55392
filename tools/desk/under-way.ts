import { messagesIn } from '../../infra/local/messages-in.ts'
import type { Desk } from './desk.ts'
import { type StageQueue, stageQueues } from './names.ts'

/** Messages in the queues of the pipeline, those being worked on included; dead letters are at rest. */
export async function messagesUnderWay(
  { clients, queues }: Desk,
  stages: readonly StageQueue[] = stageQueues,
): Promise<number> {
  const depths = await Promise.all(stages.map(stage => messagesIn(clients.sqs, queues[stage].url)))

  return depths.reduce((sum, depth) => sum + depth, 0)
}
