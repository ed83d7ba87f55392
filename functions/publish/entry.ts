import type { LocatedPlace, NamedEntity } from '../../events/annotations.ts'
import type { ArticleId, Block, Contributor, Picture } from '../../events/article.ts'
import type { Version } from '../store/facts.ts'
import type { ChangedText } from './public-diff.ts'

/** An article as every output shows it: the one model that all formats render. All addresses are absolute. */
export type Entry = {
  id: ArticleId
  /** The article's page. */
  url: string
  headline: string
  standfirst?: string
  /** The standfirst, else the summary that enrich made, else nothing. Plain text. */
  abstract?: string
  byline?: string
  contributors: Contributor[]
  dateline?: string
  section?: { path: string; title: string }
  keywords: string[]
  images: Picture[]
  body: Block[]
  corrections: string[]
  language: string
  publishedAt: Date
  updatedAt: Date
  /** Its content has changed since it was first published. */
  edited: boolean
  /** People and organisations it names, the most salient first; and where it plays. */
  mentions?: NamedEntity[]
  places?: LocatedPlace[]
  /** Absent where readers met only one. */
  versions?: Version[]
  /** What is another in the last of them, where the publisher has it shown. */
  changes?: ChangedText[]
  readingMinutes?: number
  wordCount?: number
}

/** An article that is no longer to be read, as feeds tell it (RFC 6721). */
export type Tombstone = { id: ArticleId; when: Date }
