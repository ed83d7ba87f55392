import middy from '@middy/core'
import * as z from 'zod/mini'
import { type BatchResponse, decodeMessage, SqsEvent, settle } from './batch.ts'
import { logFailure } from './log.ts'

/** The one chain around every stage: what is thrown past a stage's own answers is logged once, by name, then retried. */
export const stageHandler = <Answer>(handle: (event: unknown) => Promise<Answer>) =>
  middy((event: unknown) => handle(event)).onError(request => logFailure('invocation failed', {}, request.error))

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
