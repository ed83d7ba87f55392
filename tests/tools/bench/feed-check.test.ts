import { beforeEach, expect, it } from 'vitest'
import { site } from '../../../site.config.ts'
import { wrongFeeds } from '../../../tools/bench/feed-check.ts'
import { invented } from '../../../tools/bench/invented.ts'

const articles = Array.from({ length: 8 }, (_, index) => invented(index))
const sections = ['', ...Object.keys(site.sections)]
const items = (section: string) =>
  articles.filter(({ key }) => section === '' || key.startsWith(`${section}/`)).toReversed()

const atom = (titles: string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>t</title>${titles.map(title => `<entry><id>urn:${title}</id><title>${title}</title></entry>`).join('')}</feed>`
const rss = (titles: string[]) =>
  `<rss version="2.0"><channel><title>t</title>${titles.map(title => `<item><title>${title}</title></item>`).join('')}</channel></rss>`
const json = (titles: string[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 't',
    items: titles.map(title => ({ id: title, title })),
  })

const files = new Map<string, string>()
beforeEach(() => {
  for (const section of sections) {
    const titles = items(section).map(({ headline }) => headline)
    const folder = section === '' ? '' : `${section}/`
    files.set(`${folder}feed.atom`, atom(titles))
    files.set(`${folder}feed.rss`, rss(titles))
    files.set(`${folder}feed.json`, json(titles))
  }
})
const check = () => wrongFeeds(articles, async path => files.get(path) ?? '')

it('finds nothing wrong with feeds that list the newest first', async () => {
  expect(await check()).toEqual([])
})

it('names a feed whose order is another', async () => {
  files.set('feed.rss', rss(articles.map(({ headline }) => headline)))

  expect(await check()).toEqual(['feed.rss'])
})

it('names a feed that lacks an article', async () => {
  files.set(
    'world/feed.atom',
    atom(
      items('world')
        .slice(1)
        .map(({ headline }) => headline),
    ),
  )

  expect(await check()).toEqual(['world/feed.atom'])
})
