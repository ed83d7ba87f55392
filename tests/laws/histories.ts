import fc from 'fast-check'
import { png } from '../support/made-pictures.ts'
import { choices } from '../support/schedule.ts'
import type { Deed, Faults } from '../support/world.ts'

// One is another with a slip in it: what that is is found out of both texts.
const headlines = ['Harbour reopens', 'Harbour reoppens', 'Harbour reopens after storm', 'Council meets', 'BROKEN']
const text = fc.constantFrom(...headlines).map(headline => `${headline}\nA paragraph about ${headline.toLowerCase()}.`)
const key = fc.constantFrom('world/a b.txt', 'world/c.txt', 'sport/c.txt')
/** Histories say when. */
export const second = fc.constant(0)

export const often = <Value>(value: Value, ...others: Value[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** A small picture, another for each shade. */
export const grey = (shade: number) => png({ width: 3, height: 2 }, shade)

export const pictureAt = (keys: readonly string[], bytes: fc.Arbitrary<Uint8Array>) =>
  fc.record({
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys),
    text: fc.constant(''),
    bytes,
    second,
  })

export const sidecarOf = (keys: readonly string[], ...texts: string[]) =>
  fc.record({
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys.map(besideOf)),
    text: fc.constantFrom(...texts),
    second,
  })
export const besideOf = (key: string): string => `${key}.meta.json`

export const removalOf = (...keys: string[]) =>
  fc.record({ kind: fc.constant('delete' as const), key: fc.constantFrom(...keys), second })

const upload = fc.record(
  {
    kind: fc.constant('put' as const),
    key,
    text,
    id: fc.constantFrom('story-1', 'story-2'),
    pubstatus: fc.constantFrom('usable', 'usable', 'withheld', 'canceled', 'nonsense'),
    // All three objects together are just enough for a feed of a keyword.
    keywords: fc.constantFrom('Ports', 'ports, trams', 'trams'),
    second,
  },
  { requiredKeys: ['kind', 'key', 'text', 'second'] },
)
const removal = fc.record({ kind: fc.constant('delete' as const), key, second })
const deed: fc.Arbitrary<Deed> = fc.oneof({ weight: 4, arbitrary: upload }, { weight: 1, arbitrary: removal })

/** Deeds one after another; several may fall into one second. */
export const oneAfterAnother = (deed: fc.Arbitrary<Deed>, length = { minLength: 1, maxLength: 9 }) =>
  fc.array(fc.tuple(deed, fc.integer({ min: 0, max: 2 })), length).map(deeds => {
    let at = 0
    return deeds.map(([one, later]): Deed => {
      at += later
      return { ...one, second: at }
    })
  })

/** Uploads, edits, broken versions, deletes, id changes, objects that share an id. */
export const history = oneAfterAnother(deed)

/** How many histories each law is tried on; a longer search is a matter of the environment. */
export const numRuns = Number(process.env['COPYDESK_RUNS'] ?? 40)
// Whoever compares two runs has the same histories in both.
const { COPYDESK_SEED: seed } = process.env
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })

export const LONG = { timeout: 600_000 }

/** Several messages at a time, some told twice, now and then a crash. */
export const wildly = (seed: number): Faults => ({ choose: choices(seed), crash: 0.03, repeat: 0.2, concurrent: 3 })
