import { Feed } from 'feed'
import { generateAtomFeed, generateRssFeed } from 'feedsmith'
import RSS from 'rss'
import { create } from 'xmlbuilder2'

/** What a generator is given for an article: its HTML is made already, which is in the generator's favour. */
export type Story = { id: string; url: string; title: string; html: string; publishedAt: Date; updatedAt: Date }
export type Generator = { name: string; generate(stories: readonly Story[]): string }

const site = 'https://courier.example'
const title = 'The Courier'
const channel = { title, description: title, link: site }

/** Each npm generator as its own manual says to use it, with every field that ours writes for a plain article. */
export const generators: Generator[] = [
  { name: 'feed, Atom', generate: stories => withFeed(stories).atom1() },
  { name: 'feed, RSS', generate: stories => withFeed(stories).rss2() },
  { name: 'rss, RSS', generate: withRss },
  { name: 'feedsmith, Atom', generate: withFeedsmithAtom },
  { name: 'feedsmith, RSS', generate: withFeedsmithRss },
  { name: 'xmlbuilder2, Atom', generate: withXmlbuilder },
]

function withFeed(stories: readonly Story[]): Feed {
  const feed = new Feed({ ...channel, id: site, copyright: title, updated: new Date(0) })
  for (const { id, url, title, html, publishedAt, updatedAt } of stories)
    feed.addItem({ id, link: url, title, content: html, published: publishedAt, date: updatedAt })
  return feed
}

function withRss(stories: readonly Story[]): string {
  const feed = new RSS({ ...channel, site_url: site, feed_url: `${site}/feed.rss`, pubDate: new Date(0) })
  for (const { id, url, title, html, publishedAt } of stories)
    feed.item({
      guid: id,
      url,
      title,
      description: title,
      date: publishedAt,
      custom_elements: [{ 'content:encoded': html }],
    })
  return feed.xml()
}

function withFeedsmithAtom(stories: readonly Story[]): string {
  const entries = stories.map(({ id, url, title, html, publishedAt, updatedAt }) => ({
    ...{ id, title: { value: title }, links: [{ href: url }] },
    ...{ content: { value: html, type: 'html' }, published: publishedAt, updated: updatedAt },
  }))
  return generateAtomFeed({ id: site, title: { value: title }, updated: new Date(0), entries })
}

function withFeedsmithRss(stories: readonly Story[]): string {
  const items = stories.map(({ id, url, title, html, publishedAt }) => ({
    ...{ guid: { value: id, isPermaLink: false }, link: url, title },
    ...{ content: { encoded: html }, pubDate: publishedAt },
  }))
  return generateRssFeed({ ...channel, items })
}

function withXmlbuilder(stories: readonly Story[]): string {
  const entry = stories.map(({ id, url, title, html, publishedAt, updatedAt }) => ({
    ...{ id, title, link: { '@href': url }, content: { '@type': 'html', '#': html } },
    ...{ published: publishedAt.toISOString(), updated: updatedAt.toISOString() },
  }))
  return create({ feed: { '@xmlns': 'http://www.w3.org/2005/Atom', id: site, title, entry } }).end()
}
