import * as z from 'zod/mini'
import { Trouble } from './trouble.ts'

/** Deep enough for a batch, its item and what the item's library said. */
const DEEPEST = 3

/**
 * What a log line says of an error. Only our own message is repeated: a library's may quote the text that it read
 * (`Unexpected token 'H', "Headline…"`), and S3's the key. Of others: name, code, status, and the place in our bundle.
 */
export function describeCause(cause: unknown, depth = 1): string {
  if (!(cause instanceof Error)) return typeof cause

  const own = [nameOf(cause), messageOf(cause), ...detailsOf(cause), placeOf(cause)]
    .filter(part => part !== '')
    .join(' ')
  return cause.cause === undefined || depth === DEEPEST ? own : `${own}, from ${describeCause(cause.cause, depth + 1)}`
}

const Word = z.string().check(z.regex(/^[$\w]{1,60}$/))
const WithCode = z.object({ code: Word })
const WithIssues = z.object({ issues: z.array(z.unknown()) })
const FromAws = z.object({
  $metadata: z.object({ httpStatusCode: z.optional(z.number()), requestId: z.optional(z.string()) }),
})

const nameOf = ({ name }: Error): string => (z.safeParse(Word, name).success ? name : 'Error')
const messageOf = (cause: Error): string => (cause instanceof Trouble ? cause.message : '')

function detailsOf(cause: Error): string[] {
  const { code = '' } = z.safeParse(WithCode, cause).data ?? {}
  const { issues } = z.safeParse(WithIssues, cause).data ?? {}
  const { httpStatusCode, requestId } = z.safeParse(FromAws, cause).data?.$metadata ?? {}

  return [
    code,
    issues === undefined ? '' : `with ${issues.length} issues`,
    httpStatusCode === undefined ? '' : `status ${httpStatusCode}`,
    requestId === undefined ? '' : `request ${requestId}`,
  ]
}

/** The first line of the stack that names a file; what stands above it is the message again. */
function placeOf({ message, stack = '' }: Error): string {
  const below = stack.slice(stack.indexOf(message) + message.length)

  return /([\w.-]+\.[mc]?[jt]s:\d+:\d+)\)?$/m.exec(below)?.[1]?.replace(/^/, 'at ') ?? ''
}
