import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ArticleId } from '../../../events/article.ts'
import { feedChanged } from '../../../events/index.ts'
import { announce } from '../../../functions/publish/announce.ts'
import { answerFeeds } from '../../../functions/publish/answer-feeds.ts'
import { publishAgain, publishArticles } from '../../../functions/publish/doors.ts'
import { directoryPath } from '../../../functions/publish/feed-directory.ts'
import { newestOfEach } from '../../../functions/publish/feed-requests.ts'
import type { OutgoingMessage } from '../../../functions/runtime/queue.ts'
import { runCalmly, world } from '../../support/world.ts'

const changed = (feedId: string, generation: number) =>
  ({ type: 'feed.changed', version: 1, feedId, generation }) as const
const outdated = (feedId: string) => ({ type: 'feed.outdated', version: 1, feedId }) as const

test('of several messages about a feed the newest answers for all, and one about its renderers for any', () => {
  const messages = [changed('/', 3), changed('/world', 1), changed('/', 7), outdated('/world'), changed('/', 5)]

  expect(newestOfEach(messages)).toEqual([changed('/', 7), outdated('/world')])
})

const at = (second: number) => new Date(Date.UTC(2026, 5, 1, 0, 0, 0, second * 1000))

/** A desk with one article, whose messages about feeds are kept instead of delivered. `seconds` is its clock. */
async function desk() {
  const { articleRows } = await runCalmly([{ kind: 'put', key: 'a.txt', text: 'Headline\nText.', second: 0 }])
  const { ports, context } = world(new Map(), undefined, { articleRows })
  const sent: OutgoingMessage[] = []
  const time = { seconds: 0 }
  const isOfDirectory = ({ body }: OutgoingMessage) => body.includes('feeds.html')
  const toFeeds = {
    send: async (messages: readonly OutgoingMessage[]) =>
      void sent.push(...messages.filter(message => !isOfDirectory(message))),
  }
  const doors = { ...ports, toFeeds }
  const clock = {
    context: () => ({ ...context(), now: at(time.seconds) }),
    sleep: async (milliseconds: number) => {
      time.seconds += milliseconds / 1000
    },
  }
  const removed = { state: 'removed' as const, goneAt: at(0), former: [{ inputs: { folder: '' }, leftAt: at(0) }] }
  const articles: typeof doors.articles = {
    ...doors.articles,
    findCurrent: async id => {
      const found = await doors.articles.findCurrent(id)
      return found && { revision: found.revision + 1, value: { ...found.value, ...removed } }
    },
  }
  const gone = { ...doors, articles }
  const current = [...articleRows.rows.values()].filter(row => row.sk === 'current')
  const ids = new Set(current.map(row => ArticleId.parse(row.pk.split('#')[1])))

  return {
    ...{ sent, time, clock, doors },
    withdraw: () => publishArticles(ids, gone, clock.context()),
    publishGoneAgain: () => publishAgain(ids, gone, clock.context()),
    publish: (into = doors) => publishArticles(ids, into, clock.context()),
    async answer(message: OutgoingMessage | undefined, when = clock) {
      const feedMessage = z.parse(feedChanged.schema, JSON.parse(message?.body ?? ''))
      return (await answerFeeds([feedMessage], doors, when)).map(answer => 'outcome' in answer && answer.outcome)
    },
  }
}

describe('a feed that changed', () => {
  test('is asked for once, however often it changes before the answer', async () => {
    const { sent, publish } = await desk()
    for (let times = 0; times < 3; times++) await publish()

    expect(sent).toHaveLength(1)
  })

  test('is asked for again as soon as the message was taken', async () => {
    const { sent, publish, answer } = await desk()
    await publish()
    expect(await answer(sent[0])).toEqual(['written'])
    await publish()

    expect(sent).toHaveLength(2)
  })

  test('is asked for again when the message has been under way for too long', async () => {
    const { sent, time, publish } = await desk()
    await publish()
    time.seconds = 61
    await publish()

    expect(sent).toHaveLength(2)
  })

  test('is asked for again after a message that found nothing left to do, though the note of it came late', async () => {
    const { sent, publish, answer, doors } = await desk()
    const late: (() => Promise<unknown>)[] = []
    const noteAsked: typeof doors.feeds.noteAsked = async (...note) => {
      late.push(() => doors.feeds.noteAsked(...note))
      return 'written'
    }
    for (let times = 0; times < 2; times++) await publish({ ...doors, feeds: { ...doors.feeds, noteAsked } })
    expect(await answer(sent[0])).toEqual(['written'])
    expect(await answer(sent[1])).toEqual(['up to date'])
    for (const note of late) await note()
    await publish()

    expect(sent).toHaveLength(3)
  })
})

describe('a withdrawal', () => {
  const said = (sent: readonly OutgoingMessage[]) =>
    sent.map(({ body }) => z.parse(feedChanged.schema, JSON.parse(body)).withdrawn === true)

  test('is said to a feed though a message that does not know of it is under way', async () => {
    const { sent, publish, withdraw } = await desk()
    await publish()
    await withdraw()
    await withdraw()

    expect(said(sent)).toEqual([false, true, true])
  })

  test('is not said again of an article whose files alone are outdated', async () => {
    const { sent, withdraw, publishGoneAgain } = await desk()
    await withdraw()
    await publishGoneAgain()

    expect(said(sent)).toEqual([true])
  })
})

