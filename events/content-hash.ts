import * as z from 'zod/mini'

/** SHA-256 in lower-case hex. */
export const ContentHash = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'ContentHash'>()
export type ContentHash = z.infer<typeof ContentHash>
