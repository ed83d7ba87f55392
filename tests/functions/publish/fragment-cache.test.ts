import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../events/article.ts'
import type { Line } from '../../../functions/publish/feed-rows.ts'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import { fragmentCache } from '../../../functions/publish/fragment-cache.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { hour, idOf } from '../store/histories.ts'

const lineOf = (articleId: ArticleId, revision: number, stamp: string): Line => ({
  articleId,
  revision,
  stamp,
  here: 1,
  withdrawn: false,
  at: hour(1).toISOString(),
})

/** A cache over a table that notes every article it is asked for. */
function cacheOver() {
  const feeds = feedTable(memoryTable())
  const asked: string[] = []
  const cache = fragmentCache({
    ...feeds,
    findFragments: ids => {
      asked.push(...ids)
      return feeds.findFragments(ids)
    },
  })
  const write = async (id: ArticleId, revision: number, text: string) => {
    const fragments = { updatedAt: hour(revision).toISOString(), formats: { atom: text } }
    const before = await feeds.findMember(id)
    const member = { edition: revision, revision, stamp: 's', places: [], pages: [] }
    await feeds.writeMember(id, { member, fragments }, before)
  }
  const texts = async (...lines: Line[]) =>
    (await cache.fragmentsOf(lines)).map(({ formats }) => Buffer.from(formats['atom'] ?? []).toString())

  return { asked, write, texts }
}

const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')]

describe('the fragments of a feed', () => {
  test('come in the order of its lines', async () => {
    const { write, texts } = cacheOver()
    for (const id of [a, b, c]) await write(id, 1, id)

    expect(await texts(lineOf(c, 1, 's'), lineOf(a, 1, 's'), lineOf(b, 1, 's'))).toEqual([c, a, b])
  })

  test('are read once, while their lines stay as they are', async () => {
    const { asked, write, texts } = cacheOver()
    await write(a, 1, 'one')
    await texts(lineOf(a, 1, 's'))
    await texts(lineOf(a, 1, 's'))

    expect(asked).toEqual([a])
  })

  test('are read again when the line has changed, be it back to what it was', async () => {
    const { asked, write, texts } = cacheOver()
    await write(a, 1, 'one')
    await texts(lineOf(a, 1, 's'))
    await write(a, 2, 'two')
    expect(await texts(lineOf(a, 2, 't'))).toEqual(['two'])

    await write(a, 3, 'one again')
    expect(await texts(lineOf(a, 3, 's'))).toEqual(['one again'])
    expect(asked).toEqual([a, a, a])
  })

  test('of which one is changed cost one read', async () => {
    const { asked, write, texts } = cacheOver()
    for (const id of [a, b, c]) await write(id, 1, id)
    await texts(...[a, b, c].map(id => lineOf(id, 1, 's')))
    await write(b, 2, 'changed')

    expect(await texts(lineOf(a, 1, 's'), lineOf(b, 2, 't'), lineOf(c, 1, 's'))).toEqual([a, 'changed', c])
    expect(asked).toEqual([a, b, c, b])
  })

  test('that are not there yet are left out, and looked for again', async () => {
    const { write, texts } = cacheOver()
    expect(await texts(lineOf(a, 1, 's'))).toEqual([])

    await write(a, 1, 'one')
    expect(await texts(lineOf(a, 1, 's'))).toEqual(['one'])
  })

  test('are forgotten after a thousand others, the oldest first', async () => {
    const { asked, write, texts } = cacheOver()
    const ids = Array.from({ length: 1001 }, (_, n) => idOf(`article ${n}`))
    for (const id of ids) {
      await write(id, 1, 'text')
      await texts(lineOf(id, 1, 's'))
    }
    const [oldest = a, second = b] = ids
    asked.length = 0
    await texts(lineOf(second, 1, 's'))
    expect(asked).toEqual([])

    await texts(lineOf(oldest, 1, 's'))
    expect(asked).toEqual([oldest])
  })
})
