import { describe, expect, test } from 'vitest'
import { labelled } from '../../../../functions/parse/plain-text/date-labels.ts'
import { isPostSignature, readDetails } from '../../../../functions/parse/plain-text/details.ts'
import { readingMinutes } from '../../../../functions/parse/plain-text/reading-time.ts'

/** Dates, names, minutes, age and place, as one line. */
function given(line: string): string {
  const details = readDetails(line)
  if (!details) return 'none'
  const dates = details.dates.map(({ role, written: { date } }) =>
    'day' in date ? `${role} ${date.year}-${date.month}-${date.day}` : `${role} ${date.refused}`,
  )
  const names = details.byline?.contributors.map(({ name }) => name).join('+')
  return [dates.join(', ') || '-', names, details.minutes, details.relative, details.place]
    .map(part => part ?? '-')
    .join(' | ')
}

describe('a line gives dates, names, minutes, age and place', () => {
  test.each([
    ['4 May 2021', 'plain 2021-5-4 | - | - | - | -'],
    ['Published 4 May 2021', 'published 2021-5-4 | - | - | - | -'],
    ['Updated: 4 May 2021', 'updated 2021-5-4 | - | - | - | -'],
    ['Published 4 May 2021, updated 5 May 2021', 'published 2021-5-4, updated 2021-5-5 | - | - | - | -'],
    ['4 May 2021 | 5 min read', 'plain 2021-5-4 | - | 5 | - | -'],
    ['5 min read', '- | - | 5 | - | -'],
    ['3 hours ago', '- | - | - | 3 hours ago | -'],
    ['1 hr 4 mins ago', '- | - | - | 1 hr 4 mins ago | -'],
    ['By Ana Ruiz – 1 hour, 12 minutes ago', '- | Ana Ruiz | - | 1 hour, 12 minutes ago | -'],
    ['yesterday', '- | - | - | yesterday | -'],
    ['Ana Ruiz | 4 May 2021', 'plain 2021-5-4 | Ana Ruiz | - | - | -'],
    ['Dover, 4 May 2021', 'plain 2021-5-4 | - | - | - | Dover'],
    ['Morning briefing: 4 May 2021', 'none'],
    ['4 May 2021 at 9:14 a.m.', 'plain 2021-5-4 | - | - | - | -'],
    ['The market closed on 4 May 2021.', 'none'],
    ['By Ana Ruiz 4 May 2021 Space', 'plain 2021-5-4 | Ana Ruiz | - | - | Space'],
    ['October 12, 2018/0 comments/in Reviews', 'plain 2018-10-12 | - | - | - | -'],
    ['Source: Example 4 May 2021', 'plain 2021-5-4 | - | - | - | -'],
    ['Reuters 4 May 2021', 'plain 2021-5-4 | Reuters | - | - | -'],
    ['Example News Bureau | 4 May 2021', 'plain 2021-5-4 | Example News Bureau | - | - | -'],
    ['4 May 2021 by Ana Ruiz (Dover) - 5 Comments', 'plain 2021-5-4 | Ana Ruiz | - | - | -'],
    ['By Ana Ruiz. Published 4 May 2021', 'published 2021-5-4 | Ana Ruiz | - | - | -'],
    ['By Ana Ruiz 2 hours ago', '- | Ana Ruiz | - | 2 hours ago | -'],
    ['By Ana Ruiz, AP 3 minute read', '- | Ana Ruiz | 3 | - | -'],
    ['By Ana Ruiz 3 boats', 'none'],
    ['4 May 2021 | 3 hours ago', 'plain 2021-5-4 | - | - | 3 hours ago | -'],
    ['By Ana Ruiz | 3 hours ago', '- | Ana Ruiz | - | 3 hours ago | -'],
    ['Our boat in 4 May 2021 of boats', 'plain 2021-5-4 | - | - | - | -'],
    ['Some boat in 4 May 2021 of boats', 'none'],
    ['By Ana RuizHarbour correspondent', '- | Ana Ruiz | - | - | -'],
    ['By Ana RuizExample News', '- | Ana Ruiz | - | - | -'],
    ['By Ana McDonald, Staff Writer', '- | Ana McDonald | - | - | -'],
    ['By Ana FitzRuiz, Staff Writer', '- | Ana FitzRuiz | - | - | -'],
    ['12 boats', 'none'],
    ['12 boats | 3 cars', 'none'],
    ['This story was published 4 May 2021', 'none'],
    ['Boats 3 hours ago', 'none'],
    ['yesterday evening', 'none'],
    ['5 min read | By Ana Ruiz', '- | Ana Ruiz | 5 | - | -'],
    ['5 min read | Share', '- | - | 5 | - | -'],
    ['3 hours ago | Share', '- | - | - | 3 hours ago | -'],
    ['0 comments | Share', 'none'],
    ['Boats by Ana Ruiz 3 hours ago', 'none'],
    ['Ana Ruiz: 4 May 2021', 'none'],
    ['Ana Ruiz | 5 min read', 'none'],
    ['By Ana Ruiz | Reuters | 4 May 2021', 'plain 2021-5-4 | Ana Ruiz | - | - | -'],
    ['By Ana Ruiz | by Tom Berg | 4 May 2021', 'plain 2021-5-4 | Ana Ruiz+Tom Berg | - | - | -'],
    ['4 May 2021 | Capt. Ana Ruiz', 'plain 2021-5-4 | Capt. Ana Ruiz | - | - | -'],
    ['By Ana Ruiz | 3 hours ago | boats of Dover', '- | Ana Ruiz | - | 3 hours ago | -'],
    ['By Ana Ruiz | 3 hours ago | boats of old Dover', 'none'],
    ['By Ana Ruiz | 3 hours ago | boats | boats of old Dover', 'none'],
    ['By Ana Ruiz | 3 hours ago | In The Harbour', '- | Ana Ruiz | - | 3 hours ago | -'],
    ['By Ana Ruiz | 3 hours ago | The harbour', 'none'],
    ['First published on 4 May 2021 | boats', 'published 2021-5-4 | - | - | - | -'],
    ['First published on 4 May 2021, 5 May 2021 | boats', 'published 2021-5-4, plain 2021-5-5 | - | - | - | -'],
    ['The boats of 4 May 2021 | boats', 'none'],
    ['4 May 2021 | boats | They go.', 'none'],
  ])('%s: %s', (line, expected) => expect(given(line)).toBe(expected))
})

