import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices } from '../support/schedule.ts'
import { rebuilt, runCalmly, runWildly, siteOf } from '../support/world.ts'
import { history, LONG, numRuns } from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

const wildly = (seed: number) => ({ choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 })

describe('the site', () => {
  test('is the same to the byte, whatever the order, the repetitions and the crashes', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      expect(siteOf(await runWildly(deeds, wildly(seed)))).toEqual(siteOf(await runCalmly(deeds)))
    })

    await fc.assert(property, { numRuns })
  })

  test('is a function of the facts: an empty view and an empty site are filled again to the byte', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const wild = await runWildly(deeds, wildly(seed))

      expect(siteOf(await rebuilt(wild))).toEqual(siteOf(wild))
    })

    await fc.assert(property, { numRuns })
  })

  test('is not written again when everything is told again', LONG, async () => {
    const property = fc.asyncProperty(history, async deeds => {
      expect(await writesWhenToldAgain(await runCalmly(deeds), deeds)).toEqual([])
    })

    await fc.assert(property, { numRuns })
  })
})
