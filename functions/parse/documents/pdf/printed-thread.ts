import { Worker } from 'node:worker_threads'
import type { Answer, Question } from './printed.ts'

/** Nothing where the thread was ended before it answered: it had worked too long, or held too much. */
export type Asked = Answer | undefined

// The whole issue of a paper takes one second.
const mostSeconds = 1.5
// A long article takes forty, of which its library is half.
const mostMegabytes = 100
const everyMilliseconds = 10
// A heap that is full may end the whole process, so the thread shall be ended long before.
const neverReached = 512

const idle: Worker[] = []

/**
 * Has a thread read the file. Its library follows drawings in drawings without a pause, and unpacks whatever it is given:
 * only a thread can be ended.
 */
export async function askThread(question: Question): Promise<Asked> {
  const worker = idle.pop() ?? (await startThread())
  worker.ref()
  const answer = await answerOf(worker, question)
  worker.unref()
  if (answer === undefined || idle.length > 0) await worker.terminate()
  else idle.push(worker)

  return answer
}

async function startThread(): Promise<Worker> {
  const { here, readsPdf } = await import('./printed.ts')
  const worker = new Worker(new URL(here), {
    workerData: readsPdf,
    resourceLimits: { maxOldGenerationSizeMb: neverReached, maxYoungGenerationSizeMb: 16 },
  })

  // An error of the thread is its end, of which `answerOf` hears.
  return worker.on('error', () => undefined)
}

function answerOf(worker: Worker, question: Question): Promise<Asked> {
  const { promise, resolve } = Promise.withResolvers<Asked>()
  const ended = () => resolve(undefined)
  const limit = limitFromNow()
  const watch = setInterval(() => isOver(limit) && ended(), everyMilliseconds)
  worker.once('message', resolve).once('exit', ended)
  worker.postMessage(question)

  return promise.finally(() => {
    clearInterval(watch)
    worker.off('message', resolve).off('exit', ended)
  })
}

type Limit = { seconds: number; bytes: number }

const limitFromNow = (): Limit => ({
  seconds: processorTime() + mostSeconds,
  bytes: process.memoryUsage.rss() + mostMegabytes * 1024 * 1024,
})

const isOver = ({ seconds, bytes }: Limit): boolean => processorTime() > seconds || process.memoryUsage.rss() > bytes

/** Seconds that this process has worked, in all its threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()

  return (user + system) / 1_000_000
}
