import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './printed.ts'

/** Nothing where the thread was ended before it answered: it had worked too long, or held too much. */
export type Asked = Answer | undefined

// A long article takes forty megabytes, of which its library is half.
const mostBytes = 100 * 1024 * 1024
const everyMilliseconds = 10
// A heap that is full may end the whole process, so the thread shall be ended long before.
const neverReached = 512

let free: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Has a thread read the file. Its library follows drawings in drawings without a pause, and unpacks whatever it is given:
 * only a thread can be ended, here after so many seconds of its own processor time. One file after the other, since what each may hold is most of what the function has.
 */
export function askThread(question: Question, seconds: number): Promise<Asked> {
  const asked = last.then(() => ask(question, seconds))
  last = asked.catch(() => undefined)

  return asked
}

async function ask(question: Question, seconds: number): Promise<Asked> {
  const used = free
  const worker = used ?? (await startThread())
  free = undefined
  worker.ref()
  const answer = await answerOf(worker, question, seconds)
  worker.unref()
  if (typeof answer === 'object') {
    free = worker
    return answer
  }
  await worker.terminate()
  // What other files have left in it may not have been collected yet.
  return answer === 'full' && used !== undefined ? ask(question, seconds) : undefined
}

async function startThread(): Promise<Worker> {
  const { here, readsPdf } = await import('./printed.ts')
  const worker = new Worker(new URL(here), {
    workerData: readsPdf,
    resourceLimits: { maxOldGenerationSizeMb: neverReached, maxYoungGenerationSizeMb: 16 },
  })

  // An error of the thread is its end, of which `answerOf` hears.
  worker
    .on('error', () => undefined)
    .once('exit', () => {
      if (free === worker) free = undefined
    })
  // What it takes can be asked of it only once it runs.
  await once(worker, 'online')
  return worker
}

type Ended = 'ended' | 'full'

function answerOf(worker: Worker, question: Question, seconds: number): Promise<Answer | Ended> {
  const { promise, resolve } = Promise.withResolvers<Answer | Ended>()
  const ended = () => resolve('ended')
  const answered = new AbortController()
  worker.once('message', resolve).once('exit', ended)
  // A copy of its own: a file of a bundle is a view of all that was unpacked, which would be sent whole.
  const data = Uint8Array.from(question.data)
  worker.postMessage({ ...question, data } satisfies Question, [data.buffer])
  untilSpent(worker, seconds, answered.signal).then(resolve, ended)

  return promise.finally(() => {
    answered.abort()
    worker.off('message', resolve).off('exit', ended)
  })
}

/** What the thread itself takes, whatever the function does beside it. Throws where it is not there any more. */
async function untilSpent(worker: Worker, seconds: number, signal: AbortSignal): Promise<Ended> {
  const begun = await worker.cpuUsage()
  for (;;) {
    await sleep(everyMilliseconds, undefined, { signal })
    const [{ user, system }, heap] = await Promise.all([worker.cpuUsage(begun), worker.getHeapStatistics()])
    if ((user + system) / 1_000_000 > seconds) return 'ended'
    if (heap.total_heap_size + heap.external_memory > mostBytes) return 'full'
  }
}
