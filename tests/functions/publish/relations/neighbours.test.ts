import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { feedTable } from '../../../../functions/publish/feed-table.ts'
import { foundByNow, saysOf } from '../../../../functions/publish/relations/placed.ts'
import { earlierThan, tellNeighbours, writeBands } from '../../../../functions/publish/relations/relatives.ts'
import { memoryTable } from '../../../support/memory-table.ts'
import { holdingOf, idOf, noted, placedOn, run } from './placed-articles.ts'

const same = { runs: run(0, 48), words: run(0, 5).map((hash): [number, number] => [hash, 40]) }
const other = { runs: run(100, 148) }
const Told = z.object({ articleId: z.string(), beside: z.optional(z.boolean()), withdrawn: z.optional(z.boolean()) })

function shelf() {
  const rows = memoryTable()
  const told: z.infer<typeof Told>[] = []
  const toFeeds = {
    send: async (messages: readonly { body: string }[]) => {
      told.push(...messages.map(({ body }) => z.parse(Told, JSON.parse(body))))
    },
  }

  return { rows, feeds: feedTable(rows), toFeeds, told }
}
const names = async (day: number, { feeds }: ReturnType<typeof shelf>) =>
  (await earlierThan(placedOn(day, 'reader', same), feeds)).earlier.map(({ headline }) => headline)

describe('an article is found', () => {
  test('where it is now, and no more where it was', async () => {
    const desk = shelf()
    const [before, now] = [placedOn(3, 'it', same), placedOn(8, 'it', same)]
    await noted(desk.feeds, before)
    const foundBy = foundByNow(foundByNow(undefined, before), now)
    await writeBands(holdingOf(now, { revision: 2, member: { foundBy } }), desk.feeds)

    expect([await names(5, desk), await names(9, desk)]).toEqual([[], ['it']])
  })

  test('by what it says now, and no more by what it said', async () => {
    const desk = shelf()
    const [before, now] = [placedOn(3, 'it', same), placedOn(3, 'it', other)]
    await noted(desk.feeds, before)
    const foundBy = foundByNow(foundByNow(undefined, before), now)
    await writeBands(holdingOf(now, { revision: 2, member: { foundBy } }), desk.feeds)

    expect(await names(5, desk)).toEqual([])
    expect((await earlierThan(placedOn(5, 'reader', other), desk.feeds)).earlier).toHaveLength(1)
  })

  test('no more where it is gone', async () => {
    const desk = shelf()
    const before = placedOn(3, 'it', same)
    await noted(desk.feeds, before)
    await writeBands({ ...holdingOf(before, { revision: 2 }), placed: undefined }, desk.feeds)

    expect(await names(5, desk)).toEqual([])
    expect(JSON.stringify([...desk.rows.rows.values()])).not.toContain('https://a.example/it')
  })

  test('as the newest of its versions has it, whichever is written last', async () => {
    const desk = shelf()
    const [old, now] = [placedOn(3, 'it', same), { ...placedOn(3, 'it', same), headline: 'new' }]
    await writeBands(holdingOf(now, { revision: 2 }), desk.feeds)
    await writeBands(holdingOf(old, { revision: 1 }), desk.feeds)

    expect(await names(5, desk)).toEqual(['new'])
  })

  test('without a write where all is said already', async () => {
    const desk = shelf()
    const placed = placedOn(3, 'it', same)
    await writeBands(holdingOf(placed, { member: { says: saysOf(placed) } }), desk.feeds)

    expect(desk.rows.rows.size).toBe(0)
  })
})

describe('those that may name an article', () => {
  const placed = placedOn(5, 'it', same)
  const around = [
    placedOn(4, 'before', same),
    placedOn(6, 'a', same),
    placedOn(7, 'b', same),
    placedOn(8, 'else', other),
  ]

  test('are the later ones, each told once', async () => {
    const desk = shelf()
    await noted(desk.feeds, ...around)
    await tellNeighbours(holdingOf(placed), desk.feeds, desk.toFeeds)

    expect(desk.told).toEqual([idOf('a'), idOf('b')].sort().map(articleId => ({ articleId, beside: true })))
  })

  test('are told that it was withdrawn where it was', async () => {
    const desk = shelf()
    await noted(desk.feeds, ...around)
    await tellNeighbours({ ...holdingOf(placed), placed: undefined, isGone: true }, desk.feeds, desk.toFeeds)

    expect(desk.told).toMatchObject(Array(2).fill({ beside: true, withdrawn: true }))
  })

  test('are told nothing where nothing is new, or it was never found', async () => {
    const desk = shelf()
    await noted(desk.feeds, ...around)
    await tellNeighbours(holdingOf(placed, { member: { says: saysOf(placed) } }), desk.feeds, desk.toFeeds)
    await tellNeighbours(holdingOf(placed, { member: { foundBy: undefined } }), desk.feeds, desk.toFeeds)

    expect(desk.told).toEqual([])
  })

  test('are looked for again only where it is found from then on', async () => {
    const desk = shelf()
    const old = placedOn(2, 'it', same)
    const foundBy = foundByNow(foundByNow(undefined, old), placed)
    const holding = holdingOf(placed, { member: { edition: 7, foundBy } })
    await desk.feeds.writeMember(placed.id, holding.member, undefined)
    await tellNeighbours(holding, desk.feeds, desk.toFeeds)

    expect(await desk.feeds.findMember(placed.id)).toMatchObject({
      ...{ edition: 8, says: saysOf(placed), foundBy: foundByNow(undefined, placed) },
    })
  })

  test('are not looked for again of one that is gone', async () => {
    const desk = shelf()
    const holding = { ...holdingOf(placed), placed: undefined, isGone: true }
    await desk.feeds.writeMember(placed.id, holding.member, undefined)
    await tellNeighbours(holding, desk.feeds, desk.toFeeds)

    expect(await desk.feeds.findMember(placed.id)).not.toHaveProperty('foundBy')
  })
})
