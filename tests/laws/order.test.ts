import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices } from '../support/schedule.ts'
import { rebuilt, runCalmly, runWildly, siteOf } from '../support/world.ts'
import { history, LONG, numRuns } from './histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

const wildly = (seed: number) => ({ choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 })

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
