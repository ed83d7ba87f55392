import * as z from 'zod/mini'

const Unreached = z.object({
  code: z.enum(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']),
  message: z.string(),
})
const Refused = z.object({
  name: z.string().check(z.regex(/AccessDenied|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|NotAuthorized/)),
  message: z.string(),
})

/** In a sentence why a call was not answered that a person can mend: no network, nobody there, no right to ask. Nothing for any other failure. */
export function unanswered(cause: unknown): string | undefined {
  const unreached = z.safeParse(Unreached, cause)
  if (unreached.success)
    return `No answer came (${unreached.data.message || unreached.data.code}). Nothing more was done.`

  const refused = z.safeParse(Refused, cause)
  return refused.success ? `AWS refused: ${refused.data.message} Nothing more was done.` : undefined
}
