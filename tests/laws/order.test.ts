import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices } from '../support/schedule.ts'
import { type Deed, runCalmly, runWildly, siteOf } from '../support/world.ts'

const headlines = ['Harbour reopens', 'Harbour reopens after storm', 'Council meets', 'BROKEN']
const text = fc.constantFrom(...headlines).map(headline => `${headline}\nA paragraph about ${headline.toLowerCase()}.`)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        kind: fc.constant('put' as const),
        key: fc.constantFrom('world/a b.txt', 'world/c.txt', 'sport/c.txt'),
        text,
        id: fc.constantFrom('story-1', 'story-2'),
        pubstatus: fc.constantFrom('usable', 'withheld', 'canceled', 'nonsense'),
        second: fc.constant(0),
      },
      { requiredKeys: ['kind', 'key', 'text', 'second'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      key: fc.constantFrom('world/a b.txt', 'world/c.txt', 'sport/c.txt'),
      second: fc.constant(0),
    }),
  },
)

/** Several deeds may fall into one second: S3's LastModified tells them apart no finer. */
const history = fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 9 }).map(deeds => {
  let second = 0
  return deeds.map(([one, later]) => {
    second += later
    return { ...one, second }
  })
})

describe('the order and number of what the stages are told', () => {
  test('does not matter to a single byte of the site', { timeout: 240_000 }, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const faults = { choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 }

      expect(siteOf(await runWildly(deeds, faults))).toEqual(siteOf(await runCalmly(deeds)))
    })
    await fc.assert(property, { numRuns: Number(process.env['COPYDESK_RUNS'] ?? 60) })
  })
})
