import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../events/article.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs, pictureFile, shown } from './arrivals.ts'
import { bridge, hashOf, hour, idOf, type When } from './histories.ts'
import { shelf } from './shelf.ts'

const arrived = (when: When, text: string, more: Partial<Draft> = {}) =>
  arrivedAs(when, [{ id: bridge, draft: draftOf('The bridge', [text], more) }])
const first = { n: 1, at: 1 }
const second = { n: 2, at: 2 }
/** Words that pack badly: more of them than stand beside a fold. */
const long = Array.from({ length: 4000 }, (_, n) => ((n * 7919) % 104_729).toString(36) + (n % 61)).join(' ')

async function heard(...hear: ReturnType<typeof arrived>[]) {
  const one = shelf()
  for (const arrival of hear) await one.hear(arrival)
  return one
}

describe('an article', () => {
  test('that has one version is one row, and two once there is another, each with its text', async () => {
    const alone = await heard(arrived(first, 'It is open.'))
    const more = await heard(arrived(first, 'It is open.'), arrived(second, 'It is shut.'))

    expect(alone.kinds()).toEqual(['current', 'receipt'])
    expect(Object.values(await alone.texts(bridge))).toMatchObject([{ draft: { inline: { headline: 'The bridge' } } }])
    expect(more.kinds()).toEqual(['body', 'current', 'edit', 'receipt', 'version'])
    expect(Object.values(await more.texts(bridge))).not.toContain(undefined)
  })

  test('of a long text has a row for it from the first, and for its fact', async () => {
    const one = await heard(arrived(first, long))

    expect(one.kinds()).toEqual(['body', 'current', 'receipt', 'version'])
    expect(Object.values(await one.texts(bridge))).not.toContain(undefined)
  })

  test('of a long text in which a slip was put right keeps its date', async () => {
    const one = await heard(arrived(first, `${long} the goverment`), arrived(second, `${long} the government`))

    expect(await one.current(bridge)).toMatchObject({ versionNumber: 2, updatedAt: hour(1) })
  })

  test('whose text lies in the bodies bucket is updated by whatever changes it, and says what it says of itself', async () => {
    const apart = (when: When, text: string, more: object = {}) => {
      const arrival = arrived(when, text)
      const standing = { pubstatus: 'usable', change: 'update', ...more } as const
      const draft = { bodyHash: hashOf(text), standing }
      return { ...arrival, members: arrival.members.map(member => ({ ...member, draft })) }
    }
    const one = await heard(apart(first, 'The goverment.'), apart(second, 'The government.'))
    const refiled = await heard(apart(first, 'The goverment.'), apart(second, 'The government.', { change: 'refile' }))

    expect(await one.current(bridge)).toMatchObject({ versionNumber: 2, updatedAt: hour(2) })
    expect(one.kinds()).toEqual(['body', 'current', 'receipt', 'version'])
    expect(await refiled.current(bridge)).toMatchObject({ versionNumber: 2, updatedAt: hour(1) })
  })

  test('keeps what it says of its section, its dates, its law and its object', async () => {
    const said = {
      ...{ section: 'sport', pubstatus: 'canceled' as const, legalReason: 'A court said so.', publishedAt: hour(0) },
      ...{ embargoedUntil: hour(0), expiresAt: hour(9) },
    }
    const one = await heard(arrived(first, 'It is open.', said))
    const { section, pubstatus, ...kept } = said

    expect(await one.current(bridge)).toMatchObject({ inputs: { folder: section }, state: 'killed', ...kept })
    expect((await one.table.findStanding(bridge)).facts).toMatchObject([{ pubstatus, versionId: 'v1' }])
  })

  test('that says that it is news is an update, though it changes a slip', async () => {
    const one = await heard(
      arrived(first, 'The goverment has opened it.'),
      arrived(second, 'The government has opened it.', { significant: true }),
    )

    expect(await one.current(bridge)).toMatchObject({ updatedAt: hour(2) })
  })

  test('of which enrich says something else by now has the new text, and is no new version', async () => {
    const arrival = arrived(first, 'It is open.')
    const annotations = { summary: { version: 2, value: 'Open.' } }
    const enriched = { ...arrival, members: arrival.members.map(member => ({ ...member, annotations })) }
    const one = await heard(arrival, enriched)

    expect(Object.values(await one.texts(bridge))).toMatchObject([{ annotations }])
    expect(await one.current(bridge)).toMatchObject({ versionNumber: 1 })
    expect(one.kinds()).toEqual(['current', 'receipt'])
  })

  test.each([
    ['has a name in a bundle', 1],
    ['is one of several in a file', 2],
  ])('that %s does not show the picture that has the name of the file', async (_what, count) => {
    const ids = [bridge, idOf('harbour')].slice(0, count)
    const arrival = arrivedAs(
      first,
      ids.map(id => ({ id, draft: draftOf(id, []) })),
    )
    const members = arrival.members.map(member => ({ ...member, ...(count === 1 && { name: 'a.txt' }) }))
    const one = await heard({ ...arrival, members })
    await one.hear(shown({ ...first, key: 'world/bridge.png' }, 'a'))

    expect(await one.current(bridge)).not.toHaveProperty('pictures')
    expect(await one.receipt('world/bridge.png')).toMatchObject({ outcome: 'withheld' })
  })
})

describe('a picture that two articles show', () => {
  test.each<[string, Partial<Draft>[], object]>([
    [
      'is there with the first of them',
      [{ embargoedUntil: hour(9) }, { embargoedUntil: hour(5) }],
      { heldUntil: hour(5) },
    ],
    ['is there where one of them is', [{ embargoedUntil: hour(9) }, {}], { outcome: 'published' }],
    ['is there where one of them is held', [{ pubstatus: 'withheld' }, {}], { outcome: 'published' }],
    [
      'waits no longer than it took to come',
      [{ embargoedUntil: hour(1) }, { embargoedUntil: hour(9) }],
      { outcome: 'published' },
    ],
  ])('%s', async (_what, both, answer) => {
    const one = shelf()
    const ids = [bridge, idOf('harbour')].sort()
    for (const [n, more] of both.entries())
      for (const id of ids.slice(n, n + 1)) {
        const arrival = arrivedAs({ ...first, at: 0, key: `${n}.txt` }, [{ id, draft: draftOf(id, [], more) }])
        await one.hear({ ...arrival, members: arrival.members.map(member => ({ ...member, pictures: ['p.png'] })) })
      }
    await one.hear(shown({ ...first, key: 'p.png' }, 'p'))

    expect(await one.receipt('p.png')).toMatchObject({ shownIn: ids, ...answer })
    expect(await one.current(bridge)).toMatchObject({ pictures: { 'p.png': pictureFile('p') } })
  })
})
