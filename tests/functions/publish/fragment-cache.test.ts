import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../events/article.ts'
import { type ArticleView, articleView } from '../../../functions/publish/article-view.ts'
import { standingAt } from '../../../functions/publish/due.ts'
import type { Line } from '../../../functions/publish/feed-rows.ts'
import { type FragmentCache, fragmentCache } from '../../../functions/publish/fragment-cache.ts'
import { articleTable } from '../../../functions/store/article-table.ts'
import { store } from '../../../functions/store/store.ts'
import { memoryBucket } from '../../support/memory-bucket.ts'
import { memoryTable } from '../../support/memory-table.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs } from '../store/arrivals.ts'
import { currentOf, hour, idOf } from '../store/histories.ts'
import { contextAt } from './desk.ts'

const lineOf = (articleId: ArticleId, revision = 1): Line => ({
  articleId,
  revision: standingAt({ value: currentOf(), revision }, hour(24)).revision,
  here: 1,
  withdrawn: false,
  at: hour(1).toISOString(),
})

/** A cache over articles that are stored as the pipeline stores them; notes every article that it asks for. */
function desk() {
  const rows = memoryTable()
  const view = articleView(rows, memoryBucket())
  const asked: ArticleId[] = []
  const noted: ArticleView = {
    ...view,
    findCurrent: id => {
      asked.push(id)
      return view.findCurrent(id)
    },
  }
  const cache = fragmentCache(noted)
  let n = 0

  return {
    view,
    asked,
    cache,
    write: (id: ArticleId, headline: string, more = {}) => {
      const key = `world/${id}.txt`
      const draft = draftOf(headline, ['Text.'], more)
      return store(arrivedAs({ key, n: ++n, at: n }, [{ id, draft }]), articleTable(rows))
    },
    headlines: headlinesFrom(cache),
  }
}

const headlinesFrom =
  (cache: FragmentCache) =>
  async (lines: Line[], now = hour(24)) =>
    (await cache.fragmentsOf(lines, contextAt(now))).map(
      ({ formats }) => JSON.parse(Buffer.from(formats['json-feed'] ?? []).toString()).title,
    )

const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')]

/** What a thousand of something take each format of a feed, in bytes; and the JSON of it. */
async function carried(more: object) {
  const { cache, write } = desk()
  await write(a, 'Story', more)
  const [fragment] = await cache.fragmentsOf([lineOf(a)], contextAt(hour(24)))
  const formats = Object.values(fragment?.formats ?? {})

  return {
    largest: Math.max(...formats.map(({ byteLength }) => byteLength)),
    json: Buffer.from(fragment?.formats['json-feed'] ?? []).toString(),
  }
}

describe('an article of thousands of things beside its text', () => {
  const { entryBytes } = contextAt(hour(24)).site.limits
  const numbers = Array.from({ length: 1000 }, (_, n) => n)

  test('stands in feeds with as many of its pictures as a text may be long, the lead first', async () => {
    const images = numbers.map(n => ({ url: `https://pictures.example/${n}.jpg`, caption: `The old pier, ${n}` }))
    const { largest, json } = await carried({ images })

    expect(largest).toBeLessThan(3 * entryBytes)
    expect(json).toContain('https://pictures.example/0.jpg')
    expect(json).not.toContain('https://pictures.example/999.jpg')
  })

  test('and with as many of its keywords', async () => {
    const { largest, json } = await carried({ keywords: numbers.map(n => `pier ${n}`) })

    expect(largest).toBeLessThan(3 * entryBytes)
    expect(json).toContain('pier 0')
    expect(json).not.toContain('pier 999')
  })

  test('and with as many of its corrections', async () => {
    const { largest, json } = await carried({ corrections: numbers.map(n => `The pier is ${n} years old.`) })

    expect(largest).toBeLessThan(3 * entryBytes)
    expect(json).toContain('The pier is 0 years old.')
    expect(json).not.toContain('The pier is 999 years old.')
  })
})

