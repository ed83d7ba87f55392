import { describe, expect, test } from 'vitest'
import { feedIdOf } from '../../../events/feed-changed.ts'
import { announce, announceArchives } from '../../../functions/publish/announce.ts'
import { answerFeeds } from '../../../functions/publish/answer-feeds.ts'
import { keyOfLine, monthOfKey, periodPath } from '../../../functions/publish/archive-leaf.ts'
import { directoryPath } from '../../../functions/publish/feed-directory.ts'
import type { FeedMessage } from '../../../functions/publish/feed-requests.ts'
import { heldAt } from '../../support/schedule.ts'
import { idOf } from '../store/histories.ts'
import { shelf } from './shelf.ts'

/** An article's date, and what it says; without a text it has left the feed. */
type Told = { n: number; date: string; text?: string; revision?: number }

const at = (day: string) => new Date(day.includes('T') ? day : `${day}T08:00:00Z`)
const told = (n: number, date: string): Told => ({ n, date, text: `Story ${n}` })
const nowhere = {
  findCurrent: async () => undefined,
  fetchContent: () => Promise.reject(new Error('nobody reads an article here')),
  fetchPicture: () => Promise.reject(new Error('nobody reads a picture here')),
}

/** A feed of three entries, so that a few articles have an archive; time goes on whenever somebody looks. */
function desk(wrap?: Parameters<typeof shelf>[0]) {
  const { put, messages, contextOf, files, ...shelved } = shelf(wrap)
  const ports = shelved.ports()
  let minutes = 0
  const context = () => contextOf(new Date(Date.UTC(2026, 5, 1) + 61_000 * minutes++), 3)
  const answer = (message: FeedMessage) =>
    answerFeeds([message], { ...ports, articles: nowhere }, { context, sleep: async () => undefined })

  return {
    answer,
    messages,
    /** Lines first, then what a publisher asks for. */
    async change(articles: readonly Told[]) {
      for (const { n, date, text = '', revision = 1 } of articles)
        await put({ id: idOf(`story ${n}`), at: at(date), text, revision, here: text === '' ? 0 : 1 })
      const keys = articles.map(({ n, date }) =>
        keyOfLine({ articleId: idOf(`story ${n}`), at: at(date).toISOString() }),
      )
      const changed = new Map([['world', new Set(keys.map(monthOfKey))]])
      const states = await announce({ changed, withdrawn: new Set() }, ports, context())
      await announceArchives({ touched: [['world', keys]], states, withdrawn: new Set() }, ports, context())
    },
    async next() {
      const message = messages.shift()
      if (message !== undefined) await answer(message)
    },
    /** The directory of feeds has no part in this. */
    async drain() {
      for (let message = messages.shift(); message !== undefined; message = messages.shift())
        if (message.feedId !== feedIdOf(directoryPath)) await answer(message)
    },
    archive: () =>
      Object.fromEntries(
        [...files.objects.values()]
          .filter(({ key }) => key.startsWith('world/'))
          .map(({ key, bytes }) => [key, Buffer.from(bytes).toString()] as const)
          .sort(),
      ),
  }
}

/** What is there where nobody has known anything else. */
async function byRights(articles: readonly Told[]) {
  const calm = desk()
  await calm.change([...new Map(articles.map(one => [one.n, one])).values()])
  await calm.drain()
  return calm.archive()
}

const january = ['01', '05', '18'].map((day, n) => told(n, `2026-01-${day}`))
const spring = ['2026-02-10', '2026-03-24', '2026-03-25', '2026-03-26'].map((day, n) => told(10 + n, day))
const emptied = january.map(({ n, date }) => ({ n, date, revision: 2 }))

