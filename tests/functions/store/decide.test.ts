import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../functions/store/decide.ts'
import type { Current, Fact } from '../../../functions/store/facts.ts'
import { bridge, hashOf, hour, removed, sequencer, usable } from './histories.ts'

const folded = (facts: readonly Fact[]): Current => {
  const current = fold(bridge, facts)
  if (current === undefined) throw new Error('these facts make no article')

  return current
}

type Case = { what: string; facts: Fact[]; is: Partial<Current> }
const a = 'world/a.txt'
const b = 'sport/b.txt'
const withheld = { pubstatus: 'withheld' } as const
const canceled = { pubstatus: 'canceled' } as const
const refile = { change: 'refile' } as const

const standing: Case[] = [
  {
    what: 'is the one version that was uploaded',
    facts: [usable({ n: 1, at: 1 }, 'one')],
    is: { state: 'usable', contentHash: hashOf('one'), versionNumber: 1, publishedAt: hour(1), updatedAt: hour(1) },
  },
  {
    what: 'is its newest version',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two')],
    is: { contentHash: hashOf('two'), versionNumber: 2, publishedAt: hour(1), updatedAt: hour(2) },
  },
  {
    what: 'is not brought back by a late older upload',
    facts: [usable({ n: 1, at: 1 }, 'one'), removed({ n: 3, at: 3 }), usable({ n: 2, at: 2 }, 'two')],
    is: { state: 'removed', goneAt: hour(3), contentHash: hashOf('two') },
  },
  {
    what: 'is held where it had expired when it came',
    facts: [usable({ n: 1, at: 5 }, 'one', { expiresAt: hour(5) })],
    is: { state: 'withheld' },
  },
  {
    what: 'is held where it expires before its embargo ends',
    facts: [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(5), expiresAt: hour(4) })],
    is: { state: 'withheld' },
  },
  {
    what: 'is held while its newest version says so',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two', withheld)],
    is: { state: 'withheld', goneAt: hour(2) },
  },
  {
    what: 'comes back from a hold',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two', withheld), usable({ n: 3, at: 3 }, 'three')],
    is: { state: 'usable', contentHash: hashOf('three') },
  },
  {
    what: 'does not come back from a kill',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two', canceled), usable({ n: 3, at: 3 }, 'three')],
    is: { state: 'killed', goneAt: hour(2) },
  },
  {
    what: 'keeps the legal reason that it was killed for, whatever comes later',
    facts: [
      usable({ n: 1, at: 1 }, 'one', { ...canceled, legalReason: 'Court order' }),
      usable({ n: 2, at: 2 }, 'two', { legalReason: 'Another' }),
    ],
    is: { state: 'killed', legalReason: 'Court order' },
  },
  {
    what: 'stays killed when its object is deleted',
    facts: [usable({ n: 1, at: 1 }, 'one', canceled), removed({ n: 2, at: 2 })],
    is: { state: 'killed' },
  },
  {
    what: 'is killed from any of its objects',
    facts: [usable({ n: 1, at: 1, key: a }, 'one', canceled), usable({ n: 1, at: 2, key: b }, 'two')],
    is: { state: 'killed', key: a },
  },
  {
    what: 'is given by the object that was modified later',
    facts: [usable({ n: 1, at: 2, key: a }, 'one'), usable({ n: 1, at: 1, key: b }, 'two')],
    is: { key: a, inputs: { folder: 'world' }, formerKeys: [b] },
  },
  {
    what: 'is given by the other object when the winner goes',
    facts: [
      usable({ n: 1, at: 2, key: a }, 'one'),
      usable({ n: 1, at: 1, key: b }, 'two'),
      removed({ n: 2, at: 3, key: a }),
    ],
    is: { key: b, state: 'usable', formerKeys: [a], contentHash: hashOf('two') },
  },
  {
    what: 'remembers the folder it left, and since when',
    facts: [usable({ n: 1, at: 1, key: b }, 'one'), usable({ n: 1, at: 2, key: a }, 'two')],
    is: { former: [{ inputs: { folder: 'sport' }, leftAt: hour(2) }] },
  },
  {
    what: 'has not left a folder in which it was never to be read',
    facts: [
      usable({ n: 1, at: 1, key: b }, 'one', { embargoedUntil: hour(9) }),
      usable({ n: 1, at: 2, key: a }, 'one', { embargoedUntil: hour(9) }),
      removed({ n: 2, at: 3, key: b }),
    ],
    is: { former: [], formerKeys: [b] },
  },
  {
    what: 'has left the folder in which it was held before it moved, since it is back elsewhere',
    facts: [
      usable({ n: 1, at: 1, key: b }, 'one'),
      usable({ n: 2, at: 3, key: b }, 'two', { pubstatus: 'withheld' }),
      usable({ n: 1, at: 5, key: a }, 'two'),
    ],
    is: { former: [{ inputs: { folder: 'sport' }, leftAt: hour(5) }] },
  },
  {
    what: 'has left the folder in which it is held now, unless nobody met it there',
    facts: [
      usable({ n: 1, at: 1, key: b }, 'one'),
      usable({ n: 1, at: 2, key: a }, 'two'),
      usable({ n: 2, at: 3, key: a }, 'three', withheld),
    ],
    is: {
      inputs: { folder: 'world' },
      former: [
        { inputs: { folder: 'sport' }, leftAt: hour(2) },
        { inputs: { folder: 'world' }, leftAt: hour(3) },
      ],
    },
  },
  {
    what: 'has left only the folder it was in, where it moved to another under an embargo, since that ends',
    facts: [
      usable({ n: 1, at: 1, key: b }, 'one'),
      usable({ n: 1, at: 2, key: a }, 'two', { embargoedUntil: hour(9) }),
    ],
    is: { inputs: { folder: 'world' }, former: [{ inputs: { folder: 'sport' }, leftAt: hour(9) }] },
  },
  {
    what: 'had left a folder where it was told of as gone meanwhile, since it is back in another',
    facts: [
      usable({ n: 1, at: 1, key: b }, 'one'),
      usable({ n: 1, at: 2, key: a }, 'one', { expiresAt: hour(4) }),
      usable({ n: 2, at: 6, key: a }, 'one'),
    ],
    is: { inputs: { folder: 'world' }, former: [{ inputs: { folder: 'sport' }, leftAt: hour(6) }] },
  },
  {
    what: 'has not left the folder it came back to',
    facts: [
      usable({ n: 1, at: 1 }, 'one'),
      usable({ n: 2, at: 2 }, 'two', { inputs: { folder: 'sport' } }),
      usable({ n: 3, at: 3 }, 'three'),
    ],
    is: { inputs: { folder: 'world' }, former: [{ inputs: { folder: 'sport' }, leftAt: hour(3) }], formerKeys: [] },
  },
]

