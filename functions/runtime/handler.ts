import middy from '@middy/core'
import * as z from 'zod/mini'
import { type BatchResponse, decodeMessage, SqsEvent, settle } from './batch.ts'
import { describeCause } from './cause.ts'
import { logFailure } from './log.ts'
import { writeMetrics } from './metrics.ts'
import { Trouble } from './trouble.ts'

/**
 * The one chain around every stage: what is thrown past a stage's own answers is logged once, by name, then retried, and
 * the figures of the batch are written once, however it ends.
 */
export const stageHandler = <Answer>(handle: (event: unknown) => Promise<Answer>) =>
  middy((event: unknown) => handle(event))
    .after(({ context }) => writeMetrics({ functionName: context.functionName, at: new Date() }))
    .onError(request => {
      logFailure('invocation failed', {}, request.error)
      writeMetrics({ functionName: request.context.functionName, at: new Date() })
      // Lambda logs all that it is thrown: message, stack, and what S3's errors hold, which is the key.
      request.error = new Trouble(describeCause(request.error))
    })

/** A handler of a queue whose messages are all of one contract. */
export const queueHandler = <Schema extends z.ZodMiniType>(
  accepts: Schema,
  handle: (message: z.output<Schema>) => Promise<unknown>,
) =>
  stageHandler((event): Promise<BatchResponse> => {
    const { Records } = z.parse(SqsEvent, event)

    return settle(
      Records,
      record => record.messageId,
      async record => handle(decodeMessage(accepts, record.body)),
    )
  })
