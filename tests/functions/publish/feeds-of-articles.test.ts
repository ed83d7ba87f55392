import { describe, expect, test } from 'vitest'
import type { FeedQuery } from '../../../events/feed-query.ts'
import { matches } from '../../../functions/publish/feed-query.ts'
import { slugOf } from '../../../functions/publish/feed-slug.ts'
import { atom } from '../../../functions/publish/feeds/index.ts'
import { fragmentName, renderFragments } from '../../../functions/publish/fragments.ts'
import { place } from '../../../functions/publish/select.ts'
import { feedAt, feedsOf, feedsOfSite } from '../../../functions/publish/site-feeds.ts'
import { newsFragment } from '../../../functions/publish/sitemaps/sitemap-files.ts'
import type { FeedInputs } from '../../../functions/store/facts.ts'
import { site as committed } from '../../../site.config.ts'
import { type Deed, listed, rebuilt, runCalmly, siteOf } from '../../support/world.ts'
import { currentOf, hour } from '../store/histories.ts'
import { dangersIn, readXml } from './markup.ts'
import { harbour } from './sample-entries.ts'

const ports: FeedQuery = { and: [{ section: 'world' }, { or: [{ keyword: 'PORTS' }, { entity: 'Tarnhaven' }] }] }
const site = { ...committed, feeds: { ports: { title: 'Ports', query: ports } } }
const article: FeedInputs = {
  folder: 'world/europe',
  keywords: ['Ports', 'Climate change', 'ports'],
  contributors: ['Ada Quill'],
  entities: ['Tarnhaven'],
  language: 'pt-BR',
}
const paths = (inputs: FeedInputs) => feedsOf(inputs, site).map(({ feed }) => feed)

describe('an article', () => {
  test('is in a feed for each word that it gives, once', () => {
    expect(paths(article)).toEqual([
      ...['', 'world', 'feeds/ports', 'keywords/ports', 'keywords/climate-change', 'by/ada-quill', 'languages/pt'],
    ])
  })

  test("in the site's own language is in no feed of a language", () => {
    for (const language of ['en', 'EN', 'en-GB']) expect(paths({ folder: '', language })).toEqual([''])
    expect(paths({ folder: '' })).toEqual([''])
  })

  test('that loses a keyword leaves its feed and no other', () => {
    const former = [{ inputs: { folder: 'world', keywords: ['Ports', 'Trams'] }, leftAt: hour(2) }]
    const { places } = place(
      currentOf({ inputs: { folder: 'world', keywords: ['trams'] }, former }),
      committed,
      hour(9),
    )

    expect(places.map(({ feed, list }) => [feed, list])).toEqual([
      ['', 'entries'],
      ['world', 'entries'],
      ['keywords/trams', 'entries'],
      ['keywords/ports', 'left'],
    ])
  })
})

test.each<[boolean, FeedQuery]>([
  [true, { section: 'world' }],
  [false, { section: 'wor' }],
  [true, { keyword: 'climate-change' }],
  [false, { keyword: 'climate' }],
  [true, { contributor: 'ADA QUILL' }],
  [true, { entity: 'tarnhaven' }],
  [true, { language: 'pt' }],
  [false, { language: 'en' }],
  [false, { not: { language: 'pt' } }],
  [true, { and: [{ section: 'world' }, { not: { keyword: 'trams' } }] }],
  [false, { and: [{ section: 'world' }, { keyword: 'trams' }] }],
  [true, { or: [{ section: 'sport' }, { keyword: 'ports' }] }],
])('it is %j that the article is found by %j', (found, query) => expect(matches(query, article, committed)).toBe(found))

test('a feed is known by its path, and no path outside the folders of feeds is one', () => {
  for (const path of ['', 'world', 'feeds/ports', 'keywords/x', 'by/ada-quill', 'languages/fr'])
    expect(feedAt(path, site)?.path).toBe(path)
  for (const path of ['nowhere', 'feeds/none', 'keywords', 'keywords/', 'keywords/a/b', 'constructor/x'])
    expect(feedAt(path, site)).toBeUndefined()
  expect(feedsOfSite(site).at(-1)).toMatchObject({ path: 'feeds/ports', title: 'Ports', group: 'defined' })
})

describe('the feed of a keyword', () => {
  const put = (n: number, keywords: string): Deed => ({
    ...{ kind: 'put', key: `world/${n}.txt`, text: `Story ${n}\nText.`, keywords, second: n },
  })
  const gone = (n: number): Deed => ({ kind: 'delete', key: `world/${n}.txt`, second: 20 })
  const three = [put(1, 'Sea ports'), put(2, 'sea ports'), put(3, 'trams, Sea Ports')]
  const file = 'keywords/sea-ports/feed.json'

  test('is there from the third article on, and called as the newest calls it', async () => {
    expect(siteOf(await runCalmly(three.slice(0, 2)))).not.toHaveProperty([file])

    const world = await runCalmly(three)
    expect(listed(world, 'keywords/sea-ports/')).toEqual(['Story 1', 'Story 2', 'Story 3'])
    expect(siteOf(world)[file]).toContain('"title":"Sea Ports"')
  })

  test('is gone again below, in every format, and not left behind by a rebuild', async () => {
    const world = await runCalmly([...three, gone(2)])

    expect(Object.keys(siteOf(world)).filter(key => key.startsWith('keywords/'))).toEqual([])
    expect(siteOf(await rebuilt(world))).toEqual(siteOf(world))
  })

  test('is the same in any order', async () => {
    expect(siteOf(await runCalmly(three.toReversed()))).toEqual(siteOf(await runCalmly(three)))
  })
})