describe('the archive', () => {
  test('reaches back to the first article, where all of a long history comes before its first render', async () => {
    const months = Array.from(
      { length: 30 },
      (_, n) => `20${20 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}`,
    )
    const one = desk()
    await one.change(months.flatMap((month, n) => [told(2 * n, `${month}-03`), told(2 * n + 1, `${month}-20`)]))
    await one.drain()
    const archived = Object.keys(one.archive()).flatMap(key => /archive\/(.*)\//.exec(key)?.[1] ?? [])

    expect(archived).toEqual(months.slice(0, -1))
  })

  test('follows a change of what it reached last, though its month was written further than that before', async () => {
    const old = ['01', '02', '03', '11', '12', '13', '21', '22', '23'].map((day, n) => told(n, `2026-01-${day}`))
    const one = desk()
    await one.change(old)
    await one.drain()

    const [edit, news] = [{ ...told(0, '2026-01-01'), text: 'Edited', revision: 2 }, told(20, '2026-02-10')]
    await one.change([edit, news])
    const [feed, ...months] = one.messages.splice(0)
    for (const month of months) await one.answer(month)
    const late = { ...told(4, '2026-01-12'), text: 'Edited late', revision: 2 }
    await one.change([late])
    if (feed !== undefined) await one.answer(feed)
    await one.drain()

    expect(months).not.toEqual([])
    expect(one.archive()).toEqual(await byRights([...old, edit, news, late]))
  })

  test('is written to an end while articles come faster than it can be looked at', async () => {
    const start = Date.UTC(2026, 0, 1)
    const news = Array.from({ length: 400 }, (_, n) => told(n, new Date(start + n * 3_600_000).toISOString()))
    const waiting = news.slice(10)
    let flows = false
    const one = desk(call => async (...given) => {
      const next = flows ? waiting.shift() : undefined
      flows &&= next === undefined
      if (next !== undefined) {
        await one.change([next])
        flows = true
      }
      return call(...given)
    })
    await one.change(news.slice(0, 10))
    flows = true
    await one.next()
    flows = false
    const left = waiting.length
    await one.change(waiting)
    await one.drain()

    expect(left).toBeGreaterThan(200)
    expect(one.archive()).toEqual(await byRights(news))
  })

  const outdated = ['2026-01', '2026-02'].map(prefix => ({
    ...{ type: 'feed.outdated' as const, version: 1 as const, feedId: feedIdOf(periodPath('world', prefix)) },
  }))
  const doubted = outdated.map(message => ({ ...message, doubted: true }))

  /** What is there after the one whose turn is first was held at a call while the others ran to their end. */
  async function raced(change: readonly Told[], turn: number, place: number) {
    const held = heldAt(place)
    let isHolding = false
    const one = desk(call => {
      const holding = held.through(call)
      return (...given) => (isHolding ? holding(...given) : call(...given))
    })
    await one.change([...january, ...spring])
    await one.drain()
    await one.change(change)
    const all = [...one.messages.splice(0), ...outdated, ...doubted]
    const [first, ...others] = [...all.slice(turn), ...all.slice(0, turn)]

    isHolding = true
    const slow = first && one.answer(first)
    await Promise.race([slow, held.there])
    isHolding = false
    for (const message of others) await one.answer(message)
    await one.drain()
    held.goOn()
    await slow
    await one.drain()
    return { what: `${first?.feedId} at ${place}`, archive: one.archive(), wasHeld: held.reached() }
  }

  test.each<[string, Told[], number[]]>([
    ['cut in two', [told(3, '2026-01-16')], [1, 2]],
    ['emptied', emptied, [1, 2]],
    [
      'cut in two, as the next is',
      [told(3, '2026-01-16'), ...['01', '02', '03'].map((day, n) => told(4 + n, `2026-02-${day}`))],
      [0],
    ],
    ['cut in two while somebody doubts it', [told(3, '2026-01-16')], [-1, -2]],
    ['emptied while somebody doubts it', emptied, [-1, -2]],
  ])(
    'where a month is %s is as its lines are, whichever of its writers is held back at any call',
    async (_, change, turns) => {
      const expected = await byRights([...january, ...spring, ...change])
      const wrong: string[] = []
      let places = 0
      for (const turn of turns)
        for (let [place, wasHeld] = [0, true]; wasHeld; place++, places++) {
          const { what, archive, ...race } = await raced(change, turn, place)
          if (JSON.stringify(archive) !== JSON.stringify(expected)) wrong.push(what)
          wasHeld = race.wasHeld
        }

      expect(wrong).toEqual([])
      expect(places).toBeGreaterThan(turns.every(turn => turn < 0) ? 5 : 30)
    },
  )
})
