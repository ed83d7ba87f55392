import { describe, expect, test } from 'vitest'
import { ContentHash } from '../../../events/article.ts'
import type { PortalName, SiteConfig } from '../../../events/settings.ts'
import { fitting } from '../../../functions/publish/feed.ts'
import { smartNews as smartNewsFeed } from '../../../functions/publish/feeds/index.ts'
import * as portals from '../../../functions/publish/portals/index.ts'
import type { Offered, Portal } from '../../../functions/publish/portals/portal.ts'
import { refusalsIn, refusedBy } from '../../../functions/publish/portals/refusals.ts'
import { wantedFormats } from '../../../functions/publish/wanted-formats.ts'
import { site as committed } from '../../../site.config.ts'
import { feedFile } from './feed-file.ts'
import { readXml } from './markup.ts'
import { arabic, baseUrl, harbour, mainHead } from './sample-entries.ts'

const all: Portal[] = Object.values(portals)
const site: SiteConfig = { ...committed, language: 'en-GB', portals: all.map(({ name }) => name) }
const offered = (entry: Partial<typeof harbour> = {}, more: Partial<Offered> = {}): Offered => ({
  ...{ site, baseUrl },
  entry: { ...harbour, updatedAt: new Date('2026-03-10'), ...entry },
  ...more,
})
const pictureOf = (width: number, height: number) => ({
  url: 'https://courier.example/pictures/a.jpg',
  file: { hash: ContentHash.parse('5a'.repeat(32)), type: 'image/jpeg' as const, width, height, bytes: 99 },
})
const namesOf = (given: Offered) => Object.keys(refusedBy(given))

describe('the portals', () => {
  test('take an article that has all they ask for', () => {
    expect(refusedBy(offered())).toEqual({})
  })

  test('are asked where the site names them, and only there', () => {
    const headless = { headline: '' }
    expect(namesOf(offered(headless, { site: { ...site, portals: ['flipboard'] } }))).toEqual(['flipboard'])
    const { portals: _, ...none } = site
    expect(namesOf(offered(headless, { site: none }))).toEqual([])
  })

  test.each<[string, Partial<typeof harbour>, PortalName[]]>([
    ['no headline', { headline: ' ' }, ['apple-news', 'flipboard', 'google-news', 'msn', 'smartnews']],
    ['a headline of 20 characters', { headline: 'x'.repeat(20) }, ['msn']],
    ['a headline of 21 characters', { headline: '😀'.repeat(21) }, []],
    ['a headline of 150 characters', { headline: '😀'.repeat(150) }, []],
    ['a headline of 151 characters', { headline: 'x'.repeat(151) }, ['msn']],
    ['no text', { body: [] }, ['flipboard', 'google-news', 'msn', 'smartnews']],
    ['no picture', { images: [] }, ['flipboard']],
    ['a picture of 399 pixels', { images: [pictureOf(1200, 399)] }, ['flipboard']],
    ['a picture of 400 pixels beside a smaller one', { images: [pictureOf(20, 20), pictureOf(400, 400)] }, []],
    ['a picture whose size nobody knows', { images: [{ url: 'https://pictures.example/a.jpg' }] }, []],
    ['a picture that is not https', { images: [{ url: 'http://pictures.example/a.jpg' }] }, ['msn']],
    ['another language than the feed', { language: 'fr' }, ['msn', 'smartnews']],
    ['a language without a code', { language: 'x-klingon' }, ['google-news', 'msn', 'smartnews']],
    ['a date in the future', { publishedAt: new Date('2026-03-11') }, ['google-news', 'msn']],
    ['a date of a year ago', { publishedAt: new Date('2025-03-10') }, ['msn']],
    ['an address that is not https', { url: 'http://courier.example/a.html' }, ['msn']],
    ['more text than feeds carry', { body: [long(70_000)] }, ['flipboard', 'smartnews']],
  ])('an article with %s', (_, entry, names) => {
    expect(namesOf(offered(entry))).toEqual(names)
  })

  test.each<[string, Partial<SiteConfig>, PortalName[]]>([
    ['a language without a region', { language: 'en' }, ['apple-news']],
    ['a language with a script and a region', { language: 'zh-Hant-TW' }, ['msn', 'smartnews']],
    ['feeds of summaries', { feedContent: 'summary' }, ['flipboard', 'smartnews']],
    ['feeds of 29 articles', { feedWindow: 29 }, ['flipboard']],
  ])('a site with %s', (_, config, names) => {
    expect(namesOf(offered({}, { site: { ...site, ...config } }))).toEqual(names)
  })

  test('an article without any abstract has no description for Apple News', () => {
    const { abstract: _, standfirst: _s, ...bare } = harbour
    expect(namesOf({ ...offered(), entry: bare })).toEqual(['apple-news'])
  })

  test.each(all.map(portal => ({ name: portal.name, portal })))(
    '$name says why in whole sentences, and where its rules stand',
    ({ portal }) => {
      const nothing = {
        ...arabic,
        headline: '',
        body: [],
        url: 'http://a.example/',
        publishedAt: new Date('2030-01-01'),
      }
      const why = portal.refusals({ ...offered(), entry: nothing, site: { ...site, language: 'en', feedWindow: 10 } })

      expect(why.length).toBeGreaterThan(0)
      for (const sentence of why) expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(portal.rules).toMatch(/^https:\/\//)
    },
  )
})

test('what was refused is told with the names that people know', () => {
  const refused = { msn: ['It has no text.'], 'gone-portal': ['It has gone.'] }

  expect(refusalsIn(refused)).toEqual([
    { portal: 'msn', title: 'MSN', why: ['It has no text.'] },
    { portal: 'gone-portal', title: 'gone-portal', why: ['It has gone.'] },
  ])
})

function long(letters: number) {
  return { kind: 'paragraph' as const, spans: [{ text: 'x'.repeat(letters) }] }
}

describe('the feed for SmartNews', () => {
  test('is written where the publisher is there, and nowhere else', () => {
    const files = (config: SiteConfig) => wantedFormats(config).map(({ file }) => file)

    expect(files(site)).toContain('feed.smartnews.rss')
    expect(files({ ...site, portals: ['msn'] })).toEqual(files(site).filter(file => file !== 'feed.smartnews.rss'))
  })

  test('has what SmartFormat demands of channel and item', () => {
    const file = feedFile(smartNewsFeed, [harbour], { ...mainHead, site })
    readXml(file)
    const [channel = '', item = ''] = file.split('<item>')

    for (const name of ['title', 'link', 'description', 'pubDate', 'language']) expect(channel).toMatch(`<${name}>`)
    for (const name of ['title', 'link', 'guid', 'pubDate', 'dc:creator', 'content:encoded', 'media:thumbnail'])
      expect(item).toMatch(new RegExp(`<${name}[ >]`))
  })

  test('leaves out its oldest entries where it would be larger than a megabyte', () => {
    const fragments = Array.from({ length: 50 }, () => Buffer.alloc(30_000))

    expect(fitting(fragments, smartNewsFeed)).toHaveLength(32)
    expect(fitting(fragments.slice(0, 20), smartNewsFeed)).toHaveLength(20)
  })
})
