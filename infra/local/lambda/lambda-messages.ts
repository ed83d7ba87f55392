import type { MessagePort } from 'node:worker_threads'
import * as z from 'zod/mini'

/** What a worker thread is started with: a bundle's module, the export that handles, what its context says, where its log goes. */
export type Boot = { log: MessagePort; modulePath: string; exportName: string; context: Record<string, string> }

export type Request = { event: string; requestId: string; deadline: number }

/** Of the thread that ran it: what a function is billed for, whatever else the machine does. */
const cpuMilliseconds = z.optional(z.number())

/** How an invocation ended: with the handler's response as JSON text, or with why there is none. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), response: z.string(), cpuMilliseconds }),
  z.object({ ok: z.literal(false), error: z.string(), cpuMilliseconds }),
])
export type Answer = z.infer<typeof Answer>
