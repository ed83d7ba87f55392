import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { type FunctionDefinition, type Instance, startInstance } from './lambda-instance.ts'
import type { Answer } from './lambda-messages.ts'

/** A function that answers events; how many at once is the business of who calls. */
export type LocalFunction = {
  invoke(event: string): Promise<Answer>
  /** Loads the function, so that its first event need not wait. */
  warm(): Promise<void>
  stop(graceMilliseconds: number): Promise<void>
}

// Lambda sizes the young generation by a function's memory; a worker's begins at 1 MB and is collected 30 times before it
// has grown, by threads that a machine with few cores does not have (measured on 2 cores: a twentieth of a burst's time).
setFlagsFromString('--min-semi-space-size=16')
setFlagsFromString('--max-semi-space-size=32')

/** One instance an event at a time, kept for the next event; one that crashed or hung is replaced when it is needed. */
export const startFunction = (definition: FunctionDefinition, onLine: (text: string) => void): LocalFunction => {
  const free: Instance[] = []
  const running = new Map<Instance, Promise<Answer>>()

  return {
    warm: async () => {
      const instance = startInstance(definition, onLine)
      free.push(instance)
      const answer = await instance.loaded
      if (!answer.ok) onLine(failureLine(answer.error))
    },
    invoke: async event => {
      const instance = nextAlive(free) ?? startInstance(definition, onLine)
      const answered = instance.run(event)
      running.set(instance, answered)
      const answer = await answered
      running.delete(instance)
      if (instance.alive()) free.push(instance)
      if (!answer.ok) onLine(failureLine(answer.error))
      return answer
    },
    stop: async graceMilliseconds => {
      const grace = new AbortController()
      const patience = sleep(graceMilliseconds, undefined, { signal: grace.signal }).catch(() => {})
      await Promise.race([Promise.all(running.values()), patience])
      grace.abort()
      await Promise.all([...free, ...running.keys()].map(instance => instance.stop()))
    },
  }
}

const nextAlive = (free: Instance[]): Instance | undefined => {
  const instance = free.pop()
  return instance === undefined || instance.alive() ? instance : nextAlive(free)
}

/** Lambda writes a failed invocation to the function's log itself; so does this. */
const failureLine = (error: string): string =>
  JSON.stringify({ level: 'ERROR', message: 'invocation failed', cause: error.split('\n', 1)[0], error })
