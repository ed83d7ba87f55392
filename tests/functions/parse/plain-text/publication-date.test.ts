import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { publicationDate } from '../../../../functions/parse/plain-text/publication-date.ts'
import { readText } from '../../../../functions/parse/plain-text/read-text.ts'

const story = 'The town council voted on Tuesday night to close the harbour market for good and for all.'
const more = 'Traders said they had been given three weeks to clear their stalls and leave the hall.'

/** The instants of a text with these lines above its story, and what the receipt says of them. */
function datedBy(...lines: string[]) {
  const read = readText(['Harbour market to close', ...lines, story, more].join('\n\n'), 'Europe/London')
  if (!read.ok) throw new Error(read.failure.reason)
  const { draft, evidence } = read.value
  return {
    published: draft.publishedAt?.toISOString(),
    updated: draft.updatedAt?.toISOString(),
    said: evidence
      .filter(({ field }) => field === 'publishedAt' || field === 'updatedAt')
      .map(({ field, place, rule, confidence, offset, note }) => [field, place, rule, confidence, offset, note]),
  }
}

const readInLondon = 'no zone given: read in Europe/London'

describe('a date is told with', () => {
  test('the clock of the site where it names no zone', () => {
    expect(datedBy('4 May 2021')).toEqual({
      published: '2021-05-03T23:00:00.000Z',
      updated: undefined,
      said: [['publishedAt', 'line 3', 'date-line', 0.9, undefined, readInLondon]],
    })
  })

  test('its own clock where it names one, and no note', () => {
    expect(datedBy('4 May 2021 09:14 +02:00')).toEqual({
      published: '2021-05-04T07:14:00.000Z',
      updated: undefined,
      said: [['publishedAt', 'line 3', 'date-line', 0.9, '+02:00', undefined]],
    })
  })

  test('the word before it', () => {
    expect(datedBy('Published 4 May 2021', 'Updated 5 May 2021').said).toEqual([
      ['publishedAt', 'line 3', 'published-date', 0.97, undefined, readInLondon],
      ['updatedAt', 'line 5', 'updated-date', 0.9, undefined, readInLondon],
    ])
  })

  test('the line of another like it', () => {
    expect(datedBy('4 May 2021', '6 May 2021', '7 May 2021').said).toEqual([
      [
        'publishedAt',
        'line 3',
        'date-line',
        0.9,
        undefined,
        `${readInLondon}; line 5 gives another date; the first was taken`,
      ],
    ])
  })

  test('the line of one other', () => {
    expect(datedBy('4 May 2021', '6 May 2021').said.map(said => said.at(-1))).toEqual([
      `${readInLondon}; line 5 gives another date; the first was taken`,
    ])
  })

  test('no such line where the other says the same', () => {
    expect(datedBy('4 May 2021', 'May 4, 2021').said.map(said => said.at(-1))).toEqual([readInLondon])
  })

  test.each([
    ['3/4/2021', 'day and month could be either way round'],
    ['13/4/21', 'the year has two digits'],
    ['4 May', 'it has no year'],
    ['31 February 2021', 'there is no such day'],
    ['4 May 1402', 'it is of a calendar that is not reckoned with here'],
    ['3 hours ago', 'it is relative to a day the text does not give'],
  ])('%s: why it was not taken', (line, why) => {
    expect(datedBy(line)).toEqual({
      published: undefined,
      updated: undefined,
      said: [['publishedAt', 'line 3', 'date-refused', 0, undefined, `a date was not taken: ${why}`]],
    })
  })
})

test('a zone that several places call so is told of', () => {
  expect(datedBy('4 May 2021 09:14 CST').said.map(said => said.at(-1))).toEqual([
    'CST names several zones: read in Europe/London',
  ])
})

describe('of dates below the story', () => {
  const castOf = (lines: readonly string[]) =>
    linesOf(lines.join('\n')).map(line => ({ line, part: classified(line.text) }))
  const rulesOf = (...lines: string[]) =>
    publicationDate(castOf(lines), 'UTC').evidence.map(
      ({ rule, confidence, place }) => `${rule} ${confidence} ${place}`,
    )

  test.each([
    ['one among the last three lines counts less', [story, '4 May 2021', more, more], ['date-line 0.8 line 2']],
    ['one above them does not', [story, '4 May 2021', more, more, more], []],
    [
      'one with its word does',
      [story, 'Published 4 May 2021 | 5 May 2021', more, more, more],
      ['published-date 0.87 line 2'],
    ],
    ['that of the dateline counts less still', [`LONDON, 4 May 2021 (AP) - ${story}`, more], ['dateline 0.6 line 1']],
    [
      'the fortieth counts',
      [...Array<string>(39).fill('Updated 4 May 2021'), 'Published 4 May 2021'],
      ['published-date 0.97 line 40', 'updated-date 0.9 line 1'],
    ],
    [
      'no later one',
      [...Array<string>(40).fill('Updated 4 May 2021'), 'Published 4 May 2021'],
      ['updated-date 0.4 line 1', 'updated-date 0.9 line 1'],
    ],
  ])('%s', (_, lines, expected) => expect(rulesOf(...lines)).toEqual(expected))
})
