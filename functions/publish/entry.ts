import type { LocatedPlace, NamedEntity, Readability, Relations, Topic } from '../../events/annotations.ts'
import type { ArticleId, Block, Contributor, Picture } from '../../events/article.ts'
import type { Version } from '../store/facts.ts'
import type { ChangedText } from './public-diff.ts'
import type { Linked } from './relations/links.ts'

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
  /** Paths of the publisher's own feeds that it is in. */
  chosen?: string[]
  keywords: string[]
  /** What it is about, the broadest first. */
  topics?: Topic[]
  images: Picture[]
  body: Block[]
  corrections: string[]
  /** What it is recognised by among others; never shown. */
  relations?: Relations
  /** Articles of before that say much the same, the latest first. */
  earlier?: Linked[]
  /** Articles of before that are about the same matter, the likest first. */
  related?: Linked[]
  language: string
  /** The same article in other languages. */
  translations?: Translation[]
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
  readability?: Readability
  /** Keywords that enrich found, where the publisher gave none. */
  phrases?: string[]
}

/** The page of an article in another language. */
export type Translation = { language: string; url: string }

/** An article that is no longer to be read, as feeds tell it (RFC 6721). */
export type Tombstone = { id: ArticleId; when: Date }
