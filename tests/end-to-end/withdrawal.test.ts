import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'

const PATIENCE = { timeout: 15_000, interval: 100 }
const story = (headline: string) => `${headline}\n\nThe bell rang once and said: ${headline.toLowerCase()}.\n`

describe('the caches between the site and its readers', () => {
  let desk: Desk
  beforeAll(async () => {
    // A minute of the schedule is one second.
    desk = await openDesk({ timeScale: 60, schedules: true })
  })
  afterAll(() => desk.stop())

  const forgotten = () => desk.gateway.invalidations()

  test('are left alone by news, updates and moves', async () => {
    await desk.upload('world/bell.txt', story('Bell rings'), { 'article-id': 'bell' })
    await desk.pipeline.idle()
    await desk.upload('world/bell.txt', story('Bell rings twice'), { 'article-id': 'bell' })
    await desk.pipeline.idle()
    await desk.upload('sport/bell.txt', story('Bell rings twice'), { 'article-id': 'bell' })
    // A deletion has fewer stages to go: told at once it may come first, and is a withdrawal then.
    await desk.pipeline.idle()
    await desk.remove('world/bell.txt')
    await desk.pipeline.idle()

    expect((await readFeed(desk, '/sport/feed.atom')).entries).toHaveLength(1)
    expect(forgotten()).toEqual([])
  })

  test('are left alone by an article that nobody could read yet', async () => {
    await desk.upload('world/secret.txt', story('Secret'), { 'embargoed-until': '2099-01-01T00:00:00Z' })
    await desk.remove('world/secret.txt')
    await desk.pipeline.idle()

    expect(forgotten()).toEqual([])
  })

  test('are emptied when an article is withdrawn, each batch of feeds at once', async () => {
    const page = (await readFeed(desk, '/sport/feed.atom')).entries[0]?.link.replace(/^https?:\/\/[^/]+\//, '')
    await desk.remove('sport/bell.txt')
    await desk.pipeline.idle()

    expect((await readFeed(desk, '/feed.atom')).entries).toEqual([])
    const feeds = 3
    expect(forgotten().length).toBeGreaterThan(0)
    expect(forgotten().length).toBeLessThanOrEqual(feeds)
    for (const { distribution, paths, reference } of forgotten()) {
      expect(distribution).toBe(desk.named('DistributionId'))
      expect(paths).toContain(`/${page}`)
      expect(paths).not.toContain('/*')
      expect(reference).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('are emptied when an article is held back', async () => {
    await desk.upload('world/slip.txt', story('Slip of the pen'))
    await desk.pipeline.idle()
    const before = forgotten().length
    await desk.upload('world/slip.txt', story('Slip of the pen'), { pubstatus: 'withheld' })
    await desk.pipeline.idle()

    expect(forgotten().length).toBeGreaterThan(before)
  })

  test('are left alone when an embargo ends by itself, and emptied when the article expires by itself', async () => {
    const before = forgotten().length
    const [embargo, expiry] = [2000, 7000].map(later => new Date(Date.now() + later))
    const said = { 'embargoed-until': embargo?.toISOString() ?? '', 'expires-at': expiry?.toISOString() ?? '' }
    await desk.upload('world/dawn.txt', story('Dawn breaks'), said)
    await desk.pipeline.idle()
    const updated = async () => {
      const { entries } = await readFeed(desk, '/world/feed.atom')
      return entries.find(({ title }) => title === 'Dawn breaks')?.updated
    }
    const released = embargo?.toISOString()

    await vi.waitFor(async () => expect(await updated()).toBe(released), { timeout: 12_000, interval: 200 })
    expect(Date.now()).toBeGreaterThanOrEqual(Number(embargo))
    expect(forgotten().length).toBe(before)

    await vi.waitFor(() => expect(forgotten().length).toBeGreaterThan(before), { timeout: 15_000, interval: 200 })
    expect(Date.now()).toBeGreaterThanOrEqual(Number(expiry))
    expect(await updated()).toBeUndefined()
  }, 60_000)

  test('forget an article that a law takes away, whose page says so', async () => {
    await desk.upload('world/libel.txt', story('A bell is called cracked'))
    const { link } = await vi.waitFor(async () => {
      const found = (await readFeed(desk, '/feed.atom')).entries.find(({ title }) => /cracked/.test(title))
      return found ?? Promise.reject(new Error('It is not in the feed yet.'))
    }, PATIENCE)
    // S3 dates to the second: what is taken away in the second in which it came was never there, by its facts.
    await sleep(1_100)
    const legal = { pubstatus: 'canceled', 'legal-reason': 'Order of the district court, 4 O 17' }
    await desk.upload('world/libel.txt', story('A bell is called cracked'), legal)
    await vi.waitFor(async () => expect((await desk.read(link)).status).toBe(451), PATIENCE)

    const page = await desk.read(link)
    expect(page.text).not.toMatch(/court|cracked/)
  })
})
