import type { FeedGroup } from '../../events/feed-query.ts'
import type { SiteConfig } from '../../events/settings.ts'
import type { Entry, Tombstone } from './entry.ts'
import { takeMemory } from './kept-memory.ts'
import { lines, textFile } from './lines.ts'

/** A feed by its folder: the whole site ('' = main), a section, or one of a group; only these are named by their group. */
export type Feed = {
  path: string
  title: string
  description: string
  group?: FeedGroup
  /** Absent: whole texts. */
  content?: 'summary'
  /** Absent: the site's own. */
  language?: string
}

/**
 * What a feed says beside its entries, of which it knows only how many there are. `updatedAt` moves when an entry
 * changes or is removed, and at no other time.
 */
export type FeedHead = Feed & {
  baseUrl: string
  site: SiteConfig
  updatedAt: Date
  tombstones: Tombstone[]
  entries: number
  /** Paths of the documents of its history (RFC 5005) beside it; only a document of the archive has a `current` feed. */
  archive?: { current?: string; prev?: string | undefined; next?: string | undefined }
}

/** What a rendering depends on beside the facts. Pure as long as this is given: nothing else knows the time. */
export type RenderContext = { site: SiteConfig; baseUrl: string; formats: readonly FeedFormat[]; now: Date }

/** A feed's file without its entries: what stands before, between and after them. */
export type FeedFrame = { open: string; between: string; close: string }

/**
 * One format a feed is written in. An entry is rendered once, to a fragment, after its article changed; a feed is then
 * a frame around fragments, newest first. Both are pure: same input, same bytes, well-formed whatever the text.
 */
export type FeedFormat = {
  name: string
  /** File name inside the feed's folder, and its media type. */
  file: string
  contentType: string
  /** It holds the whole history, in documents that lead from one to the next. */
  isArchived?: true
  /** It is written where the site asks for it alone; absent: everywhere. */
  isWanted?(site: SiteConfig): boolean
  /** Entries that would make the file larger are left out, the oldest first. */
  mostBytes?: number
  renderEntry(entry: Entry, site: SiteConfig): string
  frame(head: FeedHead): FeedFrame
}

/** A frame of lines, every entry on lines of its own. */
export function frameOfLines(
  { entries }: FeedHead,
  { above, below, between = '\n' }: { above: readonly string[]; below: readonly string[]; between?: string },
): FeedFrame {
  return { open: `${lines(above)}\n`, between, close: `${entries === 0 ? '' : '\n'}${textFile(below)}` }
}

/** Entries are kept as bytes and copied once: to join them as text and encode that takes over four times as long. */
export function joinFeed({ open, between, close }: FeedFrame, fragments: readonly Uint8Array[]): Uint8Array {
  const [above, separator, below] = [Buffer.from(open), Buffer.from(between), Buffer.from(close)]
  const separators = separator.length * Math.max(0, fragments.length - 1)
  const size = fragments.reduce((sum, { length }) => sum + length, above.length + separators + below.length)
  const bytes = takeMemory(size)
  let at = 0
  const add = (part: Uint8Array) => {
    bytes.set(part, at)
    at += part.length
  }

  add(above)
  for (const [index, fragment] of fragments.entries()) {
    if (index > 0) add(separator)
    add(fragment)
  }
  add(below)
  return bytes
}

/** The newest fragments that have room in a file of the format. */
export function fitting(fragments: readonly Uint8Array[], { mostBytes }: FeedFormat): readonly Uint8Array[] {
  if (mostBytes === undefined) return fragments

  const fit: Uint8Array[] = []
  let room = mostBytes - FRAME_BYTES
  for (const fragment of fragments) {
    room -= fragment.length + 1
    if (room < 0) break

    fit.push(fragment)
  }
  return fit
}

/** More than any frame: a title and a description of the publisher's own, and what surrounds them. */
const FRAME_BYTES = 10_000

export const feedAddress = (head: { baseUrl: string; path: string }, file: string): string =>
  `${head.baseUrl}${head.path === '' ? '' : `/${head.path.split('/').map(encodeURIComponent).join('/')}`}/${file}`
