import { createHash } from 'node:crypto'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Entry } from '../entry.ts'
import type { Member } from '../feed-rows.ts'
import { type Placed, signatureNames, sketchNames, sortKeyOf } from './band-rows.ts'

/** Where it is to be found by others; undefined where the site does not ask for it, or the text says too little. */
export function placedOf(entry: Entry | undefined, site: SiteConfig): Placed | undefined {
  const { nearDuplicates, related } = site.relations ?? {}
  const sketch = nearDuplicates && entry?.relations?.sketch
  const signature = related && entry?.relations?.signature
  if (entry === undefined || (sketch === undefined && signature === undefined)) return undefined

  const { id, publishedAt, headline, url } = entry
  const marks = { ...(sketch !== undefined && { sketch }), ...(signature !== undefined && { signature }) }
  return { id, publishedAt, headline, url, marks }
}

/** Every place where it may be found: where it was before, until its rows there say otherwise, and where it is now. */
export function foundByNow(before: Member['foundBy'], placed: Placed | undefined): Member['foundBy'] {
  const all = new Map((before ?? []).map(({ sk, names }) => [sk, names]))
  if (placed !== undefined) {
    const sk = sortKeyOf(placed)
    all.set(sk, [...new Set([...(all.get(sk) ?? []), ...sketchNames(placed), ...signatureNames(placed)])])
  }

  return all.size === 0 ? undefined : [...all].map(([sk, names]) => ({ sk, names }))
}

/** What all of its rows say, in short: where it is the same, nobody beside it has to look again. */
export const saysOf = (placed: Placed | undefined): string =>
  placed === undefined
    ? 'nothing'
    : createHash('sha256')
        .update(JSON.stringify([placed, sortKeyOf(placed)]))
        .digest('base64')
        .slice(0, 16)
