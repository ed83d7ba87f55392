import * as z from 'zod/mini'
import { mostTries } from '../../events/settings.ts'
import { logFailure } from './log.ts'
import { unpacked } from './packed-message.ts'
import { Trouble } from './trouble.ts'

const Attributes = z.object({ ApproximateReceiveCount: z.optional(z.string()) })
export const SqsEvent = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string(), attributes: z.optional(Attributes) })),
})
export type SqsMessage = z.infer<typeof SqsEvent>['Records'][number]

const receivesOf = ({ attributes }: SqsMessage): number => Number(attributes?.ApproximateReceiveCount ?? 1)

/** Whoever had it before may have broken off in the middle. */
export const wasReceivedBefore = (message: SqsMessage): boolean => receivesOf(message) > 1

/** Whoever breaks off now is not told again. */
export const isLastTry = (message: SqsMessage): boolean => receivesOf(message) >= mostTries

/** Lambda's answer to a batch: the ids of what must come again. An empty list means that all went well. */
export type BatchResponse = { batchItemFailures: { itemIdentifier: string }[] }

/**
 * Runs each item of a batch alone, so that one bad item never stops the others. Where all of several items fail, a
 * dependency is probably down: the invocation itself fails then, which is what slows Lambda's polling.
 */
export async function settle<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  handle: (item: Item) => Promise<unknown>,
): Promise<BatchResponse> {
  const settled = await Promise.allSettled(items.map(item => handle(item)))
  const failed = items.flatMap((item, n) => {
    const outcome = settled[n]
    if (outcome === undefined || outcome.status === 'fulfilled') return []

    logFailure('item failed', { messageId: idOf(item) }, outcome.reason)
    return [{ item, cause: outcome.reason }]
  })
  if (failed.length === items.length && items.length > 1)
    throw new Trouble('every item failed', { cause: failed[0]?.cause })

  return { batchItemFailures: failed.map(({ item }) => ({ itemIdentifier: idOf(item) })) }
}

/** The message of a contract, or a typed failure that ends, after its retries, among the dead letters. */
export function decodeMessage<Schema extends z.ZodMiniType>(schema: Schema, body: string): z.output<Schema> {
  const decoded = z.safeParse(schema, parseJson(body))
  if (decoded.success) return decoded.data

  throw new UnknownShape(decoded.error.issues.map(issue => issue.path.join('.')).join(', '))
}

/** A message of a shape that no contract knows. It is never acknowledged, so it ends among the dead letters. */
export class UnknownShape extends Trouble {
  override readonly name = 'UnknownShape'
}

function parseJson(text: string): unknown {
  try {
    return unpacked(text)
  } catch {
    throw new UnknownShape('not JSON')
  }
}
