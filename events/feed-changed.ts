import * as z from 'zod/mini'
import { contract } from './contract.ts'

/**
 * Emitted by publish when entries of a feed changed. Consumed by publish: render what is newer than `generation`, and
 * where an article was withdrawn, let no cache keep what was there before.
 */
export const feedChanged = contract('feed.changed', {
  feedId: z.string(),
  generation: z.int(),
  withdrawn: z.optional(z.boolean()),
  /** Paths of the withdrawn articles' pages, where they are few. */
  pages: z.optional(z.array(z.string())),
  /** It was received before: whoever had it first may have broken off. */
  again: z.optional(z.literal(true)),
  /** Sent when an earlier one was tried for the last time: nobody sends it once more. */
  afterwards: z.optional(z.literal(true)),
})
export type FeedChanged = z.infer<typeof feedChanged.schema>

/** A feed's name in messages, rows and logs: a slash and its path; the main feed's path is empty. */
export const feedIdOf = (path: string): string => `/${path}`
