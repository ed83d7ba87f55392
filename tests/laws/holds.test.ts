import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choices, stage } from '../support/schedule.ts'
import {
  comeToRest,
  type Deed,
  day,
  juggle,
  listed,
  perform,
  rebuilt,
  siteOf,
  type World,
  world,
} from '../support/world.ts'
import { LONG, numRuns } from './histories.ts'

type Put = Extract<Deed, { kind: 'put' }>

const keys = ['world/a.txt', 'world/b.txt', 'sport/c.txt']
const days = fc.constantFrom(1, 2, 3)
const upload = fc.record(
  {
    kind: fc.constant('put' as const),
    key: fc.constantFrom(...keys),
    text: fc.constantFrom('Harbour reopens\nAt last.', 'Council meets\nAgain.'),
    pubstatus: fc.constantFrom('usable', 'usable', 'usable', 'withheld'),
    embargo: days,
    expires: days,
    second: fc.constant(0),
  },
  { requiredKeys: ['kind', 'key', 'text', 'second'] },
)
const removal = fc.record({
  kind: fc.constant('delete' as const),
  key: fc.constantFrom(...keys),
  second: fc.constant(0),
})
/** What is uploaded on the first of March, and at which later noon, if any, the desk hears of it. */
const history = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: upload }, { weight: 1, arbitrary: removal }),
      fc.constantFrom(0, 0, 0, 1, 2),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(all => all.map(([deed, heardOn], n) => ({ deed: { ...deed, second: n }, heardOn })))

const runs = { numRuns: Math.ceil(numRuns / 4) }

/** What a person would expect to read on this day, of the deeds that the desk has heard of. */
function expected(deeds: readonly Deed[], now: Date): string[] {
  const standing = [...new Map(deeds.map(deed => [deed.key, deed])).values()]

  return standing
    .filter((deed): deed is Put => deed.kind === 'put' && deed.pubstatus !== 'withheld')
    .filter(({ embargo = 0, expires = 99 }) => day(embargo) <= now && now < day(expires))
    .map(({ text }) => text.split('\n')[0] ?? '')
    .sort()
}

/** The desk at four noons. It hears of some deeds late, and between noons nobody sweeps, as in an outage. */
async function eachNoon(
  all: readonly { deed: Deed; heardOn: number }[],
  seed: number,
  look: (world: World, heard: readonly Deed[], now: Date) => Promise<void>,
) {
  const { events, versions } = perform(all.map(({ deed }) => deed))
  const choose = choices(seed)
  const set = stage(choose, 0.03)
  const desk = world(versions, set)
  for (const noon of [0, 1, 2, 3]) {
    Object.assign(desk.clock, { at: day(noon + 0.5) })
    for (const [n, event] of events.entries()) if (all[n]?.heardOn === noon) desk.accept(event)
    desk.passMinute()
    set.stirUp()
    await juggle(desk, set, { choose, concurrent: 3, repeat: 0.1 })
    await comeToRest(desk)
    const heard = all.filter(({ heardOn }) => heardOn <= noon).map(({ deed }) => deed)
    await look(desk, heard, day(noon + 0.5))
  }
}

describe('embargoes and expiries', () => {
  test('come to pass by themselves, whatever order, repetitions, crashes and outages', LONG, async () => {
    const property = fc.asyncProperty(history, fc.integer(), (all, seed) =>
      eachNoon(all, seed, async (desk, heard, now) => {
        expect(listed(desk, '')).toEqual(expected(heard, now))
        expect(siteOf(desk), 'a function of the facts and the clock').toEqual(siteOf(await rebuilt(desk)))
      }),
    )

    await fc.assert(property, runs)
  })

  /** The files that show the article when nothing holds it: whatever exits there are, these are they. */
  async function exitsOf(more: Partial<Put>, noon: number): Promise<{ showing: string[]; telling: string[] }> {
    const deed: Put = {
      kind: 'put',
      key: 'world/a.txt',
      text: 'SECRET harbour\nA secret paragraph.',
      second: 0,
      ...more,
    }
    const { events, versions } = perform([deed])
    const desk = world(versions, undefined)
    for (const now of [0.5, ...(noon === 0.5 ? [] : [noon])]) {
      Object.assign(desk.clock, { at: day(now) })
      if (now === 0.5) for (const event of events) desk.accept(event)
      await comeToRest(desk)
    }
    const files = Object.entries(siteOf(desk))
    const rows = [...desk.feedRows.rows.values()].map(row => JSON.stringify(row))
    const withText = (text: string) =>
      files.filter(([, bytes]) => bytes.toLowerCase().includes(text)).map(([name]) => name)
    expect(rows.filter(row => row.toLowerCase().includes('secret'))).toEqual([])
    return { showing: withText('secret'), telling: withText('<at:deleted-entry') }
  }

  test('hold at every exit there is: nowhere before, everywhere between, and nowhere but in tombstones after', async () => {
    const open = await exitsOf({}, 0.5)
    expect(open.showing.length).toBeGreaterThan(8)
    const held = { embargo: 1, expires: 2 }

    expect(await exitsOf(held, 0.5)).toEqual({ showing: [], telling: [] })
    expect(await exitsOf(held, 1)).toEqual({ ...open, telling: [] })
    expect(await exitsOf(held, 1.99)).toEqual({ ...open, telling: [] })
    const after = await exitsOf(held, 2)
    expect(after.showing).toEqual([])
    expect(after.telling).toEqual(['feed.atom', 'world/feed.atom'])
  })
})
