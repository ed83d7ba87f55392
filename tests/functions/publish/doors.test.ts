import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ArticleId } from '../../../events/article.ts'
import { feedChanged } from '../../../events/index.ts'
import { newestOfEach, onFeedMessage, publishArticles } from '../../../functions/publish/doors.ts'
import type { OutgoingMessage } from '../../../functions/runtime/queue.ts'
import { runCalmly, world } from '../../support/world.ts'

const changed = (feedId: string, generation: number) =>
  ({ type: 'feed.changed', version: 1, feedId, generation }) as const
const outdated = (feedId: string) => ({ type: 'feed.outdated', version: 1, feedId }) as const

test('of several messages about a feed the newest answers for all, and one about its renderers for any', () => {
  const messages = [changed('/', 3), changed('/world', 1), changed('/', 7), outdated('/world'), changed('/', 5)]

  expect(newestOfEach(messages)).toEqual([changed('/', 7), outdated('/world')])
})

/** A desk with one article, whose messages about feeds are kept instead of delivered. */
async function desk() {
  const { articleRows } = await runCalmly([{ kind: 'put', key: 'a.txt', text: 'Headline\nText.', second: 0 }])
  const { ports, context } = world(new Map(), undefined, articleRows)
  const sent: OutgoingMessage[] = []
  const doors = {
    ...ports,
    toFeeds: { send: async (messages: readonly OutgoingMessage[]) => void sent.push(...messages) },
  }
  const current = [...articleRows.rows.values()].filter(row => row.sk === 'current')
  const ids = new Set(current.map(row => ArticleId.parse(row.pk.split('#')[1])))

  return {
    sent,
    publish: (now: Date) => publishArticles(ids, doors, { ...context(), now }),
    answer: (message: OutgoingMessage | undefined, now: Date) =>
      onFeedMessage(z.parse(feedChanged.schema, JSON.parse(message?.body ?? '')), doors, { ...context(), now }),
  }
}

const at = (second: number) => new Date(Date.UTC(2026, 5, 1, 0, 0, second))

describe('a feed that changed', () => {
  test('is asked for once, however often it changes before the answer', async () => {
    const { sent, publish } = await desk()
    for (const second of [0, 0, 1]) await publish(at(second))

    expect(sent).toHaveLength(1)
  })

  test('is asked for again as soon as the message was taken', async () => {
    const { sent, publish, answer } = await desk()
    await publish(at(0))
    expect(await answer(sent[0], at(1))).toBe('written')
    await publish(at(1))

    expect(sent).toHaveLength(2)
  })

  test('is asked for again when the message has been under way for too long', async () => {
    const { sent, publish } = await desk()
    await publish(at(0))
    await publish(new Date(at(0).getTime() + 61_000))

    expect(sent).toHaveLength(2)
  })

  test('keeps its message under way while it waits for its second', async () => {
    const { sent, publish, answer } = await desk()
    await publish(at(0))
    await answer(sent[0], at(1))
    await publish(at(1))
    expect(await answer(sent[1], at(1))).toBe('too soon')
    await publish(at(1))

    expect(sent.slice(2)).toEqual([{ ...sent[1], delaySeconds: 1 }])
  })
})
