import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import {
  bareByline,
  endsWithHandle,
  isHouseBelow,
  isLoneBy,
} from '../../../../functions/parse/plain-text/signed-above.ts'

const castOf = (text: string) => linesOf(text).map(line => ({ line, part: classified(line.text) }))

type Where = { beforeProse?: boolean; anchor?: number }

/** Who signs in one line of a text whose first is the headline, and how sure that is. */
function signedIn(text: string, at: number, { beforeProse = true, anchor = -1 }: Where = {}): string {
  const found = bareByline(castOf(text), at, { from: 1, beforeProse, anchor, hasStandfirst: false })
  if (found?.part !== 'byline') return 'nobody'
  const { byline, contributors, confidence } = found.byline
  const roles = contributors.flatMap(({ role }) => role ?? [])
  return [byline, ...roles, confidence].join(' | ')
}

const headline = 'Harbour market to close'
const six = 'Reporter of boats, piers, and ferries'

describe('a name alone on its line signs', () => {
  test.each([
    ['surely under a lone By', `${headline}\n\nBy\nAna Ruiz`, 2, 'Ana Ruiz | 0.95'],
    ['less surely above one', `${headline}\n\nAna Ruiz\nBy`, 1, 'Ana Ruiz | 0.6'],
    ['with the trade below it', `${headline}\n\nAna Ruiz\nHarbour reporter`, 1, 'Ana Ruiz | Harbour reporter | 0.6'],
    ['with a trade of six words', `${headline}\n\nAna Ruiz\n${six}`, 1, `Ana Ruiz | ${six} | 0.6`],
    ['with no trade of seven', `${headline}\n\nAna Ruiz\nHarbour ${six}`, 1, 'nobody'],
    [
      'with a trade that holds a by',
      `${headline}\n\nAna Ruiz\nReporter by trade`,
      1,
      'Ana Ruiz | Reporter by trade | 0.6',
    ],
    ['with no sentence of a trade', `${headline}\n\nAna Ruiz\nThe reporter sails.`, 1, 'nobody'],
    ['below a date', `${headline}\n\n4 May 2021\nAna Ruiz\nBoats`, 2, 'Ana Ruiz | 0.6'],
    ['above a label and a date', `${headline}\n\nAna Ruiz\nBoats and piers\n4 May 2021`, 1, 'Ana Ruiz | 0.6'],
    [
      'above a label of six words',
      `${headline}\n\nAna Ruiz\nBoats and piers of old Dover\n4 May 2021`,
      1,
      'Ana Ruiz | 0.6',
    ],
    ['not above seven', `${headline}\n\nAna Ruiz\nBoats and the piers of old Dover\n4 May 2021`, 1, 'nobody'],
    ['not above a sentence', `${headline}\n\nAna Ruiz\nBoats come.\n4 May 2021`, 1, 'nobody'],
    ['not above a list', `${headline}\n\nAna Ruiz\n- Boats\n4 May 2021`, 1, 'nobody'],
    ['not above a label alone', `${headline}\n\nAna Ruiz\nBoats and piers\n\nIt closed.`, 1, 'nobody'],
    ['not above a label and a reading time', `${headline}\n\nAna Ruiz\nBoats and piers\n5 min read`, 1, 'nobody'],
    ['beside a handle', `${headline}\n\nAna Ruiz\n@anaruiz\nBoats`, 1, 'Ana Ruiz | 0.6'],
    ['not beside what is said to a handle', `${headline}\n\nAna Ruiz\n@anaruiz sails`, 1, 'nobody'],
    ['not beside a call for one', `${headline}\n\nAna Ruiz\nAsk @anaruiz`, 1, 'nobody'],
    ['beside itself', `${headline}\n\nAna Ruiz\nAna Ruiz\nBoats`, 1, 'Ana Ruiz | 0.6'],
    ['as a guess between blank lines', `${headline}\n\nAna Ruiz\n\nIt closed.`, 1, 'Ana Ruiz | 0.5'],
    ['not close above the story', `${headline}\n\nAna Ruiz\nIt closed.`, 1, 'nobody'],
    ['not close below a label', `${headline}\n\nBoats\nAna Ruiz\n\nIt closed.`, 2, 'nobody'],
    ['as a guess close under the headline', `${headline}\nAna Ruiz\nIt closed.`, 1, 'Ana Ruiz | 0.5'],
    ['not close under it at the end of all', `${headline}\nAna Ruiz`, 1, 'nobody'],
    ['not where the headline speaks of her', `Ana Ruiz sails\n\nAna Ruiz\n\nIt closed.`, 1, 'nobody'],
    ['nor of one of two', `Ana Ruiz sails\n\nAna Ruiz and Tom Berg\n\nIt closed.`, 1, 'nobody'],
    ['not below another byline', `${headline}\n\nBy Tom Berg\n\nBoats\n\nAna Ruiz\n\nIt closed.`, 3, 'nobody'],
    ['twelve lines below', `${headline}\n\n${'Share\n'.repeat(12)}\nAna Ruiz\n\nIt closed.`, 13, 'Ana Ruiz | 0.5'],
    ['not farther below', `${headline}\n\n${'Share\n'.repeat(13)}\nAna Ruiz\n\nIt closed.`, 14, 'nobody'],
    ['as staff', `${headline}\n\nHarbourside Staff\n\nIt closed.`, 1, 'Harbourside Staff | 0.5'],
    ['not as somebody’s staff', `${headline}\n\nthe Harbourside Staff\n\nIt closed.`, 1, 'nobody'],
  ])('%s', (_, text, at, expected) => expect(signedIn(text, at)).toBe(expected))

  const text = `${headline}\n\n4 May 2021\n\nAna Ruiz\n\nTom Berg\n\nIt closed.`

  test.each([
    ['right below the last date', 2, { beforeProse: false, anchor: 1 }, 'Ana Ruiz | 0.6'],
    ['not farther below', 3, { beforeProse: false, anchor: 1 }, 'nobody'],
    ['farther below where the story has not begun', 3, { anchor: 1 }, 'Tom Berg | 0.5'],
  ])('%s', (_, at, where, expected) => expect(signedIn(text, at, where)).toBe(expected))

  test('not above a byline that is the last of what stands above the story', () => {
    const below = `${headline}\n\nAna Ruiz\n\nBoats\n\nBy Tom Berg\n\nIt closed.`
    expect(signedIn(below, 1, { anchor: 3 })).toBe('nobody')
  })
})

test.each([
  ['Ana Ruiz @anaruiz', true],
  ['Ana Ruiz@anaruiz', true],
  ['Ana Ruiz @anaruiz sails', false],
  ['4@anaruiz', false],
])('%s ends with a handle: %s', (text, expected) => expect(endsWithHandle(text)).toBe(expected))

test.each([
  ['By', true],
  ['Contributed by:', true],
  ['Article written by:', true],
  ['- Written by', true],
  ['Stand by', false],
  ['By the way', false],
])('%s introduces a name: %s', (text, expected) => expect(isLoneBy(text)).toBe(expected))

test.each([
  ['By Ana Ruiz', 'Example News', true],
  ['By Ana Ruiz', 'Old Harbour Example News', true],
  ['By Ana Ruiz', 'The Old Harbour Example News', false],
  ['By Ana Ruiz', 'Example News is new.', false],
  ['By Ana Ruiz', 'Boats and piers', false],
  ['4 May 2021', 'Example News', false],
])('below %s stands her house as %s: %s', (above, text, expected) => {
  expect(isHouseBelow(castOf(above)[0], text)).toBe(expected)
})
