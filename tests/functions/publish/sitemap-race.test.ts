import { beforeAll, expect, test } from 'vitest'
import { monthOfKey } from '../../../functions/publish/archive-leaf.ts'
import { type Line, placeKey } from '../../../functions/publish/feed-rows.ts'
import { type FeedTable, feedTable } from '../../../functions/publish/feed-table.ts'
import { siteBucket } from '../../../functions/publish/site-bucket.ts'
import { renderSitemapMonth } from '../../../functions/publish/sitemaps/render-sitemaps.ts'
import { site } from '../../../site.config.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { heldAt } from '../../support/schedule.ts'
import { idOf } from '../store/histories.ts'
import { baseUrl } from './sample-entries.ts'
import { eachBucketCall, eachTableCall, plainly } from './shelf.ts'

const month = '2026-04'
const context = { site, baseUrl }

/** Writes a line of the main feed, as publish would. */
async function put(feeds: FeedTable, n: number, revision = 1): Promise<void> {
  const at = new Date(Date.UTC(2026, 3, 1, 0, n))
  const line: Line = {
    ...{ articleId: idOf(`story ${n}`), revision, here: 1, withdrawn: false, at: at.toISOString() },
    ...{ page: `world/${n}.html`, updatedAt: at.toISOString() },
  }
  await feeds.writeLine(placeKey({ feed: '', list: 'entries', at, withdrawn: false }, line.articleId), line)
}

function desk(rows: ReturnType<typeof memoryTable>['rows'], objects: ReturnType<typeof memoryBucket>['objects']) {
  const [table, bucket] = [memoryTable(), memoryBucket()]
  for (const [name, row] of rows) table.rows.set(name, row)
  for (const [name, object] of objects) bucket.objects.set(name, object)
  const asked: string[] = []
  const toFeeds = { send: async (all: readonly { body: string }[]) => void asked.push(...all.map(({ body }) => body)) }
  const portsOf = (wrap = plainly) => ({
    feeds: feedTable(eachTableCall(table, wrap)),
    files: siteBucket(eachBucketCall(bucket, wrap)),
    toFeeds,
  })
  const ports = portsOf()

  return {
    ...{ table, bucket, ports, portsOf },
    render: (whole = false, through = ports) => renderSitemapMonth({ month, whole }, through, context),
    /** Whoever asked for a month once more has it written whole. */
    async answer() {
      for (let body = asked.shift(); body !== undefined; body = asked.shift())
        await renderSitemapMonth({ month: monthOfKey(body.split('@')[1] ?? ''), whole: true }, ports, context)
    },
    names: () => [...bucket.objects.keys()].sort(),
    index: () => Buffer.from(bucket.objects.get('sitemap.xml')?.bytes ?? []).toString(),
  }
}

const full = desk(new Map(), new Map())
beforeAll(async () => {
  for (let n = 0; n < 500; n++) await put(full.ports.feeds, n)
  await full.render()
})

test('the sitemaps of a month that is cut in two are as its lines are, though a writer of before is held back at any call', async () => {
  const right = desk(full.table.rows, full.bucket.objects)
  await put(right.ports.feeds, 500)
  await right.render()
  expect(right.names()).toHaveLength(3)

  const wrong: number[] = []
  let places = 0
  for (let wasHeld = true; wasHeld; places++) {
    const one = desk(full.table.rows, full.bucket.objects)
    const held = heldAt(places)
    await put(one.ports.feeds, 499, 2)
    const slow = one.render(true, one.portsOf(held.through))
    await Promise.race([slow, held.there])
    wasHeld = held.reached()
    await put(one.ports.feeds, 499, 1)
    await put(one.ports.feeds, 500)
    await one.render()
    held.goOn()
    await slow
    await one.answer()
    // Whoever wrote the line asks for its month behind it.
    await one.render()
    await one.answer()
    if (String(one.names()) !== String(right.names()) || one.index() !== right.index()) wrong.push(places)
  }

  expect(wrong).toEqual([])
  expect(places).toBeGreaterThan(10)
})
