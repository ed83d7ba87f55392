import type { Evidence, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { leftOut, readingOf } from '../given/reading.ts'
import { longestField } from '../given/words.ts'
import { at, firstAt, textOf, textsAt, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { wordsIn } from '../xml/words.ts'
import { type Feed, storyOfEntry } from './atom-entry.ts'
import { isPost } from './blogger.ts'

/** Every entry of a feed is an article under its id. Of one that stands there in several versions the newest is taken. */
export function readAtom(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  const isFeed = root.name !== 'atom:entry'
  const all = isFeed ? at(root, 'atom:entry') : [root]
  const entries = isFeed ? all.filter(isPost) : all
  const refused = tooManyArticles(entries.length)
  if (refused) return failure(refused)

  const around = feedOf(isFeed ? root : undefined, file)
  const stories = newestFirst(entries).map(entry => ({
    ...storyOfEntry(entry, around),
    words: wordsIn(entry),
  }))
  const words = wordsIn(root, new Set(entries))
  return readingOf(stories, {
    ...{ file, site, decoded, words, many: isFeed },
    evidence: [...evidence, ...tombstonesIn(root), ...othersThan(entries, all)],
  })
}

/** What holds for all entries, looked up once. */
const feedOf = (feed: XmlElement | undefined, { key }: UploadedFile): Feed => ({
  scope: textOf(firstAt(feed, 'atom:id')).trim() || key,
  authors: textsAt(feed, 'atom:author/atom:name'),
  rights: textOf(firstAt(feed, 'atom:rights')).trim().slice(0, longestField),
})

/** RFC 4287 §4.1.1 lets a feed hold an entry more than once. Dates of one feed are written alike and compare as text. */
const newestFirst = (entries: readonly XmlElement[]): XmlElement[] => {
  const updated = new Map(entries.map(entry => [entry, textOf(firstAt(entry, 'atom:updated')).trim()]))
  const ids = entries.map(entry => textOf(firstAt(entry, 'atom:id')))
  if (new Set(ids).size === ids.length) return [...entries]

  return entries.toSorted((a, b) => ((updated.get(a) ?? '') < (updated.get(b) ?? '') ? 1 : -1))
}

/** What is gone from the file is withdrawn anyway. */
function tombstonesIn(feed: XmlElement): Evidence[] {
  const gone = feed.children.filter(child => typeof child !== 'string' && child.name.endsWith(':deleted-entry')).length

  return gone === 0 ? [] : [leftOut(`told as deleted: ${gone}`)]
}

function othersThan(posts: readonly XmlElement[], all: readonly XmlElement[]): Evidence[] {
  const others = all.length - posts.length

  return others === 0 ? [] : [leftOut(`settings, pages and comments: ${others}`)]
}
