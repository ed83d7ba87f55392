import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices } from '../support/schedule.ts'
import { type Deed, listed, runWildly } from '../support/world.ts'
import { history, LONG, numRuns } from './histories.ts'

type Put = Extract<Deed, { kind: 'put' }>

const headlineOf = ({ text }: Put) => text.split('\n')[0] ?? ''
const isBroken = (deed: Deed) => deed.kind === 'put' && headlineOf(deed) === 'BROKEN'
const idOf = ({ id, key }: Put) => id ?? key

/** What a person would expect to read, worked out from the deeds alone and in another way than the stages do. */
function expected(deeds: readonly Deed[], section: string): string[] {
  const readable = deeds.filter(deed => !isBroken(deed))
  const killed = new Set(
    readable.flatMap(deed => (deed.kind === 'put' && deed.pubstatus === 'canceled' ? idOf(deed) : [])),
  )
  const standing = [...new Map(readable.map(deed => [deed.key, deed])).values()]
  const claims = standing
    .filter(deed => deed.kind === 'put')
    .sort((a, b) => a.second - b.second || (a.key < b.key ? -1 : 1))
  const winners = new Map(claims.map(claim => [idOf(claim), claim]))

  return [...winners]
    .filter(
      ([id, { pubstatus = 'usable', key }]) => !killed.has(id) && pubstatus === 'usable' && key.startsWith(section),
    )
    .map(([, winner]) => headlineOf(winner))
    .sort()
}

describe('each feed', () => {
  test('lists what stands in the bucket, read as a person would', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const wild = await runWildly(deeds, { choose: choices(seed), crash: 0.02, repeat: 0.1, concurrent: 2 })

      for (const path of ['', 'world/', 'sport/']) expect(listed(wild, path), `/${path}`).toEqual(expected(deeds, path))
    })

    await fc.assert(property, { numRuns })
  })
})
