import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleId } from '../../../events/article.ts'
import { documentPath, keyOfLine, leavesOf, monthOfKey, signatureOf } from '../../../functions/publish/archive-leaf.ts'
import { MOST_LEAVES, type Plan, planMonth, planStretch, planTail } from '../../../functions/publish/archive-plan.ts'
import { readArchive } from '../../../functions/publish/archive-reading.ts'
import { entriesPartition, type Line } from '../../../functions/publish/feed-rows.ts'
import { feedTable } from '../../../functions/publish/feed-table.ts'
import { memoryTable } from '../../support/memory-table.ts'

const feed = 'world'
/** Two months, six hours from one line to the next. */
const lineAt = (n: number, revision = 1): Line => ({
  articleId: ArticleId.parse(`00000000-0000-5000-8000-${String(n).padStart(12, '0')}`),
  ...{ revision, here: 1, withdrawn: false, at: new Date(Date.UTC(2026, 0, 15) + n * 6 * 3_600_000).toISOString() },
})

/** A feed of so many entries, whose archive is written as plans have it; no file is. */
function shelf(most: number) {
  const feeds = feedTable(memoryTable())
  const lines = new Map<string, Line>()
  const read = () => readArchive({ feed, feeds, most })

  async function put(line: Line) {
    const month = monthOfKey(keyOfLine(line))
    await feeds.keepLine({ pk: entriesPartition(feed, month), sk: keyOfLine(line) }, line)
    await feeds.raiseGeneration(feed, [month], new Date(0))
    lines.set(keyOfLine(line), line)
    return month
  }
  async function note(
    prefix: string,
    more: { prev?: string | undefined; next?: string | undefined; signature: string; here: number },
  ) {
    const { edition } = await feeds.claimDocument(feed, prefix)
    await feeds.noteDocument(feed, { prefix, edition, eTags: {}, ...more })
  }
  async function carryOut({ write, remove, ask }: Plan): Promise<void> {
    for (const { prefix, lines, prev, next } of write)
      await note(prefix, { prev, next, signature: signatureOf(lines), here: 1 })
    for (const prefix of remove) await note(prefix, { signature: 'gone', here: 0 })
    for (const month of ask) await carryOut(await planMonth(month, await read()))
  }
  const tail = async () => {
    const reading = await read()
    return reading.last && planTail(reading.last, reading)
  }

  return {
    ...{ put, tail, carryOut, read },
    month: async (month: string) => planMonth(month, await read()),
    stretch: async (prefix: string) => planStretch(prefix, await read()),
    documents: async () =>
      (await feeds.documents(feed)).map(({ prefix, signature, prev, next }) => ({ prefix, signature, prev, next })),
    /** What has to stand: all stretches of which the feed has left the oldest line behind, each with its neighbours. */
    wanted() {
      const all = [...lines.values()]
        .filter(({ here }) => here === 1)
        .sort((a, b) => (keyOfLine(a) < keyOfLine(b) ? -1 : 1))
      const last = all.at(-1 - most)
      const months = Map.groupBy(all, line => monthOfKey(keyOfLine(line))).values()
      const leaves = [...months]
        .flatMap(month => leavesOf(month, most))
        .filter(leaf => last !== undefined && leaf.lines[0] !== undefined && leaf.lines[0].at <= last.at)
      const pathAt = (n: number) => leaves[n] && documentPath(feed, leaves[n].prefix)
      return leaves.map((leaf, n) => ({
        ...{ prefix: leaf.prefix, signature: signatureOf(leaf.lines) },
        ...{ prev: n === 0 ? undefined : pathAt(n - 1), next: pathAt(n + 1) },
      }))
    },
  }
}

const change = fc.record({
  n: fc.nat(120),
  here: fc.constantFrom(1, 1, 0 as const),
  revision: fc.integer({ min: 1, max: 9 }),
})

describe('the archive of a feed', () => {
  test('stands as its lines have it after every change, and then nothing is left to be done', async () => {
    const property = fc.asyncProperty(
      fc.uniqueArray(fc.nat(120), { minLength: 3, maxLength: 24 }),
      fc.array(change, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      async (first, changes, most) => {
        const one = shelf(most)
        for (const n of first) await one.put(lineAt(n))
        const settle = async () => {
          const plan = await one.tail()
          if (plan !== undefined) await one.carryOut(plan)
        }
        await settle()
        for (const { n, here, revision } of changes) {
          const month = await one.put({ ...lineAt(n, revision), here })
          await settle()
          await one.carryOut(await one.month(month))

          if ((await one.tail()) !== undefined) {
            expect(await one.documents()).toEqual(one.wanted())
            expect(await one.month(month)).toEqual({ write: [], remove: [], ask: [] })
          }
        }
        const left = await one.tail()
        if (left !== undefined) expect(left).toMatchObject({ write: [], remove: [], ask: [] })
      },
    )
    await fc.assert(property, { numRuns: 60 })
  })

  test('is written by so many stretches at once, from its newest back, and the rest by its months', async () => {
    const one = shelf(1)
    for (let n = 0; n < MOST_LEAVES + 5; n++) await one.put(lineAt(n))
    const plan = await one.tail()

    expect(plan?.write.map(({ lines }) => lines[0]?.at)).toEqual(
      Array.from({ length: MOST_LEAVES }, (_, n) => lineAt(n + 4).at),
    )
    expect(plan?.write[0]?.prev).toBeDefined()
    expect(plan?.ask).toEqual(['2026-01'])
  })
})

describe('a stretch of it', () => {
  async function settled() {
    const one = shelf(2)
    for (let n = 0; n < 80; n += 4) await one.put(lineAt(n))
    for (let again = 0; again < 3; again++)
      for (const month of ['2026-01', '2026-02']) await one.carryOut(await one.month(month))
    return one
  }

  test('is written once more as it stands, with its neighbours, and asks for nothing', async () => {
    const one = await settled()

    expect(await one.documents()).toEqual(one.wanted())
    for (const { signature: _, ...wanted } of one.wanted())
      expect(await one.stretch(wanted.prefix)).toMatchObject({ write: [wanted], remove: [], ask: [] })
  })

  test('asks for its month where it was not known to be right', async () => {
    const one = await settled()
    const [wanted] = one.wanted()
    await one.put({ ...lineAt(0, 2) })

    expect(await one.stretch(wanted?.prefix ?? '')).toMatchObject({
      write: [{ prefix: wanted?.prefix }],
      ask: ['2026-01'],
    })
  })

  test('that lines do not make is taken away, and where it stood its month is asked for', async () => {
    const one = await settled()
    const [wanted] = one.wanted()
    for (const n of [0, 4]) await one.put({ ...lineAt(n), here: 0 })

    expect(await one.stretch('2026-01-31')).toEqual({ write: [], remove: ['2026-01-31'], ask: [] })
    expect(await one.stretch(wanted?.prefix ?? '')).toEqual({ write: [], remove: [wanted?.prefix], ask: ['2026-01'] })
  })
})