const dates: Case[] = [
  {
    what: 'a re-upload of the same words moves nothing',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 9 }, 'one')],
    is: { versionNumber: 1, publishedAt: hour(1), updatedAt: hour(1) },
  },
  {
    what: 'a refile is a version but moves no date',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two'), usable({ n: 3, at: 3 }, 'three', refile)],
    is: { versionNumber: 3, updatedAt: hour(2), contentHash: hashOf('three') },
  },
  {
    what: 'several refiles move no date either',
    facts: [
      usable({ n: 1, at: 1 }, 'one'),
      usable({ n: 2, at: 2 }, 'two', refile),
      usable({ n: 3, at: 3 }, 'three', refile),
    ],
    is: { updatedAt: hour(1) },
  },
  {
    what: 'a refile that comes first is the first publication',
    facts: [usable({ n: 1, at: 4 }, 'one', refile)],
    is: { publishedAt: hour(4), updatedAt: hour(4) },
  },
  {
    what: 'a refile after a removal has nothing before it to refile',
    facts: [usable({ n: 1, at: 1 }, 'one'), removed({ n: 2, at: 2 }), usable({ n: 3, at: 3 }, 'two', refile)],
    is: { updatedAt: hour(3) },
  },
  {
    what: 'a correction moves the date of change',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two', { change: 'correction' })],
    is: { updatedAt: hour(2) },
  },
  {
    what: 'words that come back are changed words',
    facts: [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two'), usable({ n: 3, at: 3 }, 'one')],
    is: { versionNumber: 3, updatedAt: hour(3) },
  },
  {
    what: 'a removal and a re-upload keep the first publication',
    facts: [usable({ n: 1, at: 1 }, 'one'), removed({ n: 2, at: 2 }), usable({ n: 3, at: 3 }, 'one')],
    is: { state: 'usable', publishedAt: hour(1), updatedAt: hour(3) },
  },
  {
    what: 'an embargo that ends is the first publication, whatever date the article bears',
    facts: [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(9), publishedAt: hour(0) })],
    is: { publishedAt: hour(9), updatedAt: hour(9) },
  },
  {
    what: 'a version that comes after the release leaves it where it was',
    facts: [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(9) }), usable({ n: 2, at: 12 }, 'two')],
    is: { publishedAt: hour(9), updatedAt: hour(12) },
  },
  {
    what: 'an embargo that is lifted in time was none',
    facts: [
      usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(9) }),
      usable({ n: 2, at: 3 }, 'one, lifted', refile),
    ],
    is: { publishedAt: hour(1), updatedAt: hour(3) },
  },
  {
    what: 'one that had expired comes back as one that was removed does, though a later expiry is all that changed',
    facts: [
      usable({ n: 1, at: 1 }, 'one', { expiresAt: hour(5) }),
      usable({ n: 2, at: 7 }, 'one, for longer', { expiresAt: hour(20), change: 'refile' }),
    ],
    is: { state: 'usable', publishedAt: hour(1), updatedAt: hour(7) },
  },
  {
    what: 'a later expiry that comes in time moves no date',
    facts: [
      usable({ n: 1, at: 1 }, 'one', { expiresAt: hour(5) }),
      usable({ n: 2, at: 4 }, 'one, for longer', { expiresAt: hour(20), change: 'refile' }),
    ],
    is: { state: 'usable', publishedAt: hour(1), updatedAt: hour(1) },
  },
  {
    what: 'a later expiry that comes in the very second of the earlier one comes too late',
    facts: [
      usable({ n: 1, at: 1 }, 'one', { expiresAt: hour(5) }),
      usable({ n: 2, at: 5 }, 'one, for longer', { expiresAt: hour(20), change: 'refile' }),
    ],
    is: { state: 'usable', publishedAt: hour(1), updatedAt: hour(5) },
  },
  {
    what: 'one that was taken back behind an embargo comes back when it ends',
    facts: [
      usable({ n: 1, at: 1 }, 'one'),
      usable({ n: 2, at: 3 }, 'one, later', { embargoedUntil: hour(9), change: 'refile' }),
    ],
    is: { state: 'usable', publishedAt: hour(1), updatedAt: hour(9), goneAt: hour(3) },
  },
  {
    what: 'one that was removed after it expired has gone since it expired',
    facts: [usable({ n: 1, at: 1 }, 'one', { expiresAt: hour(5) }), removed({ n: 2, at: 9 })],
    is: { state: 'removed', goneAt: hour(5) },
  },
  {
    what: "the article's own date of publication wins over what was observed",
    facts: [usable({ n: 1, at: 5 }, 'one', { publishedAt: hour(2) })],
    is: { publishedAt: hour(2), updatedAt: hour(5) },
  },
  {
    what: "a later version's own date of publication wins over the earlier one's",
    facts: [
      usable({ n: 1, at: 5 }, 'one', { publishedAt: hour(2) }),
      usable({ n: 2, at: 6 }, 'two', { publishedAt: hour(3) }),
    ],
    is: { publishedAt: hour(3) },
  },
  {
    what: 'a clock that went backwards does not make a change older than the version before it',
    facts: [usable({ n: 1, at: 5 }, 'one'), usable({ n: 2, at: 3 }, 'two')],
    is: { contentHash: hashOf('two'), updatedAt: hour(5) },
  },
]

