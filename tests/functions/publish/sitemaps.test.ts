import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ArticleId } from '../../../events/article.ts'
import { encode } from '../../../events/contract.ts'
import { feedChanged } from '../../../events/index.ts'
import { answerFeeds } from '../../../functions/publish/answer-feeds.ts'
import { placeKey } from '../../../functions/publish/feed-rows.ts'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import { outdatedFeed } from '../../../functions/publish/outdated-messages.ts'
import { followMainFeed } from '../../../functions/publish/sitemaps/follow-main-feed.ts'
import { uuidv5 } from '../../../functions/text/uuid.ts'
import { site } from '../../../site.config.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { comeToRest, type Deed, drain, perform, runCalmly, siteOf, type World, world } from '../../support/world.ts'

const put = (name: string, second: number, more: Partial<Extract<Deed, { kind: 'put' }>> = {}) => ({
  kind: 'put' as const,
  key: `world/${name}.txt`,
  text: `Headline of ${name}\nText.`,
  second,
  ...more,
})

const fileOf = (desk: World, name: string): string => siteOf(desk)[name]?.split('\n').slice(1).join('\n') ?? ''
const sitemapsOf = (desk: World): string[] => Object.keys(siteOf(desk)).filter(name => name.startsWith('sitemaps/'))
const addressesIn = (text: string): string[] =>
  [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address)

const idAt = (n: number) => ArticleId.parse(uuidv5(site.siteId, `planted ${n}`))

/** Lines of the main feed as publish writes them, without the articles. */
async function plant(desk: World, instants: readonly Date[], here: 0 | 1 = 1): Promise<void> {
  const months = new Set(instants.map(at => at.toISOString().slice(0, 7)))
  for (const [n, at] of instants.entries()) {
    const articleId = idAt(n)
    const line = { articleId, revision: 3, at: at.toISOString(), here, withdrawn: false, page: `world/${n}.html` }
    const key = placeKey({ feed: '', list: 'entries', at, withdrawn: false }, articleId)
    await desk.ports.feeds.writeLine(key, { ...line, updatedAt: at.toISOString() })
  }
  await desk.ports.feeds.raiseGeneration('', [...months], new Date(0))
}
const minutes = (count: number, from = '2026-04-01T00:00:00Z'): Date[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse(from) + n * 60_000))

const empty = (): World => world(new Map(), undefined)

