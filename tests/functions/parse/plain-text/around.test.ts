import { describe, expect, test } from 'vitest'
import type { Picture } from '../../../../events/article.ts'
import { people as peopleOf, pictures } from '../../../../functions/parse/plain-text/around.ts'
import type { Cast, Part } from '../../../../functions/parse/plain-text/parts.ts'
import { readText } from '../../../../functions/parse/plain-text/read-text.ts'

const copy = (byline: string, signOff: string) =>
  `Harbour market to close before the summer\n\n${byline}\n\nThe town council voted on Tuesday night to close the harbour market for good.\n\n${signOff}`

function people(text: string) {
  const read = readText(text, 'UTC')
  if (!read.ok) return 'rejected'
  const { contributors, extra } = read.value.draft
  return { writers: contributors.map(({ name }) => name), credits: extra?.['credits'] }
}

test('one who is thanked below a signed story is credited', () => {
  expect(people(copy('By Ana Ruiz', '(Editing by Ida Holm)'))).toEqual({
    writers: ['Ana Ruiz'],
    credits: [{ name: 'Ida Holm', role: 'editing' }],
  })
})

test('a signed story that thanks nobody has no credits', () => {
  expect(people(copy('By Ana Ruiz', 'The ferry goes on.'))).toEqual({ writers: ['Ana Ruiz'], credits: undefined })
})

test('those below a story that nobody signed are its writers', () => {
  expect(people(copy('4 May 2021', '(Reporting by Ana Ruiz in Dover)'))).toEqual({
    writers: ['Ana Ruiz'],
    credits: undefined,
  })
})

const castOf = (parts: readonly Part[]): Cast[] =>
  parts.map((part, at) => ({ part, line: { text: 'a line', number: at + 1, gap: true } }))

describe('of several bylines', () => {
  const signed = (name: string, confidence: number, role?: string): Part => ({
    part: 'byline',
    byline: { byline: name, contributors: [{ name, ...(role && { role }) }], rule: 'by-line', confidence },
  })
  const story: Part = { part: 'paragraph' }

  test.each([
    ['the one that says so wins', [signed('Ana Ruiz', 0.5), signed('Tom Berg', 0.95), story], 'Tom Berg'],
    ['of names alone the first', [signed('Ana Ruiz', 0.5), signed('Tom Berg', 0.6), story], 'Ana Ruiz'],
    ['one above the story wins', [signed('Ana Ruiz', 0.5), story, signed('Tom Berg', 0.95)], 'Ana Ruiz'],
    ['below the story the surest wins', [story, signed('Ana Ruiz', 0.5), signed('Tom Berg', 0.6)], 'Tom Berg'],
  ])('%s', (_, parts, name) => expect(peopleOf(castOf(parts)).fields.byline).toBe(name))

  test('the receipt names the other', () => {
    expect(peopleOf(castOf([signed('Ana Ruiz', 0.95), signed('Tom Berg', 0.95), story])).evidence).toEqual([
      {
        field: 'byline',
        place: 'line 1',
        rule: 'by-line',
        confidence: 0.95,
        note: 'line 2 holds another byline; the first was taken',
      },
    ])
  })

  test('who is named twice is one, as named first', () => {
    const ana = { name: 'Ana Ruiz', role: 'editing' }
    const thanked: Part = { part: 'sign-off', contributors: [ana, { name: 'Ana Ruiz', role: 'writing' }] }
    expect(peopleOf(castOf([story, thanked]))).toEqual({
      fields: { contributors: [ana] },
      evidence: [{ field: 'contributors', place: 'line 2', rule: 'sign-off', confidence: 0.9 }],
    })
  })

  test('who is thanked below a byline is told of as thanked', () => {
    const thanked: Part = { part: 'sign-off', contributors: [{ name: 'Ida Holm', role: 'editing' }] }
    expect(peopleOf(castOf([signed('Ana Ruiz', 0.95), story, thanked])).evidence).toEqual([
      { field: 'byline', place: 'line 1', rule: 'by-line', confidence: 0.95 },
      { field: 'credits', place: 'line 3', rule: 'sign-off', confidence: 0.9 },
    ])
  })
})

describe('pictures are', () => {
  const captioned = (picture: Picture, rule = 'caption-label'): Part => ({
    part: 'caption',
    caption: { picture, rule, confidence: 0.9, sure: true },
  })
  const [pier, boat, owner] = [{ caption: 'The pier' }, { caption: 'The boat' }, { credit: 'AP' }]

  test.each([
    ['one with the credit below it', [captioned(pier), captioned(owner)], [{ ...pier, ...owner }]],
    [
      'one with the caption below its credit',
      [captioned(owner), captioned(pier, 'below-credit')],
      [{ ...owner, ...pier }],
    ],
    ['two with a caption each', [captioned(pier), captioned({ ...boat, ...owner })], [pier, { ...boat, ...owner }]],
    [
      'two where the first has a credit',
      [captioned({ ...pier, ...owner }), captioned(owner)],
      [{ ...pier, ...owner }, owner],
    ],
  ])('%s', (_, parts, images) => expect(pictures(castOf(parts)).fields.images).toEqual(images))

  test('told of line by line', () => {
    expect(pictures(castOf([captioned(pier), captioned(owner)])).evidence).toEqual([
      { field: 'images', place: 'line 1', rule: 'caption-label', confidence: 0.9 },
      { field: 'images', place: 'line 2', rule: 'caption-label', confidence: 0.9 },
    ])
  })
})

test('the receipt says where headline, standfirst and reading time stand', () => {
  const text = copy('Its traders have three weeks to pack up\n\nBy Ana Ruiz | 5 min read', 'The ferry goes on.')
  const read = readText(text, 'UTC')
  expect(read.ok && read.value.evidence.filter(({ field }) => field !== 'byline')).toEqual([
    {
      field: 'headline',
      place: 'line 1',
      rule: 'first-line',
      confidence: 0.8,
      note: 'another line without a full stop follows; the first was taken',
    },
    { field: 'standfirst', place: 'line 3', rule: 'between-headline-and-details', confidence: 0.9 },
    { field: 'readingTime', place: 'line 5', rule: 'given-reading-time', confidence: 0.95 },
  ])
})
