import * as z from 'zod/mini'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Entry } from '../entry.ts'

/** Another article, as one that shows it names it. */
export const Linked = z.object({ headline: z.string(), url: z.string() })
export type Linked = z.infer<typeof Linked>

/** The earlier articles that one names: those that say the same, the latest first; those of the same matter, the likest first. */
export const Links = z.object({ earlier: z.array(Linked), related: z.array(Linked) })
export type Links = z.infer<typeof Links>

export const noLinks: Links = { earlier: [], related: [] }

/** An entry that names these; one that names none says nothing of it. */
export const linked = (entry: Entry, { earlier, related }: Links): Entry => ({
  ...entry,
  ...(earlier.length > 0 && { earlier }),
  ...(related.length > 0 && { related }),
})

/** A line is a row of a kilobyte that is written for every feed: more than these would be two. */
const mostInFeeds = 3

export const inFeeds = ({ earlier, related }: Links): Links => ({
  earlier: earlier.slice(0, mostInFeeds),
  related: related.slice(0, mostInFeeds),
})

/** What an article's line in a feed says of them; of none, nothing. */
export const onLine = (links: Links): { links?: Links } =>
  links.earlier.length + links.related.length > 0 ? { links: inFeeds(links) } : {}

/** It says what an earlier one says, and the publisher wants such on their pages alone. Whether the earlier one is kept out itself does not matter. */
export const isKeptOut = ({ earlier }: Links, { relations }: SiteConfig): boolean =>
  relations?.nearDuplicates === 'keep out' && earlier.length > 0
