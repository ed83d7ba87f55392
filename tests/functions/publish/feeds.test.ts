import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../../../functions/publish/content.ts'
import type { FeedFormat } from '../../../functions/publish/feed.ts'
import { atom, indexPage, jsonFeed, rss } from '../../../functions/publish/feeds/index.ts'
import { topicScheme } from '../../../functions/publish/topics.ts'
import { site } from '../../../site.config.ts'
import { feedFile } from './feed-file.ts'
import { arabic, baseUrl, harbour, mainHead, worldHead } from './sample-entries.ts'

const entries = [harbour, arabic]
const render = (format: FeedFormat, head = mainHead) => feedFile(format, entries, head)
const expected = entries.map(entry => ({
  id: `urn:uuid:${entry.id}`,
  title: entry.headline,
  link: entry.url,
  published: entry.publishedAt.getTime(),
  updated: entry.updatedAt.getTime(),
}))
const instant = (date: string | undefined) => Date.parse(date ?? '')

describe('what a reader reads back is what was put in', () => {
  test('from Atom', () => {
    const feed = parseAtomFeed(render(atom))
    const read = (feed.entries ?? []).map(({ id, title, links, published, updated }) => ({
      ...{ id, title: title?.value, link: links?.[0]?.href },
      ...{ published: instant(published), updated: instant(updated) },
    }))

    expect(read).toEqual(expected)
    expect(feed.entries?.[0]?.content).toMatchObject({ type: 'html', value: contentOf(harbour) })
    expect(feed.entries?.[0]?.summary?.value).toBe(harbour.abstract)
    expect(feed.entries?.[0]?.authors?.map(({ name }) => name)).toEqual(['Mira Holt', 'Jonas Frey'])
    expect(feed.entries?.[0]?.categories).toEqual([
      { term: 'world', label: 'World' },
      { term: 'ports' },
      { term: 'R&D' },
      { scheme: topicScheme, term: '04000000', label: 'economy, business and finance' },
      { scheme: topicScheme, term: '20000373', label: 'water <transport>' },
      { scheme: 'https://schema.org/Organization', term: 'Ilse Brandt & sons' },
      { scheme: 'https://schema.org/Person', term: 'Nora <Vane>' },
      { scheme: 'https://schema.org/Place', term: 'Port of "Tarn"' },
    ])
  })

  test('from RSS', () => {
    const feed = parseRssFeed(render(rss))
    const read = (feed.items ?? []).map(({ guid, title, link, pubDate, dcterms }) => ({
      ...{ id: guid?.value, title, link },
      ...{ published: instant(pubDate), updated: instant(dcterms?.modified?.[0]) },
    }))

    expect(read).toEqual(expected)
    expect(feed.items?.[0]?.guid?.isPermaLink).toBe(false)
    expect(feed.items?.[0]?.content?.encoded).toBe(contentOf(harbour))
    expect(feed.items?.[0]?.description).toBe(harbour.abstract)
    expect(feed.items?.[0]?.dc?.creators).toEqual(['Mira Holt', 'Jonas Frey'])
    expect(feed.items?.[0]?.media?.contents?.[0]?.url).toBe(harbour.images[0]?.url)
  })

  test('from JSON Feed', () => {
    const feed = parseJsonFeed(render(jsonFeed))
    const read = (feed.items ?? []).map(({ id, title, url, date_published, date_modified }) => ({
      ...{ id, title, link: url },
      ...{ published: instant(date_published), updated: instant(date_modified) },
    }))

    expect(read).toEqual(expected)
    expect(feed.items?.[0]?.content_html).toBe(contentOf(harbour))
    expect(feed.items?.[0]?.summary).toBe(harbour.abstract)
    expect(feed.items?.[0]?.authors?.map(({ name }) => name)).toEqual(['Mira Holt', 'Jonas Frey'])
    expect(feed.items?.[0]?.image).toBe(harbour.images[0]?.url)
  })
})

