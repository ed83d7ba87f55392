import * as z from 'zod/mini'
import { ArticleId, ContentHash, Sequencer } from '../../../events/article.ts'
import type { Current, RemovedFact, UsableFact } from '../../../functions/store/facts.ts'
import { uuidv5 } from '../../../functions/text/uuid.ts'
import { site } from '../../../site.config.ts'

// Small histories in a few words: a key, the number of the event among the key's own, an hour of the first of May.

export const idOf = (name: string): ArticleId => z.parse(ArticleId, uuidv5(site.siteId, name))
export const bridge = idOf('bridge')

/** Hours after midnight; past 24 they run on into the days that follow. */
export const hour = (hours: number): Date => new Date(Date.UTC(2026, 4, 1) + hours * 3_600_000)
export const sequencer = (n: number): Sequencer =>
  z.parse(Sequencer, n.toString(16).toUpperCase().padStart(8, '0').padEnd(32, '0'))

/** A hash for a text, which is all that a fold looks at. */
export const hashOf = (text: string): ContentHash =>
  z.parse(ContentHash, Buffer.from(text).toString('hex').slice(0, 64).padEnd(64, '0'))

export const folderOf = (key: string): string => key.split('/').slice(0, -1).join('/')

export type When = { n: number; at: number; key?: string }

export function usable(
  { n, at, key = 'world/bridge.txt' }: When,
  text: string,
  more: Partial<UsableFact> = {},
): UsableFact {
  return {
    kind: 'usable',
    key,
    sequencer: sequencer(n),
    lastModified: hour(at),
    contentHash: hashOf(text),
    inputs: { folder: folderOf(key) },
    change: 'update',
    pubstatus: 'usable',
    ...more,
  }
}

export const removed = ({ n, at, key = 'world/bridge.txt' }: When): RemovedFact => ({
  kind: 'removed',
  key,
  sequencer: sequencer(n),
  lastModified: hour(at),
})

/** What an article would be that was published once and left alone. */
export const currentOf = (more: Partial<Current> = {}): Current => ({
  articleId: bridge,
  state: 'usable',
  key: 'world/bridge.txt',
  contentHash: hashOf('one'),
  inputs: { folder: 'world' },
  versionNumber: 1,
  publishedAt: hour(1),
  updatedAt: hour(1),
  former: [],
  formerKeys: [],
  ...more,
})
