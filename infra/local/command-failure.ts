import * as z from 'zod/mini'

/** A command that fails for a reason the person at the keyboard can mend. Its message is all there is to say. */
export class CommandFailure extends Error {}

const TakenPort = z.object({ code: z.literal(['EADDRINUSE', 'EACCES']) })

/** A listener's failure, told in terms of the option that avoids it. */
export function portFailure(cause: unknown, { option, port }: { option: string; port: number }): unknown {
  const taken = z.safeParse(TakenPort, cause instanceof Error && cause.cause !== undefined ? cause.cause : cause)
  if (!taken.success) return cause

  const why = taken.data.code === 'EADDRINUSE' ? 'is taken by another program' : 'may not be used by you'
  return new CommandFailure(`Port ${port} ${why}. Choose another with ${option} (0 = any free one).`)
}
