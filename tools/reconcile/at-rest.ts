import { setTimeout as sleep } from 'node:timers/promises'
import { BETWEEN_LOOKS_MILLISECONDS } from '../../functions/reconcile/reconcile.ts'
import type { Desk } from '../desk/desk.ts'
import { messagesUnderWay } from '../desk/under-way.ts'

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
