import * as z from 'zod/mini'
import { contract } from './contract.ts'

/** Emitted by whoever starts a site or changed its config or renderers. Consumed by publish: render this feed again. */
export const feedOutdated = contract('feed.outdated', {
  feedId: z.string(),
  /** It was received before, as a change may be. */
  again: z.optional(z.literal(true)),
  /** Of a stretch of its history: its files may be right, and are made again only where they are not what their row says. */
  doubted: z.optional(z.literal(true)),
  /** Sent when an earlier one was tried for the last time: nobody sends it once more. */
  afterwards: z.optional(z.literal(true)),
})
export type FeedOutdated = z.infer<typeof feedOutdated.schema>
