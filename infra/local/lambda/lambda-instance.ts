import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { Answer, type Boot, type Request } from './lambda-messages.ts'

/** A function as its template describes it. */
export type FunctionDefinition = {
  stage: string
  boot: Omit<Boot, 'log'>
  environment: Record<string, string>
  memoryMegabytes: number
  timeoutMilliseconds: number
}

/** One execution environment: a worker thread that handles one event at a time. Not alive: never use it again. */
export type Instance = {
  loaded: Promise<Answer>
  run(event: string): Promise<Answer>
  alive(): boolean
  stop(): Promise<void>
}

/** Lambda gives a function this long to load. Never scaled: a slow machine loads slowly in tests too. */
const loadingMilliseconds = 10_000

export const startInstance = (definition: FunctionDefinition, onLine: (text: string) => void): Instance => {
  const { port1, port2 } = new MessageChannel()
  const worker = workerOf(definition, port2)
  let alive = true
  const bury = (): void => {
    alive = false
  }
  worker.on('error', bury).once('exit', bury)
  const hear = linesTo(onLine)
  port1.on('message', hear)

  const answerWithin = async (milliseconds: number): Promise<Answer> => {
    const answer = await firstOf(worker, milliseconds)
    // What was written before the answer waits at a port of its own, and would else be heard after it.
    for (let said = receiveMessageOnPort(port1); said; said = receiveMessageOnPort(port1)) hear(said.message)
    if (answer !== 'timeout') return answer

    bury()
    await worker.terminate()
    return { ok: false, error: `Task timed out after ${milliseconds} ms` }
  }
  const loaded = answerWithin(loadingMilliseconds)

  return {
    loaded,
    alive: () => alive,
    run: async event => {
      const start = await loaded
      if (!start.ok) return start

      const limit = definition.timeoutMilliseconds
      worker.postMessage({ event, requestId: randomUUID(), deadline: Date.now() + limit } satisfies Request)
      return answerWithin(limit)
    },
    stop: async () => {
      await worker.terminate()
    },
  }
}

/** The environment is the function's own: nothing of this process leaks into it. */
const workerOf = ({ stage, boot, environment, memoryMegabytes }: FunctionDefinition, log: MessagePort): Worker =>
  new Worker(new URL('./lambda-worker.ts', import.meta.url), {
    name: stage,
    workerData: { ...boot, log } satisfies Boot,
    transferList: [log],
    env: environment,
    execArgv: [],
    // The limit holds for the JavaScript heap; buffers are outside it.
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  })

/** Whatever comes first: the worker's answer, its end, or the end of our patience. */
const firstOf = async (worker: Worker, milliseconds: number): Promise<Answer | 'timeout'> => {
  const settled = new AbortController()
  const { signal } = settled
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([message]) => Answer.parse(message)),
      once(worker, 'exit', { signal }).then(
        ([code]): Answer => ({ ok: false, error: `Runtime exited with code ${code}` }),
      ),
      sleep(milliseconds, 'timeout' as const, { signal }),
    ])
  } catch (error) {
    // An uncaught exception and a full heap arrive here: the worker is gone.
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    settled.abort()
  }
}

/** Chunks in, whole lines out. */
const linesTo = (onLine: (text: string) => void) => {
  let rest = ''
  return (chunk: string): void => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
}
