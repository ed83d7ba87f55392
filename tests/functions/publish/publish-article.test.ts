import { describe, expect, test } from 'vitest'
import { site } from '../../../site.config.ts'
import { broke, went } from '../store/arrivals.ts'
import { bridge, hour } from '../store/histories.ts'
import { desk, story } from './desk.ts'

const page = `world/bridge-${bridge.slice(0, 8)}.html`
const SECRET = 'Zeppelin'

describe('an article', () => {
  test('that was stored stands on its page and in the feeds of its folder', async () => {
    const { hear, publish, page: read, placesIn } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens'))

    expect(await publish()).toEqual(
      new Map([
        ['', new Set(['2026-05'])],
        ['world', new Set(['2026-05'])],
      ]),
    )
    expect(read(page)?.text).toContain('Bridge opens')
    expect([placesIn(''), placesIn('world'), placesIn('sport')]).toEqual([
      ['feed#/#2026-05'],
      ['feed#/world#2026-05'],
      [],
    ])
  })

  test('that nobody stored is published nowhere', async () => {
    const { publish, files, feedRows } = desk()

    expect(await publish()).toEqual(new Map())
    expect([files.writes, feedRows.rows.size]).toEqual([[], 0])
  })

  test('published again writes no object and no other row', async () => {
    const { hear, publish, files, feedText } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await publish()
    const before = [...files.writes]
    const rows = feedText()
    await publish(hour(48))

    expect(before).toEqual([page])
    expect(files.writes).toEqual(before)
    expect(feedText()).toBe(rows)
  })

  test('uploaded again with the same words writes no object', async () => {
    const { hear, publish, files } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await publish()
    await hear(story({ n: 2, at: 2 }, 'Bridge opens'))
    await publish()

    expect(files.writes).toEqual([page])
  })

  test('whose new version could not be read stays as it was', async () => {
    const { hear, publish, files, page: read } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await publish()
    await hear(broke({ n: 2, at: 2 }))
    await publish()

    expect([files.writes, read(page)?.text]).toEqual([[page], expect.stringContaining('Bridge opens')])
  })

  test('that moves to another day of publication stands once in its feed', async () => {
    const { hear, publish, placesIn } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', { publishedAt: hour(1) }))
    await publish()
    await hear(story({ n: 2, at: 2 }, 'Bridge opens', { publishedAt: new Date('2025-12-31T23:59:59Z') }))

    expect((await publish()).get('')).toEqual(new Set(['2025-12']))
    expect(placesIn('')).toEqual(['feed#/#2025-12'])
  })

  test('that changes its section leaves the one and enters the other, but was not withdrawn', async () => {
    const { hear, publish, placesIn, feedRows } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await publish()
    await hear(story({ n: 2, at: 2 }, 'Bridge opens', { section: 'sport' }))

    expect([...(await publish()).keys()].sort()).toEqual(['', 'sport', 'world'])
    expect([placesIn(''), placesIn('world'), placesIn('sport')]).toEqual([
      ['feed#/#2026-05'],
      ['feed#/world#left'],
      ['feed#/sport#2026-05', 'feed#/sport#left'],
    ])
    expect([...feedRows.rows.values()].filter(row => row['withdrawn'] === true)).toEqual([])
  })
})

describe('an article that was withdrawn', () => {
  test.each([
    ['removed', went({ n: 2, at: 2 })],
    ['held', story({ n: 2, at: 2 }, SECRET, { pubstatus: 'withheld' })],
    ['killed', story({ n: 2, at: 2 }, SECRET, { pubstatus: 'canceled' })],
  ])('leaves its text in no object and in no row: %s', async (_what, arrival) => {
    const { hear, publish, files, feedText, shown, page: read } = desk()
    await hear(story({ n: 1, at: 1 }, SECRET, { keywords: [SECRET], byline: `By ${SECRET}` }))
    await publish()
    expect([read(page)?.text, await shown()]).toEqual([
      expect.stringContaining(SECRET),
      expect.stringContaining(SECRET),
    ])

    await hear(arrival)
    await publish()

    expect(read(page)).toMatchObject({ status: '410' })
    for (const { bytes } of files.objects.values()) expect(Buffer.from(bytes).toString()).not.toContain(SECRET)
    expect(`${feedText()} ${await shown()}`).not.toContain(SECRET)
  })

  test('is told of in every feed it was in, with the instant it left', async () => {
    const { hear, publish, placesIn, feedRows } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', { section: 'sport' }))
    await publish()
    await hear(story({ n: 2, at: 2 }, 'Bridge opens'))
    await hear(went({ n: 3, at: 3 }))
    await publish()
    const told = [...feedRows.rows.values()].filter(row => row['withdrawn'] === true)

    const lists = ['feed#/#left', 'feed#/sport#left', 'feed#/world#left']
    expect(told.map(row => row.pk).sort()).toEqual(lists)
    expect(new Set(told.map(row => row['at']))).toEqual(new Set([hour(3).toISOString()]))
    expect(placesIn('world')).toEqual(['feed#/world#left'])
  })

  test('comes back under its old address when it is uploaded again', async () => {
    const { hear, publish, page: read, placesIn } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens'))
    await publish()
    await hear(went({ n: 2, at: 2 }))
    await publish()
    await hear(story({ n: 3, at: 3 }, 'Bridge opens'))
    await publish()

    expect(read(page)).not.toHaveProperty('status')
    expect(read(page)?.text).toContain('Bridge opens')
    expect(placesIn('world')).toEqual(['feed#/world#2026-05'])
  })

  test('by its own date is gone, and nobody need write a fact', async () => {
    const { hear, publish, page: read, placesIn, feedText } = desk()
    await hear(story({ n: 1, at: 1 }, SECRET, { expiresAt: hour(30) }))
    await publish(hour(29))
    expect(read(page)?.text).toContain(SECRET)

    await publish(hour(30))
    expect([read(page)?.status, placesIn('world')]).toEqual(['410', ['feed#/world#left']])
    expect(feedText()).not.toContain(SECRET)
  })
})

