import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleId } from '../../../events/article.ts'
import {
  ancestorsOf,
  depthOf,
  documentName,
  documentPath,
  endOf,
  isWithin,
  keyOfLine,
  leafAmong,
  leavesOf,
  outdatedPath,
  periodAt,
  periodPath,
  prefixNamed,
  signatureOf,
  startOf,
  stretchesAround,
  stretchesOver,
} from '../../../functions/publish/archive-leaf.ts'
import type { Line } from '../../../functions/publish/feed-rows.ts'
import { uuidv5 } from '../../../functions/text/uuid.ts'
import { site } from '../../../site.config.ts'

const lineAt = (at: string, n = 0): Line => ({
  ...{ articleId: ArticleId.parse(uuidv5(site.siteId, `${at} ${n}`)), revision: 1, here: 1, withdrawn: false, at },
})
const MILLISECONDS = 28 * 86_400_000
// Many of a February, and many of one second of it.
const instant = fc
  .oneof(fc.integer({ min: 0, max: MILLISECONDS - 1 }), fc.integer({ min: 0, max: 30 }))
  .map(later => new Date(Date.UTC(2026, 1, 1) + later).toISOString())
const month = fc
  .uniqueArray(fc.tuple(instant, fc.nat(3)), { maxLength: 40, selector: ([at, n]) => `${at} ${n}` })
  .map(all => all.map(([at, n]) => lineAt(at, n)))
  .map(lines => lines.sort((a, b) => (keyOfLine(a) < keyOfLine(b) ? -1 : 1)))
const most = fc.integer({ min: 1, max: 9 })
const inside = (lines: readonly Line[], prefix: string) => lines.filter(line => isWithin(prefix, keyOfLine(line)))

describe('the stretches around a key', () => {
  const key = keyOfLine({ at: '2026-02-17T13:45:27.608Z', articleId: lineAt('x').articleId })
  const around = [...stretchesAround(key)]

  test('halve days, hours, minutes, seconds and milliseconds until one is left, and then take the id sign by sign', () => {
    const figures = [
      ...['', '-0_1', '-1', '-15_9', '-15_7', '-17', '-17T0_1', '-17T1', '-17T10_4', '-17T13_4', '-17T13'],
      ...['-17T13:3_5', '-17T13:3_4', '-17T13:4', '-17T13:45_9', '-17T13:45_7', '-17T13:45_6', '-17T13:45'],
      ...['-17T13:45:0_2', '-17T13:45:2', '-17T13:45:25_9', '-17T13:45:25_7', '-17T13:45:27'],
      ...['-17T13:45:27.5_9', '-17T13:45:27.5_7', '-17T13:45:27.5_6', '-17T13:45:27.6'],
      ...['-17T13:45:27.60_4', '-17T13:45:27.60_2', '-17T13:45:27.60_1', '-17T13:45:27.60'],
      ...['-17T13:45:27.605_9', '-17T13:45:27.608_9', '-17T13:45:27.608'],
    ].map(rest => `2026-02${rest}`)

    expect(around.slice(0, figures.length)).toEqual(figures)
    expect(around.slice(figures.length)).toEqual(Array.from({ length: 36 }, (_, n) => key.slice(0, 26 + n)))
  })

  test('lie within one another, and each knows those that it was cut out of', () => {
    for (const [n, prefix] of around.slice(0, -36).entries()) {
      expect(isWithin(prefix, key)).toBe(true)
      expect(ancestorsOf(prefix)).toEqual(around.slice(0, n))
      expect(depthOf(prefix)).toBe(n)
      if (n > 0)
        expect([startOf(prefix) >= startOf(around[n - 1] ?? ''), endOf(prefix) <= endOf(around[n - 1] ?? '')]).toEqual([
          true,
          true,
        ])
    }
  })

  test('have names that documents may have, and are known by them', () => {
    for (const prefix of around) {
      expect(documentName(prefix)).toMatch(/^[\w.-]+$/)
      expect(prefixNamed(documentName(prefix))).toBe(prefix)
      expect(periodAt(periodPath('world/asia', prefix))).toEqual({ feed: 'world/asia', prefix })
    }
    expect(documentPath('', '2026-02')).toBe('archive/2026-02')
    expect(documentPath('world', '2026-02-17T13:4')).toBe('world/archive/2026-02-17T13-4')
  })

  test('are those around whatever begins as it does, as far as that tells', () => {
    expect([...new Set(stretchesOver('2026-02-17T13'))]).toEqual(around.slice(0, 11))
    expect([...new Set(stretchesOver('2026-02'))]).toEqual(['2026-02'])
  })
})

test('a path is that of a period where it names a month after its feed', () => {
  expect(periodAt('@2026-02')).toEqual({ feed: '', prefix: '2026-02' })
  expect(periodAt(outdatedPath('world', '2026-02'))).toEqual({ feed: 'world', prefix: '2026-02~' })
  for (const other of ['world', 'world@2026', 'world@2026-02 and more', 'world@x2026-02'])
    expect(periodAt(other), other).toBeUndefined()
})

describe('a month', () => {
  test('is cut into stretches that are not too full and hold each line once, in their order', () => {
    fc.assert(
      fc.property(month, most, (lines, most) => {
        const leaves = leavesOf(lines, most)

        expect(leaves.flatMap(leaf => leaf.lines)).toEqual(lines)
        for (const leaf of leaves) {
          expect(leaf.lines.length).toBeLessThanOrEqual(most)
          expect(inside(lines, leaf.prefix)).toEqual(leaf.lines)
          const wider = ancestorsOf(leaf.prefix).at(-1)
          if (wider !== undefined) expect(inside(lines, wider).length, 'cut without need').toBeGreaterThan(most)
        }
      }),
    )
  })

  test('is cut alike by whoever looks from one of its lines', () => {
    fc.assert(
      fc.property(month, most, (lines, most) => {
        for (const leaf of leavesOf(lines, most))
          for (const line of leaf.lines) expect(leafAmong(lines, keyOfLine(line), most)).toEqual(leaf)
      }),
    )
  })

  test('is cut as before but for the stretch of a line that comes', () => {
    fc.assert(
      fc.property(month, most, fc.nat(), (lines, most, n) => {
        const [taken] = lines.slice(n % (lines.length || 1))
        if (taken === undefined) return
        const before = leavesOf(
          lines.filter(line => line !== taken),
          most,
        )
        const own = leafAmong(lines, keyOfLine(taken), most).prefix
        const untouched = before.filter(
          leaf => !isWithin(leaf.prefix, keyOfLine(taken)) && !ancestorsOf(leaf.prefix).includes(own),
        )

        expect(leavesOf(lines, most)).toEqual(expect.arrayContaining(untouched))
      }),
    )
  })
})

test('a stretch is told apart by its lines, their revisions and what they name beside themselves', () => {
  const [one, other] = [lineAt('2026-02-17T13:45:27.608Z'), lineAt('2026-02-17T13:45:27.609Z')]
  const related = [{ url: 'https://news.example/a.html', headline: 'A' }]
  const beside = { ...one, links: { earlier: [], related } }
  const said = [[], [one], [one, other], [other, one], [{ ...one, revision: 2 }], [beside]].map(signatureOf)

  expect(new Set(said).size).toBe(said.length)
  expect(signatureOf([{ ...one, name: 'Ports' }])).toBe(signatureOf([one]))
})
