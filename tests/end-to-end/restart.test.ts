import { expect, test } from 'vitest'
import { openDesk, temporaryFolder } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'
import { receiptOf } from '../support/receipts.ts'

const story = (headline: string) =>
  `${headline}\n\nThe council met on Tuesday and spoke about the ${headline.toLowerCase()} at length.\n`

test('everything is still there after a stop and a start, and goes on from there', { timeout: 60_000 }, async () => {
  const dataDir = await temporaryFolder()
  const first = await openDesk({ dataDir })
  await first.upload('world/bridge.txt', story('New bridge'))
  await first.upload('world/tunnel.txt', story('Old tunnel'))
  await first.pipeline.idle()
  const before = await first.read('/world/feed.atom')
  const { entries } = await readFeed(first, '/world/feed.atom')
  await first.stop()
  const port = (url: string) => Number(new URL(url).port)

  const second = await openDesk({ dataDir, sitePort: port(first.site), port: port(first.gateway.url) })
  expect((await second.read('/world/feed.atom')).text).toBe(before.text)

  await second.upload('world/bridge.txt', story('Newer bridge'))
  await second.remove('world/tunnel.txt')
  await second.pipeline.idle()
  const after = await readFeed(second, '/world/feed.atom')
  const bridge = entries.find(entry => entry.title === 'New bridge')
  expect(after.entries.map(({ id, title }) => ({ id, title }))).toEqual([{ id: bridge?.id, title: 'Newer bridge' }])
  expect(after.removed).toHaveLength(1)
  expect((await receiptOf(second, 'world/bridge.txt'))?.outcome).toBe('updated')
  await second.stop()
})

test('what was uploaded a moment before a stop is published after the start', { timeout: 60_000 }, async () => {
  const dataDir = await temporaryFolder()
  const first = await openDesk({ dataDir })
  await Promise.all(Array.from({ length: 12 }, (_, n) => first.upload(`sport/match-${n}.txt`, story(`Match ${n}`))))
  await first.stop()

  const second = await openDesk({ dataDir })
  await expect
    .poll(async () => (await readFeed(second, '/sport/feed.json')).entries.length, { timeout: 40_000 })
    .toBe(12)
  await second.stop()
})