test('a page that was gone, back and gone again is not brought back by a writer that slept in between', async () => {
  const { hear, publish, files, page: read } = desk()
  await hear(story({ n: 1, at: 1 }, SECRET))
  await publish()
  await hear(went({ n: 2, at: 2 }))
  await publish()
  await hear(story({ n: 3, at: 3 }, SECRET))

  // Its look was at a page that says gone; when it wakes, one of the same bytes stands there again.
  const { put } = files
  files.put = async (object, replaces) => {
    files.put = put
    await publish()
    await hear(went({ n: 4, at: 4 }))
    await publish()
    return put(object, replaces)
  }
  await publish()

  expect(files.writes).toHaveLength(6)
  expect(read(page)).toMatchObject({ status: '410' })
  expect(read(page)?.text).not.toContain(SECRET)
})

describe('an article that is nowhere', () => {
  test.each([
    ['embargoed', { embargoedUntil: hour(30) }],
    ['held from the start', { pubstatus: 'withheld' }],
    ['killed from the start', { pubstatus: 'canceled' }],
    ['embargoed for longer than it lasts', { embargoedUntil: hour(30), expiresAt: hour(20) }],
  ] as const)('leaves no object, no line and no text: %s', async (_what, more) => {
    const { hear, publish, files, feedText, member } = desk()
    await hear(story({ n: 1, at: 1 }, SECRET, more))

    expect(await publish(hour(24))).toEqual(new Map())
    expect([files.writes, member()]).toEqual([[], [expect.objectContaining({ places: [], pages: [] })]])
    expect(feedText()).not.toContain(SECRET)
  })

  test('appears once its embargo has ended, with no other fact than the clock', async () => {
    const { hear, publish, page: read, placesIn } = desk()
    await hear(story({ n: 1, at: 1 }, 'Bridge opens', { embargoedUntil: hour(30) }))
    await publish(hour(29))
    await publish(hour(30))

    expect(read(page)?.text).toContain('Bridge opens')
    expect(placesIn('')).toEqual(['feed#/#2026-05'])
  })
})

describe('an article that another object gives now', () => {
  const moved = `sport/old-${bridge.slice(0, 8)}.html`
  const twice = async () => {
    const it = desk()
    await it.hear(story({ n: 1, at: 1, key: 'sport/old.txt' }, 'Bridge opens'))
    await it.publish()
    await it.hear(story({ n: 1, at: 2 }, 'Bridge opens'))
    await it.publish()
    return it
  }

  test('is found from its old address', async () => {
    const { page: read } = await twice()

    expect(read(moved)).toMatchObject({ status: '301', location: `https://courier.example/${page}` })
    expect(read(moved)?.text).not.toContain('Bridge opens')
    expect(read(page)?.text).toContain('Bridge opens')
  })

  test('is withdrawn at both addresses', async () => {
    const { hear, publish, page: read } = await twice()
    await hear(went({ n: 2, at: 3 }))
    await hear(went({ n: 2, at: 3, key: 'sport/old.txt' }))
    await publish()

    expect([read(page)?.status, read(moved)?.status]).toEqual(['410', '410'])
  })
})

test('an entry too long for a feed is shortened there, and whole on its page', async () => {
  const { hear, publish, page: read, shown } = desk()
  const paragraph = `${'A long word. '.repeat(100)}The end of it.`
  const body = Array.from({ length: Math.ceil(site.limits.entryBytes / 1000) }, () => ({
    kind: 'paragraph' as const,
    spans: [{ text: paragraph }],
  }))
  await hear(story({ n: 1, at: 1 }, 'Bridge opens', { standfirst: 'It took a year.', body }))
  await publish()

  expect(read(page)?.text).toContain('The end of it.')
  const entry = await shown()
  expect(entry).not.toContain('The end of it.')
  expect(entry).toContain('It took a year.')
  expect(entry).toContain('Read the full article')
})
