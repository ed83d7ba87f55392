import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArticleId } from '../../../events/article.ts'
import { endOf, keyOfLine, monthOfKey } from '../../../functions/publish/archive-leaf.ts'
import { walkOf } from '../../../functions/publish/archive-walk.ts'
import { type Line, monthOf } from '../../../functions/publish/feed-rows.ts'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import { memoryTable } from '../../support/memory-table.ts'

const idAt = (n: number) => ArticleId.parse(`00000000-0000-5000-8000-${String(n).padStart(12, '0')}`)
/** Three months, an hour from one line to the next where `n` is one more. */
const lineAt = (n: number): Line => {
  const at = new Date(Date.UTC(2026, 0, 30) + n * 3_600_000).toISOString()
  return { articleId: idAt(n), revision: 1, here: 1, withdrawn: false, at }
}

async function shelf(numbers: readonly number[]) {
  const table = memoryTable()
  const feeds = feedTable(table)
  const lines = numbers.map(lineAt)
  for (const line of lines)
    await feeds.keepLine({ pk: `feed#/#${monthOf(new Date(line.at))}`, sk: keyOfLine(line) }, line)
  let reads = 0
  const counted =
    <Asked extends unknown[]>(read: (...asked: Asked) => Promise<Line[]>) =>
    (...asked: Asked) => {
      reads++
      return read(...asked)
    }
  const counting = { linesUpTo: counted(feeds.linesUpTo), linesFrom: counted(feeds.linesFrom) }
  const months = new Set(lines.map(({ at }) => monthOf(new Date(at))))
  const walk = (page: number, known = 0) => {
    const newest = lines.toReversed().slice(0, known)
    return walkOf({ feed: '', feeds: counting, months, newest }, page)
  }
  return { lines, walk, reads: () => reads }
}

const hours = fc.uniqueArray(fc.nat(1000), { maxLength: 60 }).map(all => all.sort((a, b) => a - b))
const steps = fc.array(fc.tuple(fc.constantFrom('around', 'before', 'after' as const), fc.nat(1000)), { maxLength: 12 })

describe('a walk along the lines of a feed', () => {
  it('finds at each place what a fresh look would find', async () => {
    await fc.assert(
      fc.asyncProperty(
        hours,
        steps,
        fc.integer({ min: 1, max: 8 }),
        fc.nat(20),
        async (numbers, asked, page, known) => {
          const { lines, walk } = await shelf(numbers)
          const one = walk(page, known)
          for (const [what, n] of asked) {
            const key = keyOfLine(lineAt(n))
            const older = lines.filter(line => keyOfLine(line) <= key)
            const newer = lines.filter(line => keyOfLine(line) > key)
            const here = (all: Line[]) => all.filter(line => monthOfKey(keyOfLine(line)) === monthOfKey(key))
            if (what === 'before') expect(await one.before(key)).toEqual(older.at(-1))
            else if (what === 'after') expect(await one.after(endOf(key))).toEqual(newer.at(0))
            else expect(await one.around(key, 5)).toEqual([...here(older).slice(-5), ...here(newer).slice(0, 5)])
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('reads a stretch once, however many steps go through it', async () => {
    const { lines, walk, reads } = await shelf(Array.from({ length: 40 }, (_, n) => n + 60))
    const one = walk(20)
    for (const line of lines.toReversed()) await one.around(keyOfLine(line), 3)

    expect(reads()).toBeLessThanOrEqual(4)
  })
})
