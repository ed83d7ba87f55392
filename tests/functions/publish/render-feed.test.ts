import { describe, expect, test } from 'vitest'
import { site } from '../../../site.config.ts'
import { hour, idOf } from '../store/histories.ts'
import { shelf } from './shelf.ts'

const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')]
const second = (n: number) => new Date(hour(24).getTime() + n * 1000)

describe('a feed', () => {
  test('is written at most once in a second, and what comes sooner waits', async () => {
    const { put, raise, render, shown, files } = shelf()
    await put({ id: a, at: hour(1), text: 'one' })
    expect(await render(await raise(), second(0))).toBe('written')

    await put({ id: b, at: hour(2), text: 'two' })
    const generation = await raise()
    expect(await render(generation, new Date(second(0).getTime() + 999))).toBe('too soon')
    expect(shown().entries).toEqual(['one'])

    expect(await render(generation, second(1))).toBe('written')
    expect(shown().entries).toEqual(['two', 'one'])
    expect(files.writes).toHaveLength(2)
  })

  test('is written for one of two renderers that begin in the same second', async () => {
    const { put, raise, render } = shelf()
    await put({ id: a, at: hour(1), text: 'one' })
    const generation = await raise()
    const outcomes = await Promise.all([render(generation, second(0)), render(generation, second(0))])

    expect(outcomes.sort()).toEqual(['too soon', 'written'])
  })

  test('is not rendered for a change that an earlier render has shown', async () => {
    const { put, raise, render, count } = shelf()
    await put({ id: a, at: hour(1), text: 'one' })
    const [first, last] = [await raise(), await raise()]
    await render(first, second(0))
    count.rows = 0

    expect([await render(first, second(5)), await render(last, second(6))]).toEqual(['up to date', 'up to date'])
    // The state before and after the message counts as taken, for each.
    expect(count.rows).toBe(6)
  })

  test('is rendered again when it is outdated, and not written when that changed nothing', async () => {
    const { put, raise, render, files } = shelf()
    await put({ id: a, at: hour(1), text: 'one' })
    await render(await raise(), second(0))

    expect(await render(Number.POSITIVE_INFINITY, second(1))).toBe('unchanged')
    expect(files.writes).toHaveLength(1)
  })

  test('that nothing ever stood in is there all the same, and as old as the site', async () => {
    const { render, shown } = shelf()

    expect(await render(Number.POSITIVE_INFINITY, second(0))).toBe('written')
    expect(shown()).toEqual({ updatedAt: site.establishedAt.toISOString(), tombstones: [], entries: [] })
  })

  test('lists its newest entries across months, and no more than its window', async () => {
    const { put, raise, render, shown } = shelf()
    const dates = [
      '2025-12-31T23:59:59Z',
      '2026-01-01T00:00:00Z',
      '2026-04-30T10:00:00Z',
      '2024-02-29T00:00:00Z',
      '2026-04-30T09:00:00Z',
    ]
    for (const date of dates) await put({ id: idOf(date), at: new Date(date), text: date.slice(0, 13) })
    await render(await raise(), second(0), 4)

    expect(shown().entries).toEqual(['2026-04-30T10', '2026-04-30T09', '2026-01-01T00', '2025-12-31T23'])
  })

  test('leaves out lines that hold no longer, however many they are', async () => {
    const { put, raise, render, shown } = shelf()
    for (let n = 0; n < 20; n++) await put({ id: idOf(`left ${n}`), at: hour(10 + n / 10), text: 'left', here: 0 })
    for (let n = 0; n < 5; n++) await put({ id: idOf(`here ${n}`), at: hour(n), text: `here ${n}` })
    await render(await raise(), second(0), 3)

    expect(shown().entries).toEqual(['here 4', 'here 3', 'here 2'])
  })

  test('tells of what was withdrawn, and not of what only moved to another section', async () => {
    const { put, raise, render, shown } = shelf()
    await put({ id: a, at: hour(1), text: 'one' })
    await put({ id: b, at: hour(3), withdrawn: true })
    await put({ id: c, at: hour(2), withdrawn: false })
    await render(await raise(), second(0))

    expect(shown()).toMatchObject({ tombstones: [{ id: b, when: hour(3).toISOString() }], entries: ['one'] })
  })
})