describe('the sitemaps', () => {
  test('name every page that can be read, with its last change, and nothing that cannot', async () => {
    const desk = await runCalmly([
      put('old', 0, { publishedAt: '2025-11-05T10:00:00Z' }),
      put('new', 5),
      put('held', 6, { pubstatus: 'withheld' }),
      put('gone', 7),
      { kind: 'delete', key: 'world/gone.txt', second: 9 },
    ])

    expect(sitemapsOf(desk)).toEqual(['sitemaps/2025-11.xml', 'sitemaps/2026-03.xml'])
    expect(fileOf(desk, 'sitemaps/2026-03.xml')).toMatch(
      /^<\?xml .*\n<urlset .*>\n<url><loc>https:\/\/news\.example\/world\/new-\w{8}\.html<\/loc><lastmod>2026-03-01T00:00:05Z<\/lastmod><\/url>\n<\/urlset>\n$/,
    )
    expect(addressesIn(fileOf(desk, 'sitemap.xml'))).toEqual(
      ['sitemap-news.xml', 'sitemaps/2026-03.xml', 'sitemaps/2025-11.xml'].map(name => `https://news.example/${name}`),
    )
  })

  test('are cut where a month is full, and joined again where it is not any more', async () => {
    const halves = ['sitemaps/2026-04-01T00_4.xml', 'sitemaps/2026-04-01T05_9.xml']
    const desk = empty()
    await plant(desk, minutes(500))
    await comeToRest(desk)
    expect(sitemapsOf(desk)).toEqual(['sitemaps/2026-04.xml'])

    await plant(desk, minutes(501))
    await comeToRest(desk)
    expect(sitemapsOf(desk)).toEqual(halves)
    await plant(desk, minutes(800))
    await comeToRest(desk)
    expect(sitemapsOf(desk)).toEqual([...halves, 'sitemaps/2026-04-01T1.xml'])
    expect(sitemapsOf(desk).flatMap(name => addressesIn(fileOf(desk, name)))).toHaveLength(800)

    await plant(desk, minutes(310), 0)
    await comeToRest(desk)
    expect(sitemapsOf(desk)).toEqual(['sitemaps/2026-04.xml'])
    expect(addressesIn(fileOf(desk, 'sitemap.xml')).slice(1)).toEqual(['https://news.example/sitemaps/2026-04.xml'])
  })

  test('cost one more article the same, whether a thousand or three thousand are there', async () => {
    const costOf = async (stored: number) => {
      const desk = empty()
      await plant(desk, minutes(stored))
      await comeToRest(desk)
      const before = desk.siteFiles.writes.length
      await plant(desk, [new Date('2026-04-30T12:00:00Z')])
      await comeToRest(desk)
      return desk.siteFiles.writes.slice(before)
    }

    expect(await costOf(1_000)).toEqual(['sitemaps/2026-04-2_3.xml', 'sitemap.xml'])
    expect(await costOf(3_000)).toEqual(await costOf(1_000))
  })

  test('are written once in ten minutes at most, and at once where an article is withdrawn', async () => {
    const deeds = [put('a', 0), put('b', 1), { kind: 'delete' as const, key: 'world/a.txt', second: 2 }]
    const { events, versions } = perform(deeds)
    const desk = world(versions, undefined)
    const hear = async (n: number) => {
      for (const event of events.slice(n, n + 1)) desk.accept(event)
      await drain(desk)
    }
    await hear(0)
    await comeToRest(desk)
    await hear(1)
    desk.passMinute()
    await drain(desk)
    expect(fileOf(desk, 'sitemaps/2026-03.xml')).not.toContain('/world/b-')

    await hear(2)
    expect(fileOf(desk, 'sitemaps/2026-03.xml')).not.toContain('/world/a-')
    expect(fileOf(desk, 'sitemaps/2026-03.xml')).toContain('/world/b-')
  })

  test('are written again, each, when the site’s address is another', async () => {
    const desk = await runCalmly([put('a', 0), put('b', 1, { publishedAt: '2025-11-05T10:00:00Z' })])
    const moved = () => ({ ...desk.context(), baseUrl: 'https://moved.example' })
    const sent: string[] = []
    const toFeeds = { send: async (all: readonly { body: string }[]) => void sent.push(...all.map(({ body }) => body)) }
    sent.push(outdatedFeed('/sitemap.xml'))
    for (let body = sent.shift(); body !== undefined; body = sent.shift())
      await answerFeeds(
        [JSON.parse(body)],
        { ...desk.ports, toFeeds },
        { context: moved, sleep: async () => undefined },
      )

    for (const name of [...sitemapsOf(desk), 'sitemap.xml'])
      expect(addressesIn(fileOf(desk, name)).every(one => one.startsWith('https://moved.example/'))).toBe(true)
  })
})

test('the index names the sitemaps of both who list a month side by side, whichever of them is slower', async () => {
  const table = memoryTable()
  const quick = feedTable(table)
  const claim = (prefix: string) => quick.claimSitemap(prefix, 'comes')
  const slow = feedTable({
    ...table,
    // What it read is old by the time that it writes it.
    async list(...given) {
      const rows = await table.list(...given)
      if ((await quick.findSitemaps(['2026-04-2_3'])).length === 0) {
        await claim('2026-04-2_3')
        await quick.listMonth('2026-04')
      }
      return rows
    },
  })
  await claim('2026-04-0_1')
  await slow.listMonth('2026-04')

  expect(await quick.listed()).toEqual(['2026-04-0_1', '2026-04-2_3'])
})

