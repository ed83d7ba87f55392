import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBegun } from '../../functions/reconcile/ask-for-all.ts'
import { removeLeftovers } from '../../tools/rebuild/leftovers.ts'
import { askForAll, askForSitemaps, noteRebuilt } from '../../tools/rebuild/rebuild-desk.ts'
import { type Breakable, openBreakable } from './reconcile/damage.ts'

let broken: Breakable
let before: Record<string, string>
beforeAll(async () => {
  broken = await openBreakable()
  await broken.upload('world/tide.txt', 'Tide tables\n\nThe tide came in.\n')
  await broken.upload('sport/cup.txt', 'Cup final\n\nNobody scored.\n')
  await broken.upload('a/one.txt', 'Same story\n\nIn two places.\n', { 'article-id': 'same' })
  await broken.pipeline.idle()
  await broken.upload('world/one.txt', 'Same story\n\nMoved.\n', { 'article-id': 'same' })
  await broken.upload('world/tide.txt', 'Tide tables\n\nThe tide went out.\n')
  await broken.remove('sport/cup.txt')
  await broken.pipeline.idle()
  await askForSitemaps(broken.desk)
  await broken.pipeline.idle()
  before = await everyFile()
}, 60_000)
afterAll(() => broken.stop())

/** The sitemaps too, which nobody calls by the clock here. */
async function everyFile(): Promise<Record<string, string>> {
  const sitemaps = await broken.keys('SiteBucketName', 'sitemap')
  const texts = await Promise.all(sitemaps.map(async key => [key, (await broken.read(`/${key}`)).text] as const))

  return { ...(await broken.siteFiles()), ...Object.fromEntries(texts) }
}

const rebuild = async () => {
  const asked = await askForAll(broken.desk, () => undefined)
  await broken.pipeline.idle()
  await askForSitemaps(broken.desk)
  await broken.pipeline.idle()
  const leftovers = await removeLeftovers(broken.desk)
  await noteRebuilt(broken.desk)
  return { asked, ...leftovers }
}

test('a site that stands is rendered again without a byte changing', async () => {
  expect(await rebuild()).toEqual({ asked: 3, removed: 0, left: 0 })
  expect(await everyFile()).toEqual(before)
})

test('the feeds table and the site are rebuilt from the facts alone, byte by byte', async () => {
  expect(Object.keys(before).filter(key => key.startsWith('sitemap'))).toHaveLength(3)
  for (const key of Object.keys(before)) await broken.loseFile(key)
  for (const row of await broken.rows('feeds')) await broken.loseRow('feeds', row)
  expect(await everyFile()).toEqual({})

  expect(await rebuild()).toEqual({ asked: 3, removed: 0, left: 0 })
  expect(await everyFile()).toEqual(before)
})

test('what no longer belongs to the site is taken away last', async () => {
  await broken.overwrite('gone-section/feed.atom', 'of a section that was')
  expect(await rebuild()).toEqual({ asked: 3, removed: 1, left: 0 })
  expect(await everyFile()).toEqual(before)
})

test('a rebuild that was broken off goes on behind the last article it asked for', async () => {
  const seen: number[] = []
  await broken.desk.feeds.keep({ pk: 'site', sk: 'rebuild', after: JSON.stringify(await lastRow()), asked: 2 })
  expect(await findBegun(broken.desk)).toMatchObject({ asked: 2 })

  await askForAll(broken.desk, asked => seen.push(asked))
  expect(seen).toEqual([2])
})

/** The last row that a scan comes by. */
async function lastRow() {
  const { pk, sk } = (await broken.rows('articles')).at(-1) ?? { pk: '', sk: '' }
  return { pk, sk }
}
