import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'

const story = (headline: string) => `${headline}\n\nThe bell rang once and said: ${headline.toLowerCase()}.\n`

describe('the caches between the site and its readers', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.stop())

  const forgotten = () => desk.gateway.invalidations()

  test('are left alone by news, updates and moves', async () => {
    await desk.upload('world/bell.txt', story('Bell rings'), { 'article-id': 'bell' })
    await desk.pipeline.idle()
    await desk.upload('world/bell.txt', story('Bell rings twice'), { 'article-id': 'bell' })
    await desk.pipeline.idle()
    await desk.upload('sport/bell.txt', story('Bell rings twice'), { 'article-id': 'bell' })
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
})
