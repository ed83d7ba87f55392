import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { feedIdOf } from '../../../events/feed-changed.ts'
import { configuredPaths } from '../../../events/feed-paths.ts'
import { documentPath, keyOfLine, leafAmong, leavesOf, prefixNamed } from '../../../functions/publish/archive-leaf.ts'
import type { Line } from '../../../functions/publish/feed-rows.ts'
import { outdatedFeed } from '../../../functions/publish/outdated-messages.ts'
import { site as committed } from '../../../site.config.ts'
import { choices } from '../../support/schedule.ts'
import { type Deed, drain, rebuilt, runCalmly, runWildly, siteOf, type World } from '../../support/world.ts'
import { idOf } from '../store/histories.ts'

/** A site whose feeds hold three entries, so that small histories have an archive. */
const small = { feedWindow: 3 }
const put = (n: number, publishedAt: string, text = `Story ${n}`): Deed => ({
  ...{ kind: 'put', key: `world/${n}.txt`, text: `${text}\nText.`, publishedAt, second: n },
})
const gone = (n: number): Deed => ({ kind: 'delete', key: `world/${n}.txt`, second: 100 + n })
const day = (n: number) => `2026-0${1 + Math.floor(n / 28)}-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00Z`
const fileAt = (world: World, address: string) =>
  (siteOf(world)[decodeURIComponent(address.slice('https://news.example/'.length))] ?? '').replace(/^.*\n/, '')

type Page = { titles: string[]; back?: string }

const readers = {
  'feed.atom': (text: string): Page => {
    const { entries = [], links = [] } = parseAtomFeed(text)
    const back = links.find(({ rel }) => rel === 'prev-archive')?.href
    return { titles: entries.map(({ title }) => title?.value ?? ''), ...(back !== undefined && { back }) }
  },
  'feed.rss': (text: string): Page => {
    const { items = [], atom } = parseRssFeed(text)
    const back = atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href
    return { titles: items.map(({ title }) => title ?? ''), ...(back !== undefined && { back }) }
  },
  'feed.json': (text: string): Page => {
    const { items = [], next_url: back } = parseJsonFeed(text)
    return { titles: items.map(({ title }) => title ?? ''), ...(back !== undefined && { back }) }
  },
} as const
type File = keyof typeof readers

/** What a client has that subscribes late: it walks back to the beginning and merges what it meets. */
function walk(world: World, file: File, path = ''): { titles: string[]; met: number } {
  const met: string[] = []
  const seen = new Set<string>()
  let at: string | undefined = `https://news.example/${path}${file}`
  while (at !== undefined) {
    expect(seen).not.toContain(at)
    seen.add(at)
    const { titles, back }: Page = readers[file](fileAt(world, at))
    met.push(...titles)
    at = back
  }
  return { titles: [...new Set(met)].sort(), met: met.length }
}

const files: File[] = ['feed.atom', 'feed.rss', 'feed.json']
const archived = (world: World) =>
  Object.fromEntries(Object.entries(siteOf(world)).filter(([key]) => key.includes('archive/')))

const dates = fc.integer({ min: 0, max: 80 }).map(day)
const story = fc.record({ n: fc.integer({ min: 1, max: 14 }), date: dates, drop: fc.boolean() })
type Story = { n: number; date: string; drop: boolean }
const deedsOf = (stories: readonly Story[]): Deed[] =>
  stories.map(({ n, date, drop }, second) => ({ ...(drop && n % 3 === 0 ? gone(n) : put(n, date)), second }))
const numRuns = Number(process.env['COPYDESK_RUNS'] ?? 2)

describe('a client that walks back', () => {
  test('meets every article, and after a merge once, in every format', { timeout: 600_000 }, async () => {
    const property = fc.asyncProperty(fc.array(story, { minLength: 4, maxLength: 20 }), async stories => {
      const deeds = deedsOf(stories)
      const standing = new Map(deeds.map(deed => [deed.key, deed]))
      const expected = [...standing.values()]
        .flatMap(deed => (deed.kind === 'put' ? deed.text.split('\n', 1) : []))
        .sort()
      const world = await runCalmly(deeds, small)

      for (const file of files) expect(walk(world, file).titles).toEqual(expected)
      expect(walk(world, 'feed.atom', 'world/').titles).toEqual(expected)
      expect(siteOf(await rebuilt(world, small))).toEqual(siteOf(world))
    })

    await fc.assert(property, { numRuns })
  })
})

test('the archive is the same to the byte, whatever the order, the repetitions and the crashes', {
  timeout: 600_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(story, { minLength: 4, maxLength: 14 }),
    fc.integer(),
    async (stories, seed) => {
      const deeds = deedsOf(stories)
      const wild = await runWildly(deeds, { choose: choices(seed), crash: 0.02, repeat: 0.1, concurrent: 3 }, small)

      expect(archived(wild)).toEqual(archived(await runCalmly(deeds, small)))
    },
  )

  await fc.assert(property, { numRuns })
})

