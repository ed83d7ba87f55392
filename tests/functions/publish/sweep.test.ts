import { describe, expect, test } from 'vitest'
import type { ArticleId, Draft } from '../../../events/article.ts'
import { publishArticles } from '../../../functions/publish/doors.ts'
import { publishArticle } from '../../../functions/publish/publish-article.ts'
import { sweep } from '../../../functions/publish/sweep.ts'
import type { OutgoingMessage } from '../../../functions/runtime/queue.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs, went } from '../store/arrivals.ts'
import { bridge, hour, idOf } from '../store/histories.ts'
import { contextAt, desk, story } from './desk.ts'

const page = `world/bridge-${bridge.slice(0, 8)}.html`
const embargo = (at: number): Partial<Draft> => ({ embargoedUntil: hour(at) })

/** A desk with the clock's door: what publish does each minute, and what it asked of its queue. */
function swept() {
  const it = desk()
  const sent: OutgoingMessage[] = []
  const ports = {
    ...it.ports,
    toFeeds: { send: async (messages: readonly OutgoingMessage[]) => void sent.push(...messages) },
  }
  const dueRows = () => [...it.feedRows.rows.values()].filter(row => row.pk === 'due').map(row => row.sk.split('#')[0])
  const sweepAt = (now: Date, more: Partial<typeof ports> = {}) =>
    sweep({ ...ports, ...more }, { context: () => contextAt(now), mayGoOn: () => true })

  return { ...it, ports, sent, dueRows, sweepAt }
}

describe('an article with an embargo', () => {
  test('comes by itself in the first sweep after its end, and asks for nothing more', async () => {
    const { hear, publish, sweepAt, page: read, dueRows } = swept()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', embargo(30)))
    await publish(hour(2))
    expect(dueRows()).toEqual([hour(30).toISOString()])

    expect(await sweepAt(hour(29.9))).toEqual([])
    expect(read(page)).toBeUndefined()
    expect(await sweepAt(hour(30))).toHaveLength(1)
    expect(read(page)?.text).toContain('Bridge opens')
    expect(dueRows()).toEqual([])
  })

  test('is caught up with after an outage of days, with all others that came due', async () => {
    const { hear, publish, sweepAt, placesIn, dueRows } = swept()
    const ids = Array.from({ length: 60 }, (_, n) => idOf(`story ${n}`))
    for (const [n, id] of ids.entries()) {
      const key = `world/${n}.txt`
      await hear(
        arrivedAs({ n: 1, at: 1, key }, [{ id, draft: draftOf(`Story ${n}`, ['Text.'], embargo(30 + n / 60)) }]),
      )
      await publish(hour(2), id)
    }

    expect(await sweepAt(hour(200))).toHaveLength(60)
    expect([placesIn('world').length, dueRows()]).toEqual([60, []])
  })

  test('bears the instant of its release, whenever the sweep comes', async () => {
    const { hear, publish, sweepAt, files } = swept()
    const page = `world/old-${bridge.slice(0, 8)}.html`
    const arrival = story({ n: 1, at: 1, key: 'world/old.txt' }, 'Bridge opens', {
      ...embargo(30),
      publishedAt: hour(0),
    })
    await hear(arrival)
    await publish(hour(2))
    await sweepAt(hour(33.4))

    const text = Buffer.from(files.objects.get(page)?.bytes ?? []).toString()
    expect(text).toContain('"datePublished":"2026-05-02T06:00:00Z","dateModified":"2026-05-02T06:00:00Z"')
  })

  test('that is lengthened in time waits for the new end, and the old one changes nothing', async () => {
    const { hear, publish, sweepAt, page: read, dueRows } = swept()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', embargo(30)))
    await publish(hour(2))
    await hear(story({ n: 2, at: 3 }, 'Bridge opens', embargo(40)))
    await publish(hour(3))

    await sweepAt(hour(31))
    expect([read(page), dueRows()]).toEqual([undefined, [hour(40).toISOString()]])
    await sweepAt(hour(40))
    expect(read(page)?.text).toContain('Bridge opens')
  })

  test('that was deleted in time is not brought by its end', async () => {
    const { hear, publish, sweepAt, page: read, dueRows } = swept()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', embargo(30)))
    await publish(hour(2))
    await hear(went({ n: 2, at: 3 }))
    await publish(hour(3))
    await sweepAt(hour(31))

    expect([read(page), dueRows()]).toEqual([undefined, []])
  })
})