describe('an article', () => test.each(standing)('$what', ({ facts, is }) => expect(folded(facts)).toMatchObject(is)))
describe('of dates,', () => test.each(dates)('$what', ({ facts, is }) => expect(folded(facts)).toMatchObject(is)))

describe('an article that was never to be read', () => {
  test.each([
    ['held from the start', [usable({ n: 1, at: 1 }, 'one', withheld)]],
    ['killed from the start', [usable({ n: 1, at: 1 }, 'one', canceled)]],
    [
      'embargoed and removed in time',
      [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(9) }), removed({ n: 2, at: 2 })],
    ],
    [
      'embargoed and held in time',
      [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(9) }), usable({ n: 2, at: 2 }, 'one', withheld)],
    ],
    ['expired when it came', [usable({ n: 1, at: 9 }, 'one', { expiresAt: hour(8) })]],
    [
      'removed, whose embargo outlasted its expiry',
      [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(5), expiresAt: hour(4) }), removed({ n: 2, at: 9 })],
    ],
    [
      'embargoed and killed in the second in which it came',
      [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(2) }), usable({ n: 2, at: 1 }, 'one', canceled)],
    ],
    ['held and then removed', [usable({ n: 1, at: 1 }, 'one', withheld), removed({ n: 2, at: 2 })]],
  ] as const)('has not gone: %s', (_what, facts) => {
    expect(folded(facts)).not.toHaveProperty('goneAt')
  })

  test('has gone where it was killed in the second in which it came, whatever else claimed it then', () => {
    const facts = [
      usable({ n: 1, at: 1, key: 'sport/bridge.txt' }, 'one'),
      usable({ n: 2, at: 1, key: 'sport/bridge.txt' }, 'one', { pubstatus: 'canceled' }),
      usable({ n: 3, at: 1, key: 'world/bridge.txt' }, 'one', { pubstatus: 'withheld' }),
    ]
    expect(fold(bridge, facts)).toMatchObject({ state: 'killed', goneAt: hour(1) })
  })

  test('has gone where it was killed in the second in which it came, and may have been read within it', () => {
    const facts = [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 1 }, 'one', canceled)]

    expect(folded(facts)).toMatchObject({ state: 'killed', goneAt: hour(1) })
  })

  test('has gone once its embargo ended while it stood', () => {
    const facts = [usable({ n: 1, at: 1 }, 'one', { embargoedUntil: hour(2) }), removed({ n: 2, at: 3 })]

    expect(folded(facts)).toMatchObject({ state: 'removed', goneAt: hour(3) })
  })
})

