import { expect, test } from 'vitest'
import { feedIdOf } from '../../../events/feed-changed.ts'
import { feedChanged } from '../../../events/index.ts'
import { answerFeeds } from '../../../functions/publish/answer-feeds.ts'
import { periodPath } from '../../../functions/publish/archive-leaf.ts'
import type { DoorPorts } from '../../../functions/publish/doors.ts'
import { askAfterwards } from '../../../functions/publish/last-try.ts'
import { decodeMessage } from '../../../functions/runtime/batch.ts'
import { idOf } from '../store/histories.ts'
import { shelf } from './shelf.ts'

const nowhere = {
  findCurrent: async () => undefined,
  fetchContent: () => Promise.reject(new Error('nobody reads an article here')),
  fetchPicture: () => Promise.reject(new Error('nobody reads a picture here')),
}

/** A feed of three entries with an archive of two months, January and February. */
async function desk() {
  const { put, messages, contextOf, files, feeds, raise, ...shelved } = shelf()
  const ports: DoorPorts = { ...shelved.ports(), articles: nowhere }
  let minutes = 0
  const context = () => contextOf(new Date(Date.UTC(2026, 5, 1) + 61_000 * minutes++), 3)
  const answer = (message: (typeof messages)[number], through = ports) =>
    answerFeeds([message], through, { context, sleep: async () => undefined })
  const line = (day: string, { revision = 1, here = 1 }: { revision?: number; here?: 0 | 1 } = {}) =>
    put({ id: idOf(day), at: new Date(`${day}T08:00:00Z`), text: `Story of ${day}`, revision, here })
  const drain = async () => {
    for (let message = messages.shift(); message !== undefined; message = messages.shift()) await answer(message)
  }

  for (const day of ['2026-01-01', '2026-01-05', '2026-02-10', '2026-03-24', '2026-03-25', '2026-03-26'])
    await line(day)
  const changed = (path: string, generation: number) =>
    ({ type: 'feed.changed', version: 1, feedId: feedIdOf(path), generation }) as const
  await answer(changed('world', await raise()))
  await drain()

  return {
    ...{ ports, feeds, messages, answer, line, drain },
    /** What a publisher asks for behind a line of it. */
    month: async (month: string) => {
      const path = periodPath('world', month)
      return changed(path, (await feeds.raiseGeneration(path, [], context().now)).generation)
    },
    nextOf: (month: string) =>
      /"next":"([^"]*)"/.exec(
        Buffer.from(files.objects.get(`world/archive/${month}/feed.shown`)?.bytes ?? []).toString(),
      )?.[1],
  }
}

/** Of two writers of January the one claims first, puts last, and never says so; what it leads to went in between, and is back. */
async function breakOff(one: Awaited<ReturnType<typeof desk>>) {
  await one.line('2026-01-05', { revision: 2 })
  const [claimed, put, gone, broken] = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
  const first = await one.month('2026-01')
  const breaks = one.answer(first, {
    ...one.ports,
    feeds: {
      ...one.feeds,
      async claimDocument(feed, prefix) {
        const edition = await one.feeds.claimDocument(feed, prefix)
        claimed?.resolve()
        await gone?.promise
        return edition
      },
      async noteDocument() {
        throw new Error('broken off')
      },
    },
  })
  await claimed?.promise
  const second = one.answer(await one.month('2026-01'), {
    ...one.ports,
    feeds: {
      ...one.feeds,
      async noteDocument(feed, document) {
        put?.resolve()
        await broken?.promise
        return one.feeds.noteDocument(feed, document)
      },
    },
  })
  await put?.promise
  await one.line('2026-02-10', { revision: 2, here: 0 })
  gone?.resolve()
  await breaks
  expect(one.nextOf('2026-01')).toBeUndefined()
  broken?.resolve()
  await second
  await one.line('2026-02-10', { revision: 3 })
  await one.answer(await one.month('2026-02'))
  return first
}

test('a link is right though its last writer broke off, another noted the document for him, and what it leads to went and came back', async () => {
  const one = await desk()
  expect(one.nextOf('2026-01')).toBe('world/archive/2026-02')
  const first = await breakOff(one)
  await one.answer({ ...first, again: true })
  await one.drain()

  expect(one.nextOf('2026-01')).toBe('world/archive/2026-02')
})

test('a link is right though its last writer broke off at the last try, which nobody tells him of again', async () => {
  const one = await desk()
  const toFeeds = { send: async (sent: readonly { body: string }[]) => void late.push(...sent) }
  const late: { body: string }[] = []
  const first = await breakOff(one)
  await askAfterwards(first, toFeeds)
  await one.drain()
  expect(one.nextOf('2026-01')).toBeUndefined()

  for (const { body } of late) await one.answer(decodeMessage(feedChanged.schema, body))
  await one.drain()
  expect(one.nextOf('2026-01')).toBe('world/archive/2026-02')
})
