import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices } from '../support/schedule.ts'
import { type Deed, rebuilt, runCalmly, runWildly, siteOf } from '../support/world.ts'
import { LONG, numRuns } from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

const bridge =
  'The council voted on Tuesday to keep the old harbour bridge open through the whole winter against the advice of its engineers after divers found cracks in two of the pillars under the northern road.'
const added = 'Drivers of heavy lorries will have to take the longer way round until the repair begins next spring.'
const rovers =
  'Rovers won the final after extra time and thousands of supporters filled every street around the stadium until long past midnight while police closed both stations nearby.'

const put = (key: string, headline: string, body: string, second: number) => ({
  kind: 'put' as const,
  key: `world/${key}.txt`,
  text: `${headline}\n${body}`,
  second,
})

/** Sent again, cut, changed, taken away and brought back: some of these name some others. */
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        headline: fc.constantFrom('Bridge stays open', 'Council ignores engineers', 'Final'),
        body: fc.constantFrom(bridge, `${bridge} ${added}`, rovers),
        pubstatus: fc.constantFrom('usable', 'usable', 'usable', 'withheld', 'canceled'),
      })
      .map(({ key, headline, body, pubstatus }): Deed => ({ ...put(key, headline, body, 0), pubstatus })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('a', 'b', 'c', 'd')
      .map((key): Deed => ({ kind: 'delete', key: `world/${key}.txt`, second: 0 })),
  },
)
const history = fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 2 })), { minLength: 2, maxLength: 9 }).map(deeds => {
  let at = 0
  return deeds.map(([one, later]): Deed => {
    at += later
    return { ...one, second: at }
  })
})
const wildly = (seed: number) => ({ choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 })

const pageOf = (site: Record<string, string>, stem: string): string =>
  Object.entries(site).find(([key]) => key.startsWith(`world/${stem}-`))?.[1] ?? ''

describe('an article that says what another said before it', () => {
  test('names it, until it changes its headline, and then by the new one', async () => {
    const deeds = [
      put('first', 'Bridge stays open', bridge, 0),
      put('again', 'Council ignores engineers', `${bridge} ${added}`, 5),
    ]
    const before = siteOf(await runCalmly(deeds))
    const after = siteOf(await runCalmly([...deeds, put('first', 'Bridge to close after all', bridge, 9)]))

    expect(pageOf(before, 'again')).toContain('>Bridge stays open</a>')
    expect(pageOf(before, 'first')).not.toContain('Council ignores engineers')
    expect(pageOf(after, 'again')).toContain('>Bridge to close after all</a>')
    expect(pageOf(after, 'again')).not.toContain('>Bridge stays open</a>')
  })

  test('names it no longer where it is gone', async () => {
    const site = siteOf(
      await runCalmly([
        put('first', 'Bridge stays open', bridge, 0),
        put('again', 'Council ignores engineers', bridge, 5),
        { kind: 'delete', key: 'world/first.txt', second: 9 },
      ]),
    )

    expect(pageOf(site, 'again')).toContain('Council ignores engineers')
    expect(pageOf(site, 'again')).not.toContain('Bridge stays open')
  })

  test('names no other story', async () => {
    const site = siteOf(await runCalmly([put('first', 'Final', rovers, 0), put('second', 'Bridge', bridge, 5)]))

    expect(pageOf(site, 'second')).not.toContain('>Final</a>')
  })

  test('names the same ones, whatever the order, the repetitions and the crashes', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const wild = await runWildly(deeds, wildly(seed))

      expect(siteOf(wild)).toEqual(siteOf(await runCalmly(deeds)))
      expect(siteOf(await rebuilt(wild))).toEqual(siteOf(wild))
    })

    await fc.assert(property, { numRuns: Math.ceil(numRuns / 6) })
  })

  test('is not written again when everything is told again', LONG, async () => {
    const property = fc.asyncProperty(history, async deeds => {
      expect(await writesWhenToldAgain(deeds)).toEqual([])
    })

    await fc.assert(property, { numRuns: Math.ceil(numRuns / 6) })
  })
})
