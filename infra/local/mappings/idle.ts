import { setTimeout as sleep } from 'node:timers/promises'
import type { ChangeStream } from '../gateway.ts'
import type { Activity } from './activity.ts'

/** How many messages each queue holds, and the streams. */
export type Sources = { queues: readonly (() => number)[]; streams: readonly ChangeStream[] }

/** Resolves when nothing is queued, no stream record waits and no function runs. Dead letters do not count. */
export const whenIdle = async (sources: Sources, activity: Activity): Promise<void> => {
  while (!isIdle(sources, activity)) await sleep(askAgainMilliseconds)
}

const askAgainMilliseconds = 10

/** All in one step, so that no message moves past us between two answers. */
const isIdle = ({ queues, streams }: Sources, activity: Activity): boolean =>
  activity.running() === 0 &&
  queues.every(messages => messages() === 0) &&
  streams.every(stream => stream.read(undefined, 1).length === 0)