describe('who is quoted from a network signs', () => {
  test.each([
    ['— Ana Ruiz (@anaruiz) 4 May 2021', true],
    ['- — Ana Ruiz (@anaruiz)', true],
    ['The pier — Ana Ruiz (@anaruiz)', false],
    ['— Ana Ruiz (@a)', false],
    ['— Ana Ruiz', false],
  ])('%s: %s', (line, expected) => expect(isPostSignature(line)).toBe(expected))
})

describe('a publisher says how long one reads', () => {
  test.each([
    ['2 min read', 2],
    ['3-minute read', 3],
    ['Reading time: 5 minutes', 5],
    ['4 min de lecture', 4],
    ['3 Min. Lesezeit', 3],
    ['leestijd 3 minuten', 3],
    ['5 dk okuma', 5],
    ['estimated reading time: 7 min', 7],
    ['about 5 minutes', undefined],
    ['Tempo di lettura: 4 minuti', 4],
    ['5 minut czytania', 5],
  ])('%s: %s', (line, expected) => expect(readingMinutes(line)).toBe(expected))
})

test('a line of 200 letters may be of details, and no longer one', () => {
  const padded = (letters: number) => `4 May 2021 |${' '.repeat(letters - 20)}Ana Ruiz`
  expect([readDetails(padded(200))?.dates.length, readDetails(padded(201))]).toEqual([1, undefined])
})

test('a line of more than 40 letters does not end as a sentence does', () => {
  const line = (name: string) => `Published on 4 May 2021 | Updated 5 May 2021 | ${name}`
  expect([readDetails(line('Ana Ruiz'))?.dates.length, readDetails(`${line('Ana Ruiz')} sails.`)]).toEqual([
    2,
    undefined,
  ])
})

test('a line of 41 letters that ends like a sentence is one', () => {
  const signed = (letters: number) => `${'Published 4 May 2021 | Ana Ruiz'.padEnd(letters - 1, 'x')}.`
  expect([readDetails(signed(40))?.dates.length, readDetails(signed(41))]).toEqual([1, undefined])
})

describe('right before a date stands what it is the date of', () => {
  test.each([
    ['Published ', 'published', ''],
    ['Ana Ruiz, first published on ', 'published', 'Ana Ruiz, '],
    ['Last updated: ', 'updated', ''],
    ['Published boats ', 'plain', 'Published boats '],
    ['Updated boats ', 'plain', 'Updated boats '],
  ])('%s: %s', (before, role, rest) => expect(labelled(before)).toEqual({ role, rest }))
})