describe('a document of the archive', () => {
  const ten = Array.from({ length: 10 }, (_, n) => put(n + 1, day(n * 8)))

  test('says that it is one, whose, and what is before and after it', async () => {
    const world = await runCalmly(ten, small)
    const oldest = fileAt(world, 'https://news.example/world/archive/2026-01-0_1/feed.atom')

    expect(oldest).toContain('<fh:archive/>')
    expect(oldest).toContain('<link rel="current" href="https://news.example/world/feed.atom"/>')
    expect(oldest).toContain(
      '<link rel="next-archive" href="https://news.example/world/archive/2026-01-2_3/feed.atom"/>',
    )
    expect(oldest).not.toContain('prev-archive')
    expect(parseAtomFeed(oldest).id).toBe(parseAtomFeed(fileAt(world, 'https://news.example/world/feed.atom')).id)
  })

  /** Whatever stands in it, without the links to what is beside it. */
  const unlinked = (text = '') =>
    text.replace(/<(atom:)?link rel="(prev|next)-archive"[^>]*>\n?|"next_url":"[^"]*",/g, '')
  const changes = async (more: Deed[], view = (text = '') => text) => {
    const [before, after] = [archived(await runCalmly(ten, small)), archived(await runCalmly([...ten, ...more], small))]
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].filter(key => view(before[key]) !== view(after[key]))
  }

  test('is not written again for news, but to name the one that follows it', async () => {
    const news = [put(11, day(83))]
    const old = Object.keys(archived(await runCalmly(ten, small)))

    expect((await changes(news, unlinked)).filter(key => old.includes(key))).toEqual([])
    expect((await changes(news)).filter(key => key.includes('/2026-01'))).toEqual([])
  })

  test.each<[string, Deed]>([
    ['corrected', { ...put(1, day(0), 'Story 1 corrected'), second: 50 }],
    ['withdrawn', gone(1)],
    ['back-dated into it', { ...put(12, day(1)), second: 50 }],
  ])('changes when an entry of its own month is %s, and no other does but for a link', async (_what, deed) => {
    const changed = await changes([deed], unlinked)

    expect(changed).not.toEqual([])
    expect(changed.filter(key => !key.includes('/2026-01'))).toEqual([])
  })
})

test('what renders entries has changed: every document is rendered again, of feeds that articles make too', async () => {
  const ports = Array.from({ length: 8 }, (_, n) => ({ ...put(n + 1, day(n * 8)), keywords: 'ports' }))
  const world = await runCalmly(ports, small)
  const before = siteOf(world)
  const lost = [...world.siteFiles.objects.keys()].filter(key => key.includes('archive/'))
  for (const key of lost) world.siteFiles.objects.delete(key)
  await world.ports.toFeeds.send(configuredPaths(committed).map(path => ({ body: outdatedFeed(feedIdOf(path)) })))
  await drain(world)

  expect(lost.some(key => key.startsWith('keywords/ports/archive/'))).toBe(true)
  expect(siteOf(world)).toEqual(before)
})

describe('the stretches of a month', () => {
  const line = (n: number, at: string): Line => ({
    ...{ articleId: idOf(`article ${n}`), revision: 1, here: 1, withdrawn: false, at },
  })

  test('hold no more than they may, each line once, and follow from the lines alone', () => {
    const instant = fc.oneof(
      fc.date({ min: new Date('2026-03-01'), max: new Date('2026-03-31'), noInvalidDate: true }),
      // So many of one instant that its articles' ids part them.
      fc.constant(new Date('2026-03-03T08:00:00Z')),
    )
    const instants = fc.array(instant, { maxLength: 60 })
    const property = fc.property(instants, fc.integer({ min: 1, max: 9 }), (dates, most) => {
      const lines = dates
        .map((date, n) => line(n, date.toISOString()))
        .sort((a, b) => (keyOfLine(a) < keyOfLine(b) ? -1 : 1))
      const leaves = leavesOf(lines, most)

      expect(leaves.flatMap(leaf => leaf.lines)).toEqual(lines)
      for (const leaf of leaves) expect(leaf.lines.length).toBeLessThanOrEqual(most)
      for (const { prefix } of leaves)
        expect(prefixNamed(documentPath('', prefix).slice('archive/'.length))).toBe(prefix)
    })

    fc.assert(property)
  })

  test('are half full at least where articles come evenly, but for the first and the last', () => {
    const minutely = Array.from({ length: 600 }, (_, n) =>
      line(n, new Date(Date.UTC(2026, 2, 3) + n * 60_000).toISOString()),
    )
    const sizes = leavesOf(minutely, 50).map(leaf => leaf.lines.length)

    expect(Math.min(...sizes.slice(1, -1))).toBeGreaterThanOrEqual(20)
  })

  test('are found from any line of theirs by a few lines around it', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 80 })
    const property = fc.property(instants, fc.integer({ min: 1, max: 9 }), fc.nat(), (minutes, most, pick) => {
      const lines = minutes
        .map((minute, n) => line(n, new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString()))
        .sort((a, b) => (keyOfLine(a) < keyOfLine(b) ? -1 : 1))
      const at = pick % lines.length
      const [one] = lines.slice(at)
      const key = one === undefined ? '' : keyOfLine(one)
      const around = lines.slice(Math.max(0, at - most), at + most + 2)

      expect(leavesOf(lines, most)).toContainEqual(leafAmong(around, key, most))
    })

    fc.assert(property)
  })

  test('are cut by id where a thousand articles have one date', () => {
    const lines = Array.from({ length: 200 }, (_, n) => line(n, '2026-03-01T00:00:00.000Z'))
    const sorted = lines.sort((a, b) => (keyOfLine(a) < keyOfLine(b) ? -1 : 1))

    expect(Math.max(...leavesOf(sorted, 50).map(leaf => leaf.lines.length))).toBeLessThanOrEqual(50)
  })
})
