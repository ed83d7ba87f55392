import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import { answerError, type ErrorAnswer } from './refusals.ts'
import { targetOf } from './target.ts'

/** fauxqs takes 11 MiB. Here a far too large article must arrive, so that it can be rejected by name and not by a broken pipe. */
export const bodyLimit = 64 * 1024 * 1024

/** What no engine answered, in the shape that the caller reads. */
export const answerFailure = (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
  // The rest of an upload is read and dropped: a client that is still sending would miss the answer.
  request.raw.resume()
  answerError(reply, targetOf(request)?.engine ?? 's3', answerOf(error))
}

const WithStatus = z.object({ statusCode: z.number() })

const answerOf = (error: Error): ErrorAnswer => {
  const status = WithStatus.safeParse(error).data?.statusCode
  if (status === 413) return tooLarge
  if (isMisspelt(error)) return { status: 400, code: 'ValidationException', message: error.message }

  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return { status: status ?? 500, code: 'InternalError', message: `${error.message}${cause}` }
}

/** Bad JSON, a bad shape, a bad percent sign: trying again would not help. */
const isMisspelt = (error: Error): boolean =>
  error instanceof SyntaxError || error instanceof URIError || error instanceof z.core.$ZodError

const tooLarge: ErrorAnswer = {
  status: 413,
  code: 'EntityTooLarge',
  message: `Your proposed upload exceeds the maximum allowed object size of ${bodyLimit} bytes`,
}
