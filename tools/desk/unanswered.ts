import * as z from 'zod/mini'

const Unreached = z.object({
  code: z.enum(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT']),
  message: z.string(),
})
const refusals = /AccessDenied|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|NotAuthorized/
const Refused = z.object({ name: z.string().check(z.regex(refusals)), message: z.string() })

/** Why AWS would not do it, in its own words. */
export const refusalIn = (cause: unknown): string | undefined => z.safeParse(Refused, cause).data?.message

/** In a sentence why a call was not answered that a person can mend: no network, nobody there, no right to ask. Nothing for any other failure. */
export function unanswered(cause: unknown): string | undefined {
  const unreached = z.safeParse(Unreached, cause)
  if (unreached.success)
    return `No answer came (${unreached.data.message || unreached.data.code}). Nothing more was done.`

  const refusal = refusalIn(cause)
  return refusal === undefined ? undefined : `AWS refused: ${refusal} Nothing more was done.`
}
