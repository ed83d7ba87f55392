import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { site } from '../../site.config.ts'
import type { Invented } from './invented.ts'

/** Gives the text of a file of the site. */
type Fetch = (path: string) => Promise<string>

type Titled = { title?: unknown }
const headlines: Record<string, (text: string) => readonly unknown[]> = {
  'feed.atom': text => (parseAtomFeed(text).entries ?? []).map(entry => entry.title?.value),
  'feed.rss': text => (parseRssFeed(text).items ?? []).map(titleOf),
  'feed.json': text => (parseJsonFeed(text).items ?? []).map(titleOf),
}

/** The feeds that do not list exactly the newest articles, newest first. `articles` are oldest first. */
export async function wrongFeeds(articles: readonly Invented[], fetch: Fetch): Promise<string[]> {
  const feeds = ['', ...Object.keys(site.sections)].flatMap(section =>
    Object.entries(headlines).map(([file, read]) => ({ section, path: join(section, file), read })),
  )
  const checked = feeds.map(async ({ section, path, read }) => {
    const wanted = newest(articles, section)
    const found = read(await fetch(path))
    return wanted.length === found.length && wanted.every((headline, n) => headline === found[n]) ? [] : [path]
  })
  return (await Promise.all(checked)).flat()
}

const titleOf = ({ title }: Titled): unknown => title
const join = (section: string, file: string): string => (section === '' ? file : `${section}/${file}`)

const newest = (articles: readonly Invented[], section: string): string[] =>
  articles
    .filter(({ key }) => section === '' || key.startsWith(`${section}/`))
    .map(({ headline }) => headline)
    .toReversed()
    .slice(0, site.feedWindow)
