import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { storyOf } from '../../events/sidecar.ts'
import { type Deed, drain, listed, perform, rebuilt, runCalmly, runWildly, siteOf, world } from '../support/world.ts'
import { LONG, numRuns, wildly } from './histories.ts'
import { historyWithSidecars as history, words } from './sidecar-histories.ts'
import { writesWhenToldAgain } from './told-again.ts'

type Put = Extract<Deed, { kind: 'put' }>

// The laws above hold these too: half as many histories keep the suite short.
const runs = { numRuns: Math.ceil(numRuns / 2) }

const isBroken = (deed: Deed) =>
  deed.kind === 'put' && (deed.text === 'no words at all' || deed.text.startsWith('BROKEN'))

/** What a person would expect to read, worked out from the deeds alone. */
function expected(deeds: readonly Deed[], folder: string): string[] {
  const standing = new Map(deeds.filter(one => !isBroken(one)).map(one => [one.key, one]))
  const claims = [...standing.values()]
    .filter((one): one is Put => one.kind === 'put' && storyOf(one.key) === undefined)
    .map(one => merged(one, standing.get(`${one.key}.meta.json`)))
    .sort((a, b) => a.second - b.second || (a.key < b.key ? -1 : 1))

  return [...new Map(claims.map(claim => [claim.id ?? claim.key, claim])).values()]
    .filter(({ pubstatus, section }) => pubstatus === 'usable' && section.startsWith(folder))
    .map(({ headline }) => headline)
    .sort()
}

function merged({ key, text, id, second }: Put, beside: Deed | undefined) {
  const { headline, pubstatus, section } = beside?.kind === 'put' ? (words[beside.text] ?? {}) : {}

  return {
    key,
    id,
    headline: headline ?? text.split('\n')[0] ?? '',
    pubstatus: pubstatus ?? 'usable',
    section: section ?? key.split('/')[0] ?? '',
    // An article is as new as the newer of the two.
    second: Math.max(second, beside?.second ?? 0),
  }
}

describe('stories with sidecars', () => {
  test('make the same site to the byte, in any order, read as a person would read the two together', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const wild = await runWildly(deeds, wildly(seed))
      const calm = await runCalmly(deeds)

      expect(siteOf(wild)).toEqual(siteOf(calm))
      for (const folder of ['', 'world', 'sport'])
        expect(listed(wild, folder === '' ? '' : `${folder}/`), folder).toEqual(expected(deeds, folder))
      expect(siteOf(await rebuilt(calm)), 'an empty view and an empty site, filled again').toEqual(siteOf(calm))
      expect(await writesWhenToldAgain(calm, deeds), 'written when everything is told again').toEqual([])
    })

    await fc.assert(property, runs)
  })

  test('are held from the first moment where a sidecar says so, even one whose own event is still on its way', async () => {
    const deeds: Deed[] = [
      { kind: 'put', key: 'world/c.txt.meta.json', text: '{ "pubstatus": "withheld" }', second: 0 },
      { kind: 'put', key: 'world/c.txt', text: 'Harbour reopens\nAt last.', second: 1 },
    ]
    const { events, versions } = perform(deeds)
    const early = world(versions, undefined)
    for (const event of events.slice(1)) early.accept(event)
    await drain(early)

    expect(early.siteFiles.writes.filter(key => key.startsWith('world/c'))).toEqual([])
    expect(listed(early, '')).toEqual([])
  })
})