describe('the directory', () => {
  const put = (n: number): Deed => ({
    ...{ kind: 'put', key: `world/${n}.txt`, text: `Story ${n}\nText.`, keywords: 'R&D <labs>', second: n },
  })
  const gone: Deed = { kind: 'delete', key: 'world/2.txt', second: 9 }
  const three = [put(1), put(2), put(3)]

  test('lists every feed that is there, and none that is not, for people and for readers', async () => {
    const files = siteOf(await runCalmly(three))
    const after = siteOf(await runCalmly([...three, gone]))
    const outlines = (opml = '') => readXml(opml.slice(opml.indexOf('<?xml'))).filter(({ name }) => name === 'outline')
    const feeds = (opml?: string) => outlines(opml).flatMap(({ attributes }) => attributes['xmlUrl']?.value ?? [])
    const sections = Object.keys(committed.sections).map(path => `${path}/`)
    const all = (paths: string[]) => paths.map(path => `https://news.example/${path}feed.atom`)

    const keyword = `keywords/${encodeURIComponent(slugOf('R&D <labs>'))}/`
    expect(feeds(files['opml.xml'])).toEqual(all(['', ...sections, keyword]))
    expect(feeds(after['opml.xml'])).toEqual(all(['', ...sections]))
    expect(files['feeds.html']).toContain('R&amp;D &lt;labs&gt;</a> <small>3 articles or more</small>')
    expect(after['feeds.html']).not.toContain('labs')
    expect(dangersIn((files['feeds.html'] ?? '').replace(/^.*\n/, ''))).toEqual([])
  })

  test('calls the feed of a language as that calls itself, and so does the feed', async () => {
    const files = siteOf(await runCalmly(three.map(deed => ({ ...deed, language: 'pt-BR' }))))

    expect(files['feeds.html']).toContain('languages/pt/index.html" lang="pt" dir="auto">Português</a>')
    expect(files['languages/pt/feed.atom']).toContain('xml:lang="pt">')
    expect(files['languages/pt/feed.atom']).toContain('<title>Português</title>')
  })

  test('leads to each feed in every format', async () => {
    const { 'feeds.html': page = '', ...files } = siteOf(await runCalmly(three))
    const addresses = [...page.matchAll(/href="https:\/\/news\.example\/([^"]*\/)?(feed\.[a-z.]+)"/g)]
    const led = addresses.map(([, folder = '', file]) => `${folder}${file}`)
    const there = Object.keys(files).filter(key => /(?:^|\/)feed\.(?:atom|rss|json|ninjs\.json)$/.test(key))

    expect(new Set(led.map(decodeURIComponent))).toEqual(new Set(there))
  })

  test('is linked from every page', async () => {
    const pages = Object.entries(siteOf(await runCalmly(three))).filter(([key]) => /html$/.test(key))
    const linking = pages.filter(([, text]) => text.includes('href="https://news.example/feeds.html"'))

    expect(linking.map(([key]) => key)).toEqual(pages.map(([key]) => key))
  })
})

test("a page leads readers to the publisher's own feeds that its article is in, and to no other", async () => {
  const feeds = {
    ports: { title: 'Ports', query: { keyword: 'ports' } },
    trams: { title: 'Trams', query: { not: { keyword: 'ports' } } },
  }
  const put = (name: string, keywords: string): Deed => ({
    ...{ kind: 'put', key: `world/${name}.txt`, text: `Story of ${name}\nText.`, keywords, second: 1 },
  })
  const files = siteOf(await runCalmly([put('ports', 'Ports'), put('trams', 'Trams')], { feeds }))
  const discovered = (name: string) => {
    const [, page = ''] = Object.entries(files).find(([key]) => key.startsWith(`world/${name}-`)) ?? []
    return [...page.matchAll(/<link rel="alternate" [^>]*href="https:\/\/news\.example\/([^"]*)feed\.atom"/g)].map(
      ([, path]) => path,
    )
  }

  expect(discovered('ports')).toEqual(['', 'world/', 'feeds/ports/'])
  expect(discovered('trams')).toEqual(['', 'world/', 'feeds/trams/'])
})

test('a feed of summaries holds no whole text, beside one that does', async () => {
  const summary = {
    ...committed,
    sections: { ...committed.sections, world: { title: 'World', content: 'summary' as const } },
  }
  const entry = { ...harbour, body: [{ kind: 'paragraph' as const, spans: [{ text: 'Only in the whole text.' }] }] }
  const fragments = Object.fromEntries(renderFragments(entry, [atom], summary))
  const [world, main] = ['world', ''].map(path => fragments[fragmentName(atom, feedAt(path, summary) ?? {})])

  expect(main).toContain('Only in the whole text.')
  expect(world).not.toContain('Only in the whole text.')
  expect(world).toContain('Read the full article')
  expect(renderFragments(entry, [atom], committed).map(([name]) => name)).toEqual(['atom', newsFragment])
  expect(new Map(renderFragments(entry, [atom], committed)).get('atom')).toBe(main)
})
