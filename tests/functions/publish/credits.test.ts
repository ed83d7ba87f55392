import { expect, test } from 'vitest'
import { creditsOf } from '../../../functions/publish/content.ts'
import { harbour } from './sample-entries.ts'

test.each([
  ['who edited it', 'editing'],
  ['who edited it', 'Edited by'],
  ['who copy-edited it', 'copy editing'],
  ['who took its pictures', 'photography'],
  ['who drew its graphics', 'Graphics'],
])('%s has not written a story', (_, role) => {
  const contributors = [
    { name: 'Mira Holt', role: 'reporting' },
    { name: 'Jonas Frey', role },
  ]

  expect(creditsOf({ ...harbour, contributors })).toEqual(['Mira Holt'])
})

test.each(['Foreign Editor', 'Editor-in-chief', 'reporting', 'additional reporting', 'correspondent'])(
  'whoever signs as %s has written it',
  role => {
    expect(creditsOf({ ...harbour, contributors: [{ name: 'Jonas Frey', role }] })).toEqual(['Jonas Frey'])
  },
)

test('the byline stands for its people where nobody else is known to have written', () => {
  const contributors = [{ name: 'Jonas Frey', role: 'editing' }]

  expect(creditsOf({ ...harbour, byline: 'By the harbour desk', contributors })).toEqual(['the harbour desk'])
})
