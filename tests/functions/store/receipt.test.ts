import { describe, expect, test } from 'vitest'
import type { Arrival } from '../../../functions/store/arrival.ts'
import type { Fact } from '../../../functions/store/facts.ts'
import { nextReceipt, type Receipt, settle, type Verdict, verdict } from '../../../functions/store/receipt.ts'
import { arrived, broke, vanished, went } from './arrivals.ts'
import { hour, idOf, removed, sequencer, usable } from './histories.ts'

const a = 'world/a.txt'
const b = 'world/b.txt'
const [x, y, z] = [idOf('x'), idOf('y'), idOf('z')]

const receiptAfter = (...arrivals: Arrival[]): Receipt | undefined =>
  arrivals.reduce<Receipt | undefined>((before, arrival) => nextReceipt(before, arrival), undefined)

describe('the receipt of an upload', () => {
  test('that was understood shows the evidence', () => {
    expect(receiptAfter(arrived({ n: 1, at: 1 }, x))).toEqual({
      key: 'world/bridge.txt',
      sequencer: sequencer(1),
      versionId: 'v1',
      lastModified: hour(1),
      outcome: 'published',
      evidence: [{ field: 'headline', place: 'line 1', rule: 'first line', confidence: 1 }],
      provides: [x],
      claims: [{ sequencer: sequencer(1), lastModified: hour(1), provides: [x] }],
    })
  })

  test('says what each enricher took of it when it was first told of, also where it is told of again', () => {
    const told = (n: number, quick: number) => ({ ...arrived({ n, at: n }, x), milliseconds: { quick } })
    const once = receiptAfter(told(1, 4))

    expect(once?.milliseconds).toEqual({ quick: 4 })
    expect(receiptAfter(told(1, 4), told(1, 9))).toEqual(once)
    expect(receiptAfter(told(1, 4), told(2, 9))?.milliseconds).toEqual({ quick: 9 })
    expect(receiptAfter(told(1, 4), went({ n: 2, at: 2 }))).not.toHaveProperty('milliseconds')
  })

  test('that could not be read says why, where and how to mend it', () => {
    expect(receiptAfter(broke({ n: 1, at: 1 }, 'line 3'))).toMatchObject({
      outcome: 'rejected',
      reason: 'binary: It is not text.',
      place: 'line 3',
      mend: 'Upload text.',
      provides: [],
    })
    expect(receiptAfter(broke({ n: 1, at: 1 }))).not.toHaveProperty('place')
  })

  test('of what nobody means to publish is withheld, and nothing is wrong with it', () => {
    const { rejection, ...told } = broke({ n: 1, at: 1 })
    const leftOut = { ...told, rejection: { ...rejection, kind: 'no-article' } } as const
    const receipt = receiptAfter(arrived({ n: 0, at: 0 }, x), leftOut)

    expect(receiptAfter(leftOut)).toMatchObject({ outcome: 'withheld', reason: 'It is not text.', provides: [] })
    expect(receipt).toMatchObject({ outcome: 'withheld', provides: [x] })
    expect(receipt && settle(receipt, [{ outcome: 'published' }])).toMatchObject({ outcome: 'withheld' })
  })

  test('that was gone when it was read says so', () => {
    expect(receiptAfter(vanished({ n: 1, at: 1 }))).toMatchObject({
      outcome: 'superseded',
      reason: expect.stringMatching(/gone/),
    })
  })

  test('speaks of the newest event, in whatever order they come', () => {
    const late = receiptAfter(arrived({ n: 1, at: 1 }, x), went({ n: 3, at: 3 }), arrived({ n: 2, at: 2 }, x))

    expect(late).toMatchObject({ outcome: 'removed', sequencer: sequencer(3), provides: [] })
    expect(late).toEqual(receiptAfter(went({ n: 3, at: 3 }), arrived({ n: 2, at: 2 }, x), arrived({ n: 1, at: 1 }, x)))
  })

  test('is the same when the same event is told again', () => {
    const arrivals = [arrived({ n: 1, at: 1 }, x), broke({ n: 2, at: 2 })] as const

    expect(receiptAfter(...arrivals, ...arrivals)).toEqual(receiptAfter(...arrivals))
  })

  test('of a broken version keeps what the good one before it gives', () => {
    expect(receiptAfter(arrived({ n: 1, at: 1 }, x), broke({ n: 2, at: 2 }))).toMatchObject({
      outcome: 'rejected',
      provides: [x],
    })
    expect(receiptAfter(broke({ n: 2, at: 2 }), arrived({ n: 1, at: 1 }, x))).toMatchObject({
      outcome: 'rejected',
      provides: [x],
    })
  })

  test('remembers fifty events of its object, and forgets the oldest', () => {
    const arrivals = Array.from({ length: 60 }, (_, n) => arrived({ n: n + 1, at: n }, x))
    const claims = receiptAfter(...arrivals)?.claims.map(claim => claim.sequencer)

    expect(claims).toHaveLength(50)
    expect(claims?.at(0)).toBe(sequencer(11))
    expect(claims?.at(-1)).toBe(sequencer(60))
  })
})

