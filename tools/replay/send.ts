import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from '../../functions/runtime/queue.ts'

/** As many as one call to SQS takes. */
const BATCH = 10

/** Sends in batches, so many a second at most: what people upload meanwhile shares the queue. `end` sends the rest. */
export function pacedSender(queue: Queue, rate: number) {
  let waiting: string[] = []
  let freeAt = performance.now()

  async function flush() {
    const batch = waiting
    waiting = []
    await sleep(Math.max(0, freeAt - performance.now()))
    freeAt = Math.max(freeAt, performance.now()) + (batch.length / rate) * 1000
    await queue.send(batch.map(body => ({ body })))
  }

  return {
    async send(body: string) {
      waiting.push(body)
      if (waiting.length >= BATCH) await flush()
    },
    end: flush,
  }
}