test('an Atom feed names itself once, its page once, and keeps its id when the site moves', () => {
  const here = parseAtomFeed(render(atom, worldHead))
  const moved = parseAtomFeed(render(atom, { ...worldHead, baseUrl: 'https://elsewhere.example' }))

  expect(here.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', `${baseUrl}/world/feed.atom`],
    ['alternate', `${baseUrl}/world/index.html`],
  ])
  expect(here.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  expect(moved.id).toBe(here.id)
  expect(parseAtomFeed(render(atom)).id).not.toBe(here.id)
})

test('an Atom feed tells of what was withdrawn before it lists what stands', () => {
  const file = render(atom)
  const [gone] = mainHead.tombstones

  expect(file).toContain(`<at:deleted-entry ref="urn:uuid:${gone?.id}" when="2026-03-02T00:00:00Z"/>`)
  expect(file.indexOf('<at:deleted-entry')).toBeLessThan(file.indexOf('<entry'))
})

test('only an article in another language than the feed says its language', () => {
  expect(atom.renderEntry(harbour, site)).toMatch(/^<entry>/)
  expect(atom.renderEntry(arabic, site)).toMatch(/^<entry xml:lang="ar">/)
})

test('an article that runs from right to left says so in its content', () => {
  expect(jsonFeed.renderEntry(arabic, site)).toContain('<div dir=\\"rtl\\" lang=\\"ar\\">')
})

test('RSS writes plain text in hex references, and the description before the content', () => {
  const item = rss.renderEntry(harbour, site)

  expect(item).toContain('<title>Harbour &#x26; ferry: "no" to &#x3C;closure&#x3E;</title>')
  expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded>'))
})

test('a description is text even to a reader that takes it for HTML', () => {
  const item = rss.renderEntry({ ...harbour, abstract: 'x <img src=y onerror=z>' }, site)

  expect(item).toContain('<description><![CDATA[x &lt;img src=y onerror=z&gt;]]></description>')
})

test.each(['title', 'link', 'guid'])('no white space stands at the ends of an RSS %s', name => {
  const item = rss.renderEntry({ ...harbour, headline: ' \n a \t b ', url: ` ${harbour.url}\n` }, site)

  expect(item).toMatch(new RegExp(`<${name}[^>]*>\\S.*\\S</${name}>`))
})

test('an article without contributors is credited to its byline', () => {
  const item = rss.renderEntry({ ...harbour, contributors: [], byline: 'By Our Own Staff' }, site)

  expect(item).toContain('<dc:creator>Our Own Staff</dc:creator>')
})

test('the dateline opens the first paragraph, however the wire ended it', () => {
  for (const dateline of ['TARNHAVEN (CDN)', 'TARNHAVEN (CDN) —', 'TARNHAVEN (CDN) -'])
    expect(contentOf({ ...harbour, dateline })).toContain(
      '<p><span class="dateline">TARNHAVEN (CDN) —</span> The ferry',
    )
})

test('a picture that stands in the body is not shown a second time', () => {
  const [picture] = harbour.images
  const body = picture === undefined ? [] : [{ kind: 'figure', picture } as const]

  expect(contentOf({ ...harbour, body }).match(/<img/g)).toHaveLength(1)
})

test('the front page links the sections and the feeds, and a section marks itself', () => {
  const front = render(indexPage)

  expect(front).toContain(`<li><a href="${baseUrl}/culture/index.html">Culture</a></li>`)
  for (const file of ['feed.atom', 'feed.rss', 'feed.json']) expect(front).toContain(`href="${baseUrl}/${file}"`)
  expect(render(indexPage, worldHead)).toContain(`<a href="${baseUrl}/world/index.html" aria-current="page">World</a>`)
})

test('a front page with nothing on it says so', () => {
  expect(feedFile(indexPage, [])).toContain('Nothing has been published here yet.')
})