describe('the news sitemap', () => {
  test('holds what is not two days old with its headline and language, and lets it go by the clock alone', async () => {
    const { events, versions } = perform([put('a & b', 0)])
    const desk = world(versions, undefined)
    Object.assign(desk.clock, { at: new Date('2026-03-02T23:00:00Z') })
    for (const event of events) desk.accept(event)
    await comeToRest(desk)
    const news = fileOf(desk, 'sitemap-news.xml')
    expect(news).toContain('<news:name>The Copydesk Courier</news:name><news:language>')
    expect(news).toContain('<news:publication_date>2026-03-01T00:00:00Z</news:publication_date>')
    expect(news).toContain('<news:title>Headline of a &amp; b</news:title>')

    const writes = desk.siteFiles.writes.length
    desk.passMinute()
    await drain(desk)
    expect(desk.siteFiles.writes.slice(writes)).toEqual([])

    Object.assign(desk.clock, { at: new Date('2026-03-03T00:00:00Z') })
    desk.passMinute()
    await drain(desk)
    expect(desk.siteFiles.writes.slice(writes)).toEqual(['sitemap-news.xml'])
    expect(addressesIn(fileOf(desk, 'sitemap-news.xml'))).toEqual([])
  })

  test('has no more than a thousand entries, the newest', async () => {
    const desk = empty()
    Object.assign(desk.clock, { at: new Date('2026-04-01T20:00:00Z') })
    await plant(desk, minutes(1_100))
    const asked: number[] = []
    const cache = {
      ...desk.ports.cache,
      fragmentsOf: async (lines: readonly { at: string }[]) => {
        asked.push(lines.length, Date.parse(lines.at(-1)?.at ?? ''))
        return []
      },
    }
    await followMainFeed({ ...desk.ports, cache }, desk.context())

    expect(asked).toEqual([1_000, Date.parse('2026-04-01T01:40:00Z')])
  })

  test('is rid of a withdrawn article as soon as the feed is', async () => {
    const { events, versions } = perform([put('a', 0), { kind: 'delete', key: 'world/a.txt', second: 5 }])
    const desk = world(versions, undefined)
    Object.assign(desk.clock, { at: new Date('2026-03-01T01:00:00Z') })
    for (const event of events.slice(0, 1)) desk.accept(event)
    await comeToRest(desk)
    expect(addressesIn(fileOf(desk, 'sitemap-news.xml'))).toHaveLength(1)

    for (const event of events.slice(1)) desk.accept(event)
    await drain(desk)
    expect(addressesIn(fileOf(desk, 'sitemap-news.xml'))).toEqual([])
  })

  test('waits for nobody who is a second too early', async () => {
    const desk = await runCalmly([put('a', 0)])
    await desk.ports.feeds.raiseGeneration('', [], new Date(0))
    const message = { type: 'feed.changed', version: 1, feedId: '/', generation: 99, withdrawn: true } as const
    const now = desk.context()
    await desk.ports.feeds.claimSlot('sitemap-news.xml', {
      slot: Math.floor(now.now.getTime() / 1000) + 1,
      pace: 1,
      pause: 1,
    })
    const sent: string[] = []
    const toFeeds = { send: async (all: readonly { body: string }[]) => void sent.push(...all.map(({ body }) => body)) }
    await answerFeeds([message], { ...desk.ports, toFeeds }, { context: () => now, sleep: async () => undefined })

    expect(sent).toContain(encode(feedChanged.schema, message))
  })
})

const schemas = join(process.env['COPYDESK_DATA'] ?? '', 'schemas', 'sitemap', 'all.xsd')
const canValidate = existsSync('/usr/bin/xmllint') && existsSync(schemas)
if (!canValidate)
  process.stderr.write(
    'sitemaps.test.ts: not held against schemas: COPYDESK_DATA is not set, or there is no xmllint here\n',
  )

describe.runIf(canValidate)('by the schemas of sitemaps.org and Google, with xmllint,', () => {
  test('all sitemaps are valid, whatever stands in an article', async () => {
    const { events, versions } = perform([put('a & <b>', 0), put('c', 1, { text: '\u0007]]> & <i>\nText.' })])
    const desk = world(versions, undefined)
    Object.assign(desk.clock, { at: new Date('2026-03-01T01:00:00Z') })
    for (const event of events) desk.accept(event)
    await comeToRest(desk)

    for (const name of [...sitemapsOf(desk), 'sitemap-news.xml'])
      expect(() =>
        execFileSync('/usr/bin/xmllint', ['--nonet', '--noout', '--schema', schemas, '-'], {
          input: fileOf(desk, name),
          stdio: 'pipe',
        }),
      ).not.toThrow()
  })
})
