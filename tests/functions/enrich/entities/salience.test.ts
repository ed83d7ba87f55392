import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../events/article.ts'
import { mentionOf, partFinder, weightOf } from '../../../../functions/enrich/entities/salience.ts'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { draftOf, paragraph } from '../drafts.ts'

const list = (...items: string[]): Block => ({ kind: 'list', ordered: false, items: items.map(text => [{ text }]) })
const quote = (...lines: string[]): Block => ({ kind: 'quote', paragraphs: lines.map(text => [{ text }]) })
const draft = {
  ...draftOf('Ann came', [], { standfirst: 'Bob left' }),
  body: [
    paragraph('It was Cleo.'),
    list('', 'a Dave', 'an Emma'),
    list('Fred'),
    quote('said Gwen', 'and Hugh'),
    paragraph('Ivan came.'),
  ],
}
const story = storyOf(draft, 'en')
const partOf = partFinder(story)

/** Where an article names somebody, and how much that counts. */
function named(name: string) {
  const start = story.text.indexOf(name)
  const span = { start, end: start + name.length }
  const part = partOf(span)

  return part && { ...mentionOf(span, part), weight: weightOf(part) }
}

describe('a mention stands', () => {
  test.each([
    ['Ann', { in: 'headline', start: 0, end: 3, weight: 4 }],
    ['Bob', { in: 'standfirst', start: 0, end: 3, weight: 3 }],
    ['Cleo', { in: 0, start: 7, end: 11, weight: 2 }],
    ['Dave', { in: 1, line: 1, start: 2, end: 6, weight: 1 }],
    ['Emma', { in: 1, line: 2, start: 3, end: 7, weight: 1 }],
    ['Fred', { in: 2, line: 0, start: 0, end: 4, weight: 1 }],
    ['Gwen', { in: 3, line: 0, start: 5, end: 9, weight: 1 }],
    ['Hugh', { in: 3, line: 1, start: 4, end: 8, weight: 1 }],
    ['Ivan', { in: 4, start: 0, end: 4, weight: 1 }],
  ])('where the article names %s, in a list or quotation in the line that it has there', (name, place) => {
    expect(named(name)).toEqual(place)
  })

  test('nowhere in a story without a line', () => {
    expect(partFinder(storyOf(draftOf('', []), 'en'))({ start: 0, end: 1 })).toBeUndefined()
  })
})
