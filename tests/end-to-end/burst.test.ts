import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'

const Render = z.object({ stage: z.literal('render'), feedId: z.string(), outcome: z.enum(['written', 'unchanged']) })

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

test('a burst of uploads ends in right feeds, each rendered at most once a second', { timeout: 60_000 }, async () => {
  const desk = await openDesk()
  const startedAt = performance.now()
  const keys = Array.from({ length: 120 }, (_, n) => `${n % 2 === 0 ? 'world' : 'sport'}/report-${n}.txt`)
  const date = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
  await Promise.all(
    keys.map((key, n) =>
      desk.upload(key, `Report number ${n}\n\n${date(n)}\n\nThe report of the day says that day ${n} went by.\n`),
    ),
  )
  await desk.pipeline.idle()
  const seconds = (performance.now() - startedAt) / 1000

  const newest = keys.map((_, n) => `Report number ${n}`).reverse()
  expect((await readFeed(desk, '/feed.json')).entries.map(entry => entry.title)).toEqual(newest.slice(0, 50))
  const sports = newest.filter((_, n) => n % 2 === 0).slice(0, 50)
  expect((await readFeed(desk, '/sport/feed.atom')).entries.map(entry => entry.title)).toEqual(sports)

  const renders = desk.log.flatMap(line => Render.safeParse(json(line.text)).data ?? [])
  for (const feedId of ['/', '/world', '/sport']) {
    const count = renders.filter(render => render.feedId === feedId).length
    expect(count, feedId).toBeGreaterThan(0)
    expect(count, feedId).toBeLessThanOrEqual(Math.floor(seconds) + 1)
  }
  await desk.stop()
})
