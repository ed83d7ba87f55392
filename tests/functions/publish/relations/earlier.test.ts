import { describe, expect, test } from 'vitest'
import { feedTable } from '../../../../functions/publish/feed-table.ts'
import type { Placed } from '../../../../functions/publish/relations/band-rows.ts'
import { earlierThan } from '../../../../functions/publish/relations/relatives.ts'
import { memoryTable } from '../../../support/memory-table.ts'
import { noted, placedOn, run, type Says } from './placed-articles.ts'

const same = { runs: run(0, 48) }

/** The names of those that an article of the tenth of March names. */
async function namedBy(says: Says, ...others: Placed[]): Promise<{ earlier: string[]; related: string[] }> {
  const feeds = feedTable(memoryTable())
  const own = placedOn(10, 'own', says)
  await noted(feeds, ...others, own)
  const { earlier, related } = await earlierThan(own, feeds)

  return { earlier: earlier.map(({ headline }) => headline), related: related.map(({ headline }) => headline) }
}

describe('those that say the same are named', () => {
  test('where they were there before, the latest first', async () => {
    const others = [placedOn(7, 'older', same), placedOn(9, 'newer', same), placedOn(11, 'later', same)]

    expect(await namedBy(same, ...others)).toEqual({ earlier: ['newer', 'older'], related: [] })
  })

  test('of the same instant those of the lesser id', async () => {
    const twins = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => placedOn(10, name, same))
    const own = placedOn(10, 'own', same).id
    const before = twins.filter(({ id }) => id < own).toSorted((one, other) => (one.id < other.id ? 1 : -1))

    expect((await namedBy(same, ...twins)).earlier).toEqual(before.slice(0, 3).map(({ headline }) => headline))
  })

  test('the three nearest of those that share all of its names', async () => {
    const four = [1, 2, 3, 4].map(day => placedOn(day, `of ${day}`, same))

    expect((await namedBy(same, ...four)).earlier).toEqual(['of 4', 'of 3', 'of 2'])
  })

  test('five at most, each once', async () => {
    // Each shares another name of it, and much of what it says.
    const seven = run(0, 7).map(n => placedOn(n + 1, `of ${n + 1}`, { runs: [n, ...run(20, 48)] }))

    expect((await namedBy(same, ...seven)).earlier).toEqual(['of 7', 'of 6', 'of 5', 'of 4', 'of 3'])
  })

  test('but not those that share a name and say something else', async () => {
    expect(await namedBy(same, placedOn(1, 'other', { runs: [0, ...run(100, 147)] }))).toEqual({
      earlier: [],
      related: [],
    })
  })
})

describe('those of the same matter are named', () => {
  const about = (...hashes: number[]): Says => ({ words: hashes.map(hash => [hash, 40]) })

  test('where they were there before, the likest first', async () => {
    const others = [
      placedOn(9, 'less', about(1, 2, 11, 12)),
      placedOn(8, 'more', about(1, 2, 3, 13)),
      placedOn(11, 'later', about(1, 2, 3, 4)),
    ]

    expect(await namedBy(about(1, 2, 3, 4), ...others)).toEqual({ earlier: [], related: ['more', 'less'] })
  })

  test('of those that are as like the earliest first', async () => {
    const others = [placedOn(9, 'second', about(1, 2, 3, 11)), placedOn(8, 'first', about(1, 2, 3, 12))]

    expect((await namedBy(about(1, 2, 3, 4), ...others)).related).toEqual(['first', 'second'])
  })

  test('the six nearest under each name, of which five are told', async () => {
    const days = run(1, 8).map(day => placedOn(day, `of ${day}`, about(1, 20 + day)))

    expect((await namedBy(about(1, 2), ...days)).related).toEqual(['of 2', 'of 3', 'of 4', 'of 5', 'of 6'])
  })

  test('of those with one headline the first', async () => {
    const [first, copy] = [placedOn(8, 'name', about(1, 2)), { ...placedOn(9, 'copy', about(1, 2)), headline: 'name' }]

    expect((await namedBy(about(1, 2), copy, first)).related).toEqual(['name'])
  })

  test('but not a second time those that say the same', async () => {
    const both = { ...same, ...about(1, 2) }

    expect(await namedBy(both, placedOn(8, 'copy', both))).toEqual({ earlier: ['copy'], related: [] })
  })

  test('and none where they share a word and little else', async () => {
    expect((await namedBy(about(...run(1, 9)), placedOn(8, 'other', about(1, ...run(20, 27))))).related).toEqual([])
  })
})

test('an article that is found by nothing names none', async () => {
  expect(await earlierThan(undefined, feedTable(memoryTable()))).toEqual({ earlier: [], related: [] })
  expect(await namedBy({}, placedOn(1, 'other', same))).toEqual({ earlier: [], related: [] })
})