test('without a version that could be read there is no article', () => {
  expect(fold(bridge, [])).toBeUndefined()
  expect(fold(bridge, [removed({ n: 1, at: 1 })])).toBeUndefined()
})

const fact: fc.Arbitrary<Fact> = fc
  .record({
    n: fc.integer({ min: 1, max: 6 }),
    at: fc.integer({ min: 0, max: 8 }),
    key: fc.constantFrom(a, b, 'world/c.txt'),
    text: fc.constantFrom('one', 'two'),
    kind: fc.constantFrom('usable', 'usable', 'removed'),
    more: fc.record({
      change: fc.constantFrom('update', 'refile'),
      pubstatus: fc.constantFrom('usable', 'usable', 'withheld', 'canceled'),
    }),
  })
  .map(({ kind, text, more, ...when }) => (kind === 'removed' ? removed(when) : usable(when, text, more)))

/** One event of a key is one fact: that is what the row's key says. */
const facts = fc.uniqueArray(fact, { selector: one => `${one.key} ${one.sequencer}`, maxLength: 10 })

describe('the fold', () => {
  test('does not care in which order and how often facts are told', () => {
    const retold = facts.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    )

    fc.assert(
      fc.property(retold, ([all, again]) => {
        expect(fold(bridge, again)).toEqual(fold(bridge, all))
      }),
    )
  })

  test('has no kill in its past and is not killed', () => {
    const killed = (all: readonly Fact[]) => all.some(one => one.kind === 'usable' && one.pubstatus === 'canceled')

    fc.assert(
      fc.property(facts, all => {
        expect(fold(bridge, all)?.state === 'killed').toBe(killed(all))
      }),
    )
  })

  test('shows the newest version of the object that stands, unless it was killed', () => {
    fc.assert(
      fc.property(facts, all => {
        const current = fold(bridge, all)
        if (current === undefined || current.state === 'killed' || current.state === 'removed') return

        const own = all.filter(one => one.key === current.key).map(one => one.sequencer)
        const newest = all.find(one => one.key === current.key && one.sequencer === own.sort().at(-1))
        expect(newest).toMatchObject({ kind: 'usable', contentHash: current.contentHash })
      }),
    )
  })

  test('is removed exactly where every object has gone', () => {
    const lastOf = (key: string, all: readonly Fact[]) =>
      all
        .filter(one => one.key === key)
        .sort((x, y) => (x.sequencer < y.sequencer ? -1 : 1))
        .at(-1)

    fc.assert(
      fc.property(facts, all => {
        const current = fold(bridge, all)
        if (current === undefined || current.state === 'killed') return

        const gone = all.every(({ key }) => lastOf(key, all)?.kind === 'removed')
        expect(current.state === 'removed').toBe(gone)
      }),
    )
  })

  test('never dates a change before the first version or after the last event', () => {
    fc.assert(
      fc.property(facts, all => {
        const current = fold(bridge, all)
        if (current === undefined) return

        const instants = all.map(one => one.lastModified.getTime())
        expect(current.updatedAt.getTime()).toBeGreaterThanOrEqual(Math.min(...instants))
        expect(current.updatedAt.getTime()).toBeLessThanOrEqual(Math.max(...instants))
        expect(current.goneAt === undefined || current.goneAt >= current.publishedAt).toBe(true)
      }),
    )
  })

  test('knows versions by their order as text, however long S3 made the sequencer', () => {
    expect(sequencer(1) < sequencer(2)).toBe(true)
    expect(folded([usable({ n: 15, at: 1 }, 'one'), usable({ n: 16, at: 1 }, 'two')]).contentHash).toBe(hashOf('two'))
  })
})