describe('a feed that was rendered in this second', () => {
  test('waits for the next', async () => {
    const { sent, time, publish, answer } = await desk()
    time.seconds = 0.25
    await publish()
    await answer(sent[0])
    await publish()

    expect(await answer(sent[1])).toEqual(['unchanged'])
    expect(time.seconds).toBe(1)
  })

  test('is asked for again where another takes the next too, and the message stays under way', async () => {
    const { sent, clock, publish, answer } = await desk()
    await publish()
    await answer(sent[0])
    await publish()
    expect(await answer(sent[1], { ...clock, sleep: async () => undefined })).toEqual(['too soon'])
    await publish()

    expect(sent.slice(2)).toEqual([{ ...sent[1], delaySeconds: 1 }])
  })

  test('is known to have been told before, where it was, when it is asked for again', async () => {
    const { sent, clock, publish, answer } = await desk()
    await publish()
    await answer(sent[0])
    await publish()
    const retold = { body: JSON.stringify({ ...JSON.parse(sent[1]?.body ?? ''), again: true }) }
    await answer(retold, { ...clock, sleep: async () => undefined })

    expect(JSON.parse(sent[2]?.body ?? '')).toMatchObject({ again: true })
  })
})

describe('a feed that goes on changing', () => {
  const QUARTER = 0.25

  /** An article every quarter of a second for so long, also while a render waits for its second. */
  async function crowd(seconds: number) {
    const { sent, time, clock, publish, withdraw, answer } = await desk()
    const waiting: { due: number; message: OutgoingMessage }[] = []
    const renders: number[] = []
    const end = seconds
    const passQuarter = async () => {
      time.seconds += QUARTER
      if (time.seconds < end) await publish()
    }
    const sleep = async (milliseconds: number) => {
      for (const until = time.seconds + milliseconds / 1000; time.seconds < until; ) await passQuarter()
    }
    const deliver = async () => {
      waiting.push(...sent.splice(0).map(message => ({ due: time.seconds + (message.delaySeconds ?? 0), message })))
      for (const one of waiting.splice(0)) {
        if (one.due > time.seconds) waiting.push(one)
        else if (!(await answer(one.message, { ...clock, sleep })).includes('too soon')) renders.push(time.seconds)
      }
    }
    await publish()
    while (time.seconds < end || waiting.length + sent.length > 0) {
      await deliver()
      await passQuarter()
    }
    return { renders, withdraw, sent, time, answer }
  }

  test('is written ever less often, and soon after the last change', async () => {
    const { renders } = await crowd(60)
    const pauses = renders.map((at, n) => at - (renders[n - 1] ?? at))

    expect(renders.length).toBeLessThan(9)
    expect(Math.max(...pauses)).toBeLessThan(17.5)
    expect((renders.at(-1) ?? 0) - 60).toBeLessThan(2)
  })

  test('does not keep a single article waiting that comes every other second', async () => {
    const { sent, time, publish, answer } = await desk()
    for (let times = 0; times < 12; times++, time.seconds += 2) {
      await publish()
      expect(await answer(sent.at(-1))).toEqual([times === 0 ? 'written' : 'unchanged'])
    }
  })

  test('shows a withdrawal within its second all the same', async () => {
    const { sent, time, withdraw, answer } = await crowd(12)
    const began = time.seconds
    await withdraw()

    expect(await answer(sent.at(-1))).toEqual(['written'])
    expect(time.seconds - began).toBeLessThanOrEqual(1)
  })
})

describe('the directory that feeds go on changing', () => {
  /** Three feeds tell it within a second, and then one more, whose message is answered. */
  async function told() {
    const { time, clock, doors, answer } = await desk()
    const sent: OutgoingMessage[] = []
    const kept = {
      ...doors,
      toFeeds: { send: async (messages: readonly OutgoingMessage[]) => void sent.push(...messages) },
    }
    const tell = () =>
      announce({ changed: new Map([[directoryPath, new Set()]]), withdrawn: new Set() }, kept, clock.context())
    for (const told of [1, 2, 1]) {
      time.seconds += 1
      for (let times = 0; times < told; times++) await tell()
      if (time.seconds < 3) await answer(sent.at(-1))
    }
    return { sent, time, clock, doors: kept, tell }
  }
  const answer = async ({ sent, doors, clock }: Awaited<ReturnType<typeof told>>) =>
    answerFeeds([z.parse(feedChanged.schema, JSON.parse(sent.at(-1)?.body ?? ''))], doors, clock)

  test('is written by whoever was asked, once the others have told theirs', async () => {
    const here = await told()

    expect(await answer(here)).toEqual([{ feedId: '/feeds.html', outcome: 'unchanged' }])
    expect(here.time.seconds).toBe(3.5)
    expect(here.sent.filter(({ delaySeconds }) => delaySeconds !== undefined)).toEqual([])
  })

  test('is asked for again where they still do', async () => {
    const here = await told()
    const sleep = async (milliseconds: number) => {
      here.time.seconds += milliseconds / 2000
      await here.tell()
      here.time.seconds += milliseconds / 2000
    }

    expect(await answer({ ...here, clock: { ...here.clock, sleep } })).toEqual([
      { feedId: '/feeds.html', outcome: 'too soon' },
    ])
    expect(here.sent.at(-1)?.delaySeconds).toBe(1)
  })
})
