import { describe, expect, test } from 'vitest'
import { readText } from '../../../../functions/parse/plain-text/read-text.ts'

const opening = 'The town council voted on Tuesday night to close the old harbour market beside the pier'
const story = `${opening}.`
const more = 'Traders said they had been given three weeks to clear their stalls and leave the hall.'

function read(text: string) {
  const found = readText(text, 'UTC')
  if (!found.ok) throw new Error(found.failure.reason)
  return found.value
}

describe('a text without a headline is called by', () => {
  test.each([
    ['its first sentence', `${story} The mayor spoke.\n\n${more}`, opening, 'line 1'],
    ['the first of a list', `By Ana Ruiz\n\n- ${story}\n- ${more}`, opening, 'line 3'],
  ])('%s', (_, text, headline, place) => {
    const { draft, evidence } = read(text)
    expect(draft.headline).toBe(headline)
    expect(evidence).toContainEqual({
      field: 'headline',
      place,
      rule: 'first-sentence',
      confidence: 0.3,
      note: 'no headline found',
    })
  })
})

test.each([
  ['all that a page has of one kind', 40, undefined],
  ['no more than forty, and how many more there are', 42, 'and 2 more like it'],
])('the receipt names %s', (_, corrections, note) => {
  const lines = Array.from({ length: corrections }, (_, at) => `Correction: Boat ${at} is new.`)
  const said = read(`Market closes\n\n${story}\n\n${lines.join('\n\n')}`).evidence.filter(
    ({ field }) => field === 'corrections',
  )

  expect(said.map(one => one.note)).toEqual([...Array<undefined>(39).fill(undefined), note])
})

test('a place beside the date is where the story was filed', () => {
  const { draft, evidence } = read(`Market closes\n\nBy Ana Ruiz\n\nDover, 4 May 2021\n\n${story}`)
  expect(draft.dateline).toEqual({ text: 'Dover', place: 'Dover' })
  expect(evidence).toContainEqual({ field: 'dateline', place: 'line 5', rule: 'beside-date', confidence: 0.7 })
})

test('a date without a place files the story nowhere', () => {
  expect(read(`Market closes\n\n4 May 2021\n\n${story}`).draft.dateline).toBeUndefined()
})