describe("a feed's last change", () => {
  const changed = async (...lines: Parameters<ReturnType<typeof shelf>['put']>[0][]) => {
    const { put, raise, render, shown } = shelf()
    for (const line of lines) await put(line)
    await render(await raise(), second(0))

    return new Date(shown().updatedAt)
  }
  const one = { id: a, at: hour(1), text: 'one' }

  test('is that of the entry which changed last, not of the newest', async () => {
    expect(await changed(one, { id: b, at: hour(0), text: 'two', updatedAt: hour(9) })).toEqual(hour(9))
  })

  test('is a removal, where that came later', async () => {
    expect(await changed(one, { id: b, at: hour(5), withdrawn: true })).toEqual(hour(5))
    expect(await changed(one, { id: b, at: hour(5), withdrawn: false })).toEqual(hour(5))
  })

  test('does not fall back when an entry comes back from among those that left', async () => {
    const back = { id: b, at: hour(5), withdrawn: true, here: 0 } as const

    expect(await changed(one, back, { id: b, at: hour(2), text: 'two', updatedAt: hour(6), revision: 2 })).toEqual(
      hour(6),
    )
  })

  test('is never the clock', async () => {
    expect(await changed(one)).toEqual(hour(1))
  })
})

test('what a feed takes into its archive leaves nothing of how that was cut before', async () => {
  const { put, raise, render, files } = shelf()
  const days = ['2026-01-03', '2026-01-05', '2026-01-18', '2026-02-10', '2026-02-11', '2026-02-12']
  const archive = () => [...files.objects.keys()].flatMap(key => /archive\/(.*)\//.exec(key)?.[1] ?? []).sort()
  for (const day of days) await put({ id: idOf(day), at: new Date(day), text: day })
  await render(await raise(), second(0), 3)
  expect(archive()).toEqual(['2026-01'])

  await put({ id: idOf('late'), at: new Date('2026-01-25'), text: 'one more than a document holds' })
  await render(await raise(), second(1), 3)
  expect(archive()).toEqual(['2026-01-0_1', '2026-01-2_3'])
})

describe('the cost of a render', () => {
  const filled = async (articles: number) => {
    const desk = shelf()
    // Three a day, so that a small site and a large one have equally much in their newest month.
    for (let n = 0; n < articles; n++)
      await desk.put({ id: idOf(`article ${n}`), at: hour(24 * 30 - n * 8), text: 'text' })
    for (let n = 0; n < 5; n++) await desk.render(await desk.raise(), second(n))
    return desk
  }
  const costOf = async (articles: number) => {
    const { put, raise, render, count } = await filled(articles)
    await put({ id: idOf('news'), at: hour(24 * 30 + 1), text: 'text' })
    const generation = await raise()
    Object.assign(count, { calls: 0, rows: 0 })
    await render(generation, second(10))

    return { ...count }
  }

  test('is that of its window, whatever lies in the archive', { timeout: 60_000 }, async () => {
    const [small, large] = [await costOf(100), await costOf(2000)]

    expect(large).toEqual(small)
    // The window, and the stretch of the archive that it ends in.
    expect(small.rows).toBeLessThanOrEqual(2 * site.feedWindow + 20)
  })

  test('that begins documents of the archive is that of two looks at lines, and of none at their files', async () => {
    const { put, raise, render, files, count } = shelf()
    // Stretches of three: a month, and what of the next is beyond the window.
    for (let n = 0; n < 6; n++)
      await put({ id: idOf(`old ${n}`), at: new Date(Date.UTC(2026, n < 3 ? 0 : 1, n + 1)), text: 'text' })
    await render(await raise(), second(0), 3)
    for (let n = 0; n < 3; n++)
      await put({ id: idOf(`news ${n}`), at: new Date(Date.UTC(2026, 2, n + 1)), text: 'text' })
    const generation = await raise()
    const looks: string[] = []
    const { head } = files
    files.head = key => {
      looks.push(key)
      return head(key)
    }
    Object.assign(count, { calls: 0, rows: 0 })
    await render(generation, second(10), 3)

    expect([...files.objects.keys()].sort()).toEqual([
      'world/archive/2026-01/feed.shown',
      'world/archive/2026-02/feed.shown',
      'world/feed.shown',
    ])
    expect(count.rows).toBeLessThanOrEqual(40)
    expect(count.calls).toBeLessThanOrEqual(34)
    expect(looks).toEqual(['world/feed.shown'])
  })

  test('after one change is that of the lines', async () => {
    const { put, raise, render, count } = shelf()
    for (let n = 0; n < 40; n++) await put({ id: idOf(`article ${n}`), at: hour(n), text: 'text' })
    await render(await raise(), second(0))
    await put({ id: idOf('article 39'), at: hour(39), text: 'changed', revision: 2 })
    const generation = await raise()
    Object.assign(count, { calls: 0, rows: 0 })
    await render(generation, second(1))

    // Beside the lines: the state three times, the slot, the message taken, the listing, the note of what was rendered.
    expect(count.rows).toBe(40 + 7)
  })
})
