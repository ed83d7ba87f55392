import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../functions/store/facts.ts'
import { runs, timeline } from '../../../functions/store/timeline.ts'
import { byCodeUnit } from '../../../functions/text/by-code-unit.ts'
import { hour, removed, usable } from './histories.ts'

const a = 'world/a.txt'
const b = 'world/b.txt'
const told = (facts: readonly Fact[]) =>
  timeline(facts).map(({ at, winner }) => [
    at.getUTCHours(),
    winner && `${winner.key.slice(6, 7)}${winner.sequencer.slice(7, 8)}`,
  ])

type Case = { what: string; facts: Fact[]; history: ReturnType<typeof told> }

const cases: Case[] = [
  { what: 'nothing observed is no history', facts: [], history: [] },
  {
    what: 'a removal that arrives first hides the late upload',
    facts: [removed({ n: 2, at: 2, key: a }), usable({ n: 1, at: 1, key: a }, 'one')],
    history: [
      [1, 'a1'],
      [2, undefined],
    ],
  },
  {
    what: 'the later LastModified of two objects wins',
    facts: [usable({ n: 9, at: 1, key: a }, 'one'), usable({ n: 1, at: 2, key: b }, 'two')],
    history: [
      [1, 'a9'],
      [2, 'b1'],
    ],
  },
  {
    what: 'a tie of two objects goes to the greater key, whichever sequencer is greater',
    facts: [usable({ n: 9, at: 1, key: a }, 'one'), usable({ n: 1, at: 1, key: b }, 'two')],
    history: [
      [1, 'a9'],
      [1, 'b1'],
    ],
  },
  {
    what: 'when the winner goes, the other stands',
    facts: [
      usable({ n: 1, at: 1, key: a }, 'one'),
      usable({ n: 1, at: 2, key: b }, 'two'),
      removed({ n: 2, at: 3, key: b }),
    ],
    history: [
      [1, 'a1'],
      [2, 'b1'],
      [3, 'a1'],
    ],
  },
  {
    what: 'an object that was overtaken wins again when it is uploaded later',
    facts: [
      usable({ n: 1, at: 1, key: a }, 'one'),
      usable({ n: 1, at: 2, key: b }, 'two'),
      usable({ n: 2, at: 3, key: a }, 'three'),
    ],
    history: [
      [1, 'a1'],
      [2, 'b1'],
      [3, 'a2'],
    ],
  },
  {
    what: 'a removal of the one that stands behind changes nothing',
    facts: [
      usable({ n: 1, at: 1, key: a }, 'one'),
      usable({ n: 1, at: 2, key: b }, 'two'),
      removed({ n: 2, at: 3, key: a }),
    ],
    history: [
      [1, 'a1'],
      [2, 'b1'],
      [3, 'b1'],
    ],
  },
  {
    what: 'a clock that went backwards does not bring the earlier version of a key back',
    facts: [usable({ n: 1, at: 5, key: a }, 'one'), usable({ n: 2, at: 3, key: a }, 'two')],
    history: [
      [5, 'a1'],
      [5, 'a2'],
    ],
  },
  {
    what: 'a version dated back by a wrong clock competes with other objects at the date of the one before it',
    facts: [
      usable({ n: 1, at: 5, key: a }, 'one'),
      usable({ n: 2, at: 3, key: a }, 'two'),
      usable({ n: 1, at: 4, key: b }, 'three'),
    ],
    history: [
      [4, 'b1'],
      [5, 'a1'],
      [5, 'a2'],
    ],
  },
  {
    what: 'a kill is final whatever comes later',
    facts: [
      usable({ n: 1, at: 1, key: a }, 'one'),
      usable({ n: 2, at: 2, key: a }, 'two', { pubstatus: 'canceled' }),
      usable({ n: 3, at: 3, key: a }, 'three'),
      usable({ n: 1, at: 4, key: b }, 'four'),
      removed({ n: 4, at: 5, key: a }),
    ],
    history: [
      [1, 'a1'],
      [2, 'a2'],
      [3, 'a2'],
      [4, 'a2'],
      [5, 'a2'],
    ],
  },
  {
    what: 'of two kills the first stays',
    facts: [
      usable({ n: 1, at: 1, key: a }, 'one', { pubstatus: 'canceled' }),
      usable({ n: 2, at: 2, key: a }, 'two', { pubstatus: 'canceled' }),
    ],
    history: [
      [1, 'a1'],
      [2, 'a1'],
    ],
  },
]

describe('the history of an article', () => {
  test.each(cases)('$what', ({ facts, history }) => {
    expect(told(facts)).toEqual(history)
    expect(told([...facts].reverse())).toEqual(history)
  })
})

describe('a run', () => {
  const texts = (facts: readonly Fact[]) =>
    runs(timeline(facts)).map(({ at, from, until }) => [at, from?.sequencer, until?.sequencer])
  const once = usable({ n: 1, at: 1 }, 'same')
  const twice = usable({ n: 2, at: 2 }, 'same')

  test('goes on while the content is the same', () => {
    expect(texts([once, twice])).toEqual([[hour(1), once.sequencer, twice.sequencer]])
  })

  test('ends where the article goes, and another begins where it comes back', () => {
    const back = usable({ n: 3, at: 3 }, 'same')

    expect(texts([once, removed({ n: 2, at: 2 }), back])).toEqual([
      [hour(1), once.sequencer, once.sequencer],
      [hour(2), undefined, undefined],
      [hour(3), back.sequencer, back.sequencer],
    ])
  })
})

test('text is ordered by code units, so the same on every machine', () => {
  expect(['b', 'a', 'Z', 'é', 'a b', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'a', 'a b', 'b', 'é'])
})
