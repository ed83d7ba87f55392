import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { storyOf } from '../../events/sidecar.ts'
import { choices } from '../support/schedule.ts'
import {
  type Deed,
  drain,
  listed,
  perform,
  rebuilt,
  runCalmly,
  runWildly,
  siteOf,
  tellAgain,
  world,
} from '../support/world.ts'
import { LONG, numRuns } from './histories.ts'

type Put = Extract<Deed, { kind: 'put' }>

const keys = ['world/a b.txt', 'sport/c.txt']
const words: Record<string, { headline?: string; pubstatus?: string; section?: string }> = {
  '{ "headline": "Said beside" }': { headline: 'Said beside' },
  '{ "headline": "Said better", "section": "sport" }': { headline: 'Said better', section: 'sport' },
  '{ "pubstatus": "withheld" }': { pubstatus: 'withheld' },
  '{ "embargo": "when it suits us" }': { pubstatus: 'withheld' },
  '{ "embargo": ': { pubstatus: 'withheld' },
  '{}': {},
}

const second = fc.constant(0)
const story = fc.record(
  {
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys),
    text: fc.constantFrom('Harbour reopens\nAt last.', 'Council meets\nAgain.', 'BROKEN'),
    id: fc.constantFrom('story-1', 'story-2'),
    second,
  },
  { requiredKeys: ['kind', 'key', 'text', 'second'] },
)
const sidecar = fc.record({
  kind: fc.constant('put' as const),
  key: fc.constantFrom(...keys.map(key => `${key}.meta.json`)),
  text: fc.constantFrom(...Object.keys(words), 'no words at all'),
  second,
})
const removal = fc.record({
  kind: fc.constant('delete' as const),
  key: fc.constantFrom(...keys, ...keys.map(key => `${key}.meta.json`)),
  second,
})
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: story },
  { weight: 4, arbitrary: sidecar },
  { weight: 2, arbitrary: removal },
)

/** Stories and their sidecars, each put, changed, broken and deleted, in any order; several may fall into one second. */
const history = fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 9 }).map(deeds => {
  let at = 0
  return deeds.map(([one, later]) => {
    at += later
    return { ...one, second: at }
  })
})

// The laws above hold these too: half as many histories keep the suite short.
const runs = { numRuns: Math.ceil(numRuns / 2) }

const wildly = (seed: number) => ({ choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 })
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
  test('make the same site to the byte, whatever the order, the repetitions and the crashes', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      expect(siteOf(await runWildly(deeds, wildly(seed)))).toEqual(siteOf(await runCalmly(deeds)))
    })

    await fc.assert(property, runs)
  })

  test.for(['', 'world', 'sport'])('are listed in "%s" as a person would read the two together', LONG, async folder => {
    const property = fc.asyncProperty(history, fc.integer(), async (deeds, seed) => {
      const path = folder === '' ? '' : `${folder}/`
      expect(listed(await runWildly(deeds, wildly(seed)), path)).toEqual(expected(deeds, folder))
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

  test('are a function of the facts, and are not written again when everything is told again', LONG, async () => {
    const property = fc.asyncProperty(history, async deeds => {
      const calm = await runCalmly(deeds)
      expect(siteOf(await rebuilt(calm))).toEqual(siteOf(calm))

      const before = calm.siteFiles.writes.length
      await tellAgain(calm, deeds)
      expect(calm.siteFiles.writes.slice(before)).toEqual([])
    })

    await fc.assert(property, runs)
  })
})
