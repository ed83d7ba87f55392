import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Boot, Request } from './lambda-messages.ts'

// The inside of one running function: loads its bundle, then handles one event at a time, as Lambda's own runtime does.
// It imports nothing else at run time: each function of each start would load it anew (zod took a third of a start).
const { modulePath, exportName, context, log }: Boot = workerData

// A worker's own streams wait for its event loop, so a function that hangs or dies would take its last lines with it.
const write = (chunk: string | Uint8Array): boolean => {
  log.postMessage(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
  return true
}
for (const stream of [process.stdout, process.stderr]) Object.assign(stream, { write })

const reply = (answer: Answer): void => parentPort?.postMessage(answer)

const bundle: Record<string, unknown> = await import(modulePath)
const handler = bundle[exportName]
if (typeof handler !== 'function') throw new Error(`${modulePath} exports no function ${exportName}.`)

parentPort?.on('message', async ({ event, requestId, deadline }: Request) => {
  const invocation = {
    ...context,
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
  const began = process.threadCpuUsage()
  const cpuMilliseconds = (): number => {
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / 1000
  }
  try {
    const response: unknown = await handler(JSON.parse(event), invocation)
    // As JSON both ways: what does not survive it would not survive Lambda either. Nothing returned is `null`.
    reply({ ok: true, response: JSON.stringify(response ?? null), cpuMilliseconds: cpuMilliseconds() })
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    reply({ ok: false, error: told, cpuMilliseconds: cpuMilliseconds() })
  }
})
reply({ ok: true, response: 'ready' })
