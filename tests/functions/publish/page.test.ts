import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderGonePage, renderMovedPage } from '../../../functions/publish/gone-page.ts'
import { renderPage } from '../../../functions/publish/page.ts'
import { contentSecurityPolicy } from '../../../functions/publish/stylesheet.ts'
import { dangersIn, readXml } from './markup.ts'
import { anyEntry, arabic, baseUrl, context, harbour } from './sample-entries.ts'

const page = renderPage(harbour, context)
const dataOf = (html: string) => JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(html)?.[1] ?? '')
const linksOf = (html: string, rel: string) =>
  readXml(html)
    .filter(({ name, attributes }) => name === 'link' && attributes['rel']?.value === rel)
    .map(({ attributes }) => attributes['href']?.value)

test('nothing an article holds can execute on its page, and any article has a page', () => {
  fc.assert(
    fc.property(anyEntry, entry => {
      const html = renderPage(entry, context)
      expect(dangersIn(html)).toEqual([])
      expect(dataOf(html)['@type']).toBe('NewsArticle')
    }),
    { numRuns: 400 },
  )
})

test('a page allows its own stylesheet and pictures, and no script', () => {
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; img-src https: http:; style-src 'sha256-[\w+/]{43}='/)
  expect(page).toContain('http-equiv="Content-Security-Policy"')
})

test('a page names its one address, and the feeds of the site and of its section', () => {
  expect(linksOf(page, 'canonical')).toEqual([harbour.url])
  expect(linksOf(page, 'alternate')).toEqual(
    ['', '/world'].flatMap(path => ['atom', 'rss', 'json'].map(kind => `${baseUrl}${path}/feed.${kind}`)),
  )
})

test('search engines learn of an article what its readers see', () => {
  expect(dataOf(page)).toMatchObject({
    headline: harbour.headline,
    datePublished: '2026-03-04T05:06:07Z',
    dateModified: '2026-03-05T08:00:00.250Z',
    author: [{ name: 'Mira Holt' }, { name: 'Jonas Frey' }],
    image: [{ url: harbour.images[0]?.url, width: 1201, height: 801, caption: 'The old pier', creditText: 'Ada Lind' }],
    articleSection: 'World',
    correction: harbour.corrections,
  })
})

test.each([
  ['the headline, escaped', '<h1 dir="auto">Harbour &amp; ferry: "no" to &lt;closure&gt;</h1>'],
  ['the section, linked', `<a href="${baseUrl}/world/index.html">World</a>`],
  ['the byline as printed', '<p class="byline" dir="auto">By Mira Holt and Jonas Frey</p>'],
  ['the date in the zone of the site', '<time datetime="2026-03-04T05:06:07Z">4 March 2026, 05:06 UTC</time>'],
  ['how long it takes to read', '2 min read'],
  ['caption and credit apart', '<figcaption>The old pier <small>Ada Lind</small></figcaption>'],
  ['the correction', '<strong>Correction:</strong> An earlier version misspelt the pier.'],
  ['the rights', 'All rights reserved'],
])('a page shows %s', (_, markup) => {
  expect(page).toContain(markup)
})

test('an article that was never edited is not called updated', () => {
  expect(page).toContain('Updated <time datetime="2026-03-05T08:00:00.250Z">')
  expect(renderPage(arabic, context)).not.toContain('Updated')
})

test('a page runs in the direction of its language', () => {
  expect(page).toContain('<html lang="en" dir="ltr">')
  expect(renderPage(arabic, context)).toContain('<html lang="ar" dir="rtl">')
})

test('of an article that gives a day and no time the day alone is shown', () => {
  const dated = { ...harbour, publishedAt: new Date('2026-03-03T15:00:00Z') }
  const there = { ...context, site: { ...context.site, timeZone: 'Asia/Tokyo' } }

  expect(renderPage(dated, there)).toContain('<time datetime="2026-03-03T15:00:00Z">4 March 2026</time>')
  expect(renderPage(dated, context)).toContain('>3 March 2026, 15:00 UTC</time>')
})

test('the date follows the zone of the site', () => {
  const there = renderPage(harbour, { ...context, site: { ...context.site, timeZone: 'Asia/Tokyo' } })

  expect(there).toContain('>4 March 2026, 14:06 GMT+9</time>')
})

describe('where an article stood', () => {
  test('a withdrawn one leaves a page that asks to be forgotten', () => {
    const gone = renderGonePage(context)

    expect(dangersIn(gone)).toEqual([])
    expect(gone).toContain('<meta name="robots" content="noindex" />')
    expect(gone).toContain('This article has been withdrawn')
  })

  test('a moved one leads to its new address', () => {
    const moved = renderMovedPage(harbour.url, context)

    expect(dangersIn(moved)).toEqual([])
    expect(linksOf(moved, 'canonical')).toEqual([harbour.url])
    expect(moved).toContain(`<a href="${harbour.url}">`)
  })
})