describe('the receipt of a file of many articles', () => {
  test('tells how many fared how, where they fared unlike', () => {
    const receipt = nextReceipt(undefined, arrived({ n: 1, at: 1 }, x, y, z))
    const embargoed = { outcome: 'withheld', reason: 'Embargoed until 2026-03-04T00:00:00.000Z' } as const

    expect(settle(receipt, [embargoed, { outcome: 'published' }, { outcome: 'published' }])).toMatchObject({
      outcome: 'published',
      reason: 'Of 3 articles: 2 published, 1 withheld.',
    })
    expect(settle(receipt, [embargoed, embargoed, undefined])).toMatchObject(embargoed)
  })
})

const withheld = { pubstatus: 'withheld' } as const
const canceled = { pubstatus: 'canceled' } as const
const one = usable({ n: 1, at: 1, key: a }, 'one')

const verdicts: { what: string; facts: Fact[]; verdict: Verdict | undefined }[] = [
  { what: 'the first version is published', facts: [one], verdict: { outcome: 'published' } },
  {
    what: 'other words are an update',
    facts: [one, usable({ n: 2, at: 2, key: a }, 'two')],
    verdict: { outcome: 'updated' },
  },
  {
    what: 'the same words are unchanged',
    facts: [one, usable({ n: 2, at: 2, key: a }, 'one')],
    verdict: { outcome: 'unchanged' },
  },
  {
    what: 'the same words after a removal are published',
    facts: [one, removed({ n: 2, at: 2, key: a }), usable({ n: 3, at: 3, key: a }, 'one')],
    verdict: { outcome: 'published' },
  },
  {
    what: 'a held version is withheld, and says so',
    facts: [usable({ n: 1, at: 1, key: a }, 'one', withheld)],
    verdict: { outcome: 'withheld', reason: 'Its pubstatus holds it, or a restriction that cannot be read.' },
  },
  {
    what: 'an embargoed version is withheld, and says until when',
    facts: [usable({ n: 1, at: 1, key: a }, 'one', { embargoedUntil: hour(9) })],
    verdict: { outcome: 'withheld', heldUntil: hour(9), reason: 'Embargoed until 2026-05-01T09:00:00.000Z' },
  },
  {
    what: 'an embargo that had ended when it was uploaded holds nothing',
    facts: [usable({ n: 1, at: 9, key: a }, 'one', { embargoedUntil: hour(9) })],
    verdict: { outcome: 'published' },
  },
  {
    what: 'a kill is withheld, whatever was uploaded since',
    facts: [usable({ n: 1, at: 1, key: a }, 'one', canceled), usable({ n: 2, at: 2, key: a }, 'two')],
    verdict: { outcome: 'withheld', reason: 'The article was killed, which is final.' },
  },
  {
    what: 'an upload that another object beat is superseded, and says by which',
    facts: [one, usable({ n: 1, at: 2, key: b }, 'two')],
    verdict: { outcome: 'superseded', reason: 'Another object gives this article: world/b.txt' },
  },
  {
    what: 'an upload that was removed has no verdict',
    facts: [one, removed({ n: 2, at: 2, key: a })],
    verdict: undefined,
  },
  {
    what: 'an object that never gave it has no verdict',
    facts: [usable({ n: 1, at: 1, key: b }, 'one')],
    verdict: undefined,
  },
]

describe('of what became of a version,', () => {
  test.each(verdicts)('$what', ({ facts, verdict: expected }) => {
    expect(verdict(a, facts)).toEqual(expected)
    expect(verdict(a, [...facts].reverse())).toEqual(expected)
  })
})

describe('the verdict', () => {
  const updated: Verdict = { outcome: 'updated' }
  const read = nextReceipt(undefined, arrived({ n: 1, at: 1 }, x))

  test('becomes the outcome of an upload that was understood', () => {
    expect(settle(read, [undefined, updated])).toEqual({ ...read, outcome: 'updated' })
  })

  test('takes the place of the reason of an earlier one', () => {
    const beaten = settle(read, [{ outcome: 'superseded', reason: 'Another object.' }])

    expect(settle(beaten, [updated])).not.toHaveProperty('reason')
  })

  test('does not hide that a newer version was rejected, removed or gone', () => {
    for (const newer of [broke({ n: 2, at: 2 }), went({ n: 2, at: 2 }), vanished({ n: 2, at: 2 })]) {
      const receipt = nextReceipt(read, newer)

      expect(settle(receipt, [updated])).toEqual(receipt)
    }
  })

  test('leaves the receipt as it is where there is none', () => {
    expect(settle(read, [undefined])).toEqual(read)
  })
})
