import { Keywords, Readability, ReadingTime, Relations, Summary, Topics } from '../../events/annotations.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { annotation, toldLanguage } from '../annotation.ts'
import type { Current } from '../store/facts.ts'
import type { Content } from './article-view.ts'
import type { Entry } from './entry.ts'
import { namedIn } from './named.ts'
import { addressOf, pagePath } from './page-address.ts'
import { placedPictures } from './placed-pictures.ts'
import { chosenFor, sectionOf } from './site-feeds.ts'
import { topicsOf } from './topics.ts'

export type SiteContext = { site: SiteConfig; baseUrl: string }

/** The one model that every format renders: what the desk decided, what the draft says, what enrich added. */
export function toEntry(
  current: Current,
  { draft: read, annotations }: Content,
  { site, baseUrl }: SiteContext,
): Entry {
  const draft = placedPictures(read, current.pictures, baseUrl)
  const { articleId, key, publishedAt, updatedAt, inputs, versions } = current
  const { headline, contributors, keywords, images, body, corrections } = draft
  const section = sectionOf(inputs, site)
  const topics = topicsOf(annotation(annotations, 'topics', Topics), site.sections[section ?? '']?.topic)
  const relations = annotation(annotations, 'relations', Relations)
  const readability = annotation(annotations, 'readability', Readability)
  const chosen = chosenFor(inputs, site)
  const reading = annotation(annotations, 'readingTime', ReadingTime)

  return {
    id: articleId,
    url: addressOf(baseUrl, pagePath(key, articleId)),
    headline,
    contributors,
    keywords,
    images,
    body,
    corrections,
    publishedAt,
    updatedAt,
    edited: isEdited(current),
    ...(versions !== undefined && { versions }),
    language: toldLanguage(annotations) ?? draft.language ?? site.language,
    ...abstractOf({ draft, annotations }),
    ...(draft.byline !== undefined && { byline: draft.byline }),
    ...(draft.dateline !== undefined && { dateline: draft.dateline.text }),
    ...(reading !== undefined && { readingMinutes: reading.minutes, wordCount: reading.words }),
    ...(readability !== undefined && { readability }),
    ...(keywords.length === 0 && phrasesIn(annotations)),
    ...namedIn(annotations),
    ...sectionIn(section, site),
    ...(chosen.length > 0 && { chosen }),
    ...(topics.length > 0 && { topics }),
    ...(relations !== undefined && { relations }),
  }
}

/** Readers met another version, and were to notice. */
const isEdited = ({ versionNumber, versions, publishedAt, updatedAt }: Current): boolean =>
  versionNumber > 1 &&
  updatedAt > publishedAt &&
  versions?.every(({ number, kind }) => number === 1 || kind === 'refile') !== true

function abstractOf({ draft: { standfirst }, annotations }: Content): Pick<Entry, 'standfirst' | 'abstract'> {
  if (standfirst !== undefined) return { standfirst, abstract: standfirst }

  const summary = annotation(annotations, 'summary', Summary)?.text
  return summary === undefined ? {} : { abstract: summary }
}

/** A phrase that the enricher itself gives little chance would only fill the list. */
const likely = 0.3

function phrasesIn(annotations: Content['annotations']): Pick<Entry, 'phrases'> {
  const found = annotation(annotations, 'keywords', Keywords)?.phrases ?? []
  const phrases = found.filter(({ confidence }) => confidence >= likely).map(({ text }) => text)

  return phrases.length === 0 ? {} : { phrases }
}

const sectionIn = (path: string | undefined, site: SiteConfig): Pick<Entry, 'section'> =>
  path === undefined ? {} : { section: { path, title: site.sections[path]?.title ?? path } }

/** An entry as feeds carry it: its pictures, keywords and corrections may each take as much there as its text. Its page has them all. */
export const forFeeds = (entry: Entry, limitBytes: number): Entry => ({
  ...shorten(entry, limitBytes),
  images: firstWithin(entry.images, limitBytes),
  keywords: firstWithin(entry.keywords, limitBytes),
  corrections: firstWithin(entry.corrections, limitBytes),
})

/** The first of them, as many as there is room for. */
function firstWithin<Item>(items: Item[], limitBytes: number): Item[] {
  let left = limitBytes
  const end = items.findIndex(item => {
    left -= bytesOf(item) + bytesAround
    return left < 0
  })

  return end < 0 ? items : items.slice(0, end)
}

/** A format writes some such words around each of them, so that short ones take more than they say. */
const bytesAround = 256

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** An entry too long for a feed stands there with its abstract and the way to its page. */
export function shorten(entry: Entry, limitBytes: number): Entry {
  if (bytesOf(entry.body) <= limitBytes) return entry

  const abstract = entry.abstract === undefined ? [] : [{ text: entry.abstract }]
  const onward = [{ text: 'Read the full article', href: entry.url }]
  return {
    ...entry,
    body: [abstract, onward].filter(spans => spans.length > 0).map(spans => ({ kind: 'paragraph', spans })),
  }
}