describe('the fragments of a feed', () => {
  test('come in the order of its lines', async () => {
    const { write, headlines } = desk()
    for (const [n, id] of [a, b, c].entries()) await write(id, `Story ${n}`)

    expect(await headlines([lineOf(c), lineOf(a), lineOf(b)])).toEqual(['Story 2', 'Story 0', 'Story 1'])
  })

  test('are read once, while their lines stay as they are', async () => {
    const { asked, write, headlines } = desk()
    await write(a, 'One')
    await headlines([lineOf(a)])
    await headlines([lineOf(a)])

    expect(asked).toEqual([a])
  })

  test('are not read at all of what was just published', async () => {
    const { asked, cache, view, write, headlines } = desk()
    await write(a, 'One')
    const current = await view.findCurrent(a)
    if (current === undefined) throw new Error('not stored')
    const other = headlinesFrom(cache)
    await other([lineOf(a)])
    asked.length = 0

    expect([await headlines([lineOf(a, current.revision)]), asked]).toEqual([['One'], []])
  })

  test('are read again when the line has changed, be it back to what it was', async () => {
    const { asked, write, headlines } = desk()
    await write(a, 'One')
    await headlines([lineOf(a)])
    await write(a, 'Two')
    expect(await headlines([lineOf(a, 2)])).toEqual(['Two'])

    await write(a, 'One')
    expect(await headlines([lineOf(a, 3)])).toEqual(['One'])
    expect(asked).toEqual([a, a, a])
  })

  test('of which one is changed cost one read', async () => {
    const { asked, write, headlines } = desk()
    for (const [n, id] of [a, b, c].entries()) await write(id, `Story ${n}`)
    await headlines([lineOf(a), lineOf(b), lineOf(c)])
    await write(b, 'Changed')

    expect(await headlines([lineOf(a), lineOf(b, 2), lineOf(c)])).toEqual(['Story 0', 'Changed', 'Story 2'])
    expect(asked).toEqual([a, b, c, b])
  })

  test('are those of the newest facts, where a line is behind them', async () => {
    const { write, headlines } = desk()
    await write(a, 'One')
    await write(a, 'Two')

    expect(await headlines([lineOf(a, 1)])).toEqual(['Two'])
  })

  test('that are not there yet are left out, and looked for again', async () => {
    const { write, headlines } = desk()
    expect(await headlines([lineOf(a)])).toEqual([])

    await write(a, 'One')
    expect(await headlines([lineOf(a)])).toEqual(['One'])
  })

  test.each([
    ['withheld', { pubstatus: 'withheld' }],
    ['under an embargo', { embargoedUntil: hour(30) }],
    ['expired', { expiresAt: hour(20) }],
  ])('are none of an article that is %s, whatever its line says', async (_, standing) => {
    const { write, headlines } = desk()
    await write(a, 'Not to be read', standing)

    expect(await headlines([lineOf(a)])).toEqual([])
  })

  test('that are known end with their article’s time', async () => {
    const { write, headlines } = desk()
    await write(a, 'For a day', { expiresAt: hour(20) })

    expect([await headlines([lineOf(a)], hour(19)), await headlines([lineOf(a)], hour(20))]).toEqual([
      ['For a day'],
      [],
    ])
  })

  test('are forgotten after a thousand others, the oldest first', async () => {
    const { asked, write, headlines } = desk()
    const ids = Array.from({ length: 1001 }, (_, n) => idOf(`article ${n}`))
    for (const id of ids) {
      await write(id, 'Text')
      await headlines([lineOf(id)])
    }
    const [oldest = a, second = b] = ids
    asked.length = 0
    await headlines([lineOf(second)])
    expect(asked).toEqual([])

    await headlines([lineOf(oldest)])
    expect(asked).toEqual([oldest])
  })

  test('are forgotten where they take more than a hundred of the longest, however few they are', async () => {
    const { asked, write, headlines } = desk()
    const body = [{ kind: 'paragraph' as const, spans: [{ text: 'The ferry sails. '.repeat(3600) }] }]
    const ids = Array.from({ length: 150 }, (_, n) => idOf(`long article ${n}`))
    for (const id of ids) {
      await write(id, 'Text', { body })
      await headlines([lineOf(id)])
    }
    const [oldest = a] = ids
    const window = ids.slice(-50)
    asked.length = 0
    await headlines(window.map(id => lineOf(id)))
    expect(asked).toEqual([])

    await headlines([lineOf(oldest)])
    expect(asked).toEqual([oldest])
  })
})