test('an article that expires goes by itself, and every feed is told to forget it', async () => {
  const { hear, publish, sweepAt, page: read, sent, feedText } = swept()
  await hear(story({ n: 1, at: 1 }, 'Bridge opens', { expiresAt: hour(30) }))
  await publish(hour(2))
  await sweepAt(hour(30))

  expect(read(page)?.status).toBe('410')
  expect(feedText()).not.toContain('Bridge opens')
  expect(sent.map(({ body }) => JSON.parse(body))).toEqual([
    expect.objectContaining({ feedId: '/', withdrawn: true }),
    expect.objectContaining({ feedId: '/world', withdrawn: true }),
  ])
})

describe('a sweep', () => {
  test('leaves its row where it breaks off before the article is published', async () => {
    const { hear, publish, sweepAt, ports, page: read, dueRows } = swept()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', embargo(30)))
    await publish(hour(2))
    const broken = { ...ports.toFeeds, send: () => Promise.reject(new Error('the queue is away')) }

    await expect(sweepAt(hour(31), { toFeeds: broken })).rejects.toThrow('the queue is away')
    expect(dueRows()).toHaveLength(1)
    await sweepAt(hour(32))
    expect([read(page)?.text.includes('Bridge opens'), dueRows()]).toEqual([true, []])
  })

  test('hands what it cannot publish to the queue, and stands in nobody’s way', async () => {
    const { hear, publish, sweepAt, ports, sent, dueRows } = swept()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', embargo(30)))
    await publish(hour(2))
    const articles = { ...ports.articles, fetchContent: () => Promise.reject(new Error('the text is away')) }
    await sweepAt(hour(31), { articles })

    expect(sent).toEqual([{ body: expect.stringContaining('article.outdated'), delaySeconds: 10 }])
    expect(dueRows()).toEqual([])
  })

  test('keeps the row of whoever brings newer facts and looked at his clock before it', async () => {
    const { hear, publish, sweepAt, ports, page: read, dueRows } = swept()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', embargo(30)))
    await publish(hour(2))
    const forgetDue: typeof ports.feeds.forgetDue = async due => {
      await hear(story({ n: 2, at: 29 }, 'Bridge closes', embargo(30)))
      await publish(hour(29.9))
      return ports.feeds.forgetDue(due)
    }
    await sweepAt(hour(30), { feeds: { ...ports.feeds, forgetDue } })
    expect([dueRows(), read(page)?.text]).toEqual([[hour(30).toISOString()], undefined])

    await sweepAt(hour(31))
    expect([dueRows(), read(page)?.text.includes('Bridge closes')]).toEqual([[], true])
  })
})

describe('of two runs of one revision, on both sides of', () => {
  const SECRET = 'Bridge opens'
  const timed = [
    // Before its embargo ends an article has no line to be written.
    ['an embargo’s end, the earlier', { embargoedUntil: hour(30) }, undefined, ['findMember', 'writeMember']],
    ['an expiry, the earlier', { expiresAt: hour(30) }, '410', ['findMember', 'writeMember', 'writeLine']],
  ] as const

  test.each(timed.flatMap(([what, more, status, steps]) => steps.map(step => ({ what, more, status, step }))))(
    '$what loses, wherever it slept: before $step',
    async ({ more, status, step }) => {
      const { hear, ports, page: read, placesIn, publish } = swept()
      await hear(story({ n: 1, at: 1 }, SECRET, more))
      const sleeping: Record<typeof step, (...given: never[]) => Promise<unknown>> = ports.feeds
      const slow = async (...given: never[]) => {
        await publish(hour(30))
        return sleeping[step](...given)
      }
      await publishArticle(bridge, { ...ports, feeds: { ...ports.feeds, [step]: slow } }, contextAt(hour(29)))

      expect(read(page)).toMatchObject(status === undefined ? { text: expect.stringContaining(SECRET) } : { status })
      expect(placesIn('world')).toEqual([status === undefined ? 'feed#/world#2026-05' : 'feed#/world#left'])
    },
  )

  test('an embargo’s end it is told at once, though its clock be behind', async () => {
    const { hear, publish, ports, page: read } = swept()
    await hear(story({ n: 1, at: 1 }, SECRET, { embargoedUntil: hour(30) }))
    await publish(hour(30))
    const ids: ReadonlySet<ArticleId> = new Set([bridge])

    expect(await publishArticles(ids, ports, contextAt(hour(29.9)))).not.toContainEqual({ cause: expect.anything() })
    expect(read(page)?.text).toContain(SECRET)
  })
})
