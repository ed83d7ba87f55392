import * as z from 'zod/mini'
import { contract } from './contract.ts'

/** Emitted by publish when files of a feed were written and the site has a hub. Consumed by publish: tells the hub. */
export const feedWritten = contract('feed.written', { feedId: z.string() })
export type FeedWritten = z.infer<typeof feedWritten.schema>
