import type { Key, Row } from '../runtime/table.ts'
import type { ObjectVersion } from './elements.ts'

/** A page of a listing; `next` is where to go on, absent at the end. */
export type Page<Item> = { items: readonly Item[]; next?: string }

/** A table that can be read from end to end. The rows of one partition come together, in the order of their sort key. */
export type Scanned = { page(after?: string): Promise<Page<Row>>; after(row: Key): string }

/** A file of the site; its ETag is the MD5 of its bytes. */
export type SiteObject = { key: string; eTag: string }

/** The four books that are laid against one another. */
export type Ledgers = {
  /** The objects that stand; not the versions before them, and no delete markers. */
  uploads: { page(after?: string): Promise<Page<ObjectVersion>>; find(key: string): Promise<ObjectVersion | undefined> }
  articles: Scanned
  feeds: Scanned
  site: { page(after?: string): Promise<Page<SiteObject>> }
}
