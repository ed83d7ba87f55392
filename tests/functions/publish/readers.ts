import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import { parseFeed } from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import Parser from 'rss-parser'
import * as z from 'zod/mini'

/** An entry as somebody else's reader sees it; what that reader does not tell is not there. */
export type Seen = Partial<{
  id: string
  title: string
  link: string
  published: number
  updated: number
  content: string
  summary: string
  authors: string[]
  picture: string
}>
type Reader = (file: string) => Promise<Seen[]> | Seen[]

const instant = (date: string | Date | null | undefined): number => new Date(date ?? '').getTime()

const feedsmith: Record<string, Reader> = {
  Atom: file =>
    (parseAtomFeed(file).entries ?? []).map(entry => ({
      ...told({ id: entry.id, title: entry.title?.value, link: entry.links?.[0]?.href, content: entry.content?.value }),
      ...told({ summary: entry.summary?.value, picture: entry.media?.contents?.[0]?.url }),
      ...{ published: instant(entry.published), updated: instant(entry.updated) },
      authors: (entry.authors ?? []).flatMap(({ name }) => name ?? []),
    })),
  RSS: file =>
    (parseRssFeed(file).items ?? []).map(item => ({
      ...told({ id: item.guid?.value, title: item.title, link: item.link, content: item.content?.encoded }),
      ...told({ summary: item.description, picture: item.media?.contents?.[0]?.url }),
      ...{ published: instant(item.pubDate), updated: instant(item.dcterms?.modified?.[0]) },
      authors: item.dc?.creators ?? [],
    })),
  'JSON Feed': file =>
    (parseJsonFeed(file).items ?? []).map(item => ({
      ...told({ id: item.id, title: item.title, link: item.url, content: item.content_html, summary: item.summary }),
      ...told({ picture: item.image }),
      ...{ published: instant(item.date_published), updated: instant(item.date_modified) },
      authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
    })),
}

const rssParser: Reader = async file => {
  const { items } = await new Parser().parseString(file)

  return items.map(item => ({
    ...told({ id: z.parse(z.optional(z.string()), item['id']) ?? item.guid, title: item.title, link: item.link }),
    ...{ published: instant(item.isoDate) },
  }))
}

const feedparser: Reader = file =>
  new Promise((resolve, reject) => {
    const items: Seen[] = []
    const parser = new FeedParser({ addmeta: false })
    parser.on('error', reject)
    parser.on('end', () => resolve(items))
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read())
        items.push({
          ...told({ id: item.guid, title: item.title, link: item.link, content: item.description }),
          published: instant(item.pubdate),
        })
    })
    parser.end(file)
  })

const rowan: Reader = file =>
  parseFeed(file).items.map(item => ({
    ...told({ id: item.id, title: item.title, link: item.url, content: item.content }),
    published: instant(item.published),
    authors: item.authors.flatMap(({ name }) => name ?? []),
  }))

const extractusOptions = { normalization: true, descriptionMaxLen: 10_000 }
const extractus: Reader = file => {
  const read = file.startsWith('{')
    ? extractFromJson(JSON.parse(file), extractusOptions)
    : extractFromXml(file, extractusOptions)

  return (read.entries ?? []).map(entry => ({
    ...told({ id: entry.id, title: entry.title, link: entry.link }),
    // Of Atom's two dates it tells the second under the name of the first.
    [file.includes('<entry') ? 'updated' : 'published']: instant(entry.published),
  }))
}

const told = (said: Record<string, string | null | undefined>): Partial<Record<'id' | 'title' | 'link', string>> =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => typeof text === 'string'))

/** Readers that others have written, by the format that they read. */
export const readers: [format: string, reader: string, read: Reader][] = [
  ...Object.entries(feedsmith).map(([format, read]): [string, string, Reader] => [format, 'feedsmith', read]),
  ...['Atom', 'RSS'].flatMap((format): [string, string, Reader][] => [
    [format, 'rss-parser', rssParser],
    [format, 'feedparser', feedparser],
    [format, '@rowanmanning/feed-parser', rowan],
  ]),
  ...['Atom', 'RSS', 'JSON Feed'].map((format): [string, string, Reader] => [
    format,
    '@extractus/feed-extractor',
    extractus,
  ]),
]
