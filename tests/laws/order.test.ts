import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rebuilt, runCalmly, runWildly, siteOf } from '../support/world.ts'
import { history, LONG, numRuns, wildly } from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

describe('the site', () => {
  test(
    'is the same to the byte, whatever the order, the repetitions and the crashes, and is a function of the facts',
    LONG,
    async () => {
      const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
        const wild = await runWildly(deeds, wildly(seed))
        const calm = await runCalmly(deeds)

        expect(siteOf(wild)).toEqual(siteOf(calm))
        expect(siteOf(await rebuilt(wild)), 'an empty view and an empty site, filled again').toEqual(siteOf(wild))
        expect(await writesWhenToldAgain(calm, deeds), 'written when everything is told again').toEqual([])
      })

      await fc.assert(property, { numRuns })
    },
  )
})
