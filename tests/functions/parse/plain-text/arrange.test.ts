import { describe, expect, test } from 'vitest'
import { arranged } from '../../../../functions/parse/plain-text/arrange.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

const headline = 'Harbour market to close'
const story = 'The town council voted on Tuesday night to close the old harbour market.'
const more = 'Traders said they had been given three weeks to clear their stalls and leave the hall.'

const castOf = (text: string) => arranged(linesOf(text)).map(({ part }) => part)
const parts = (text: string) =>
  castOf(text).map(part => ('rule' in part && part.part !== 'headline' ? part.rule : part.part))
const signed = (text: string) =>
  castOf(text).flatMap(part =>
    part.part === 'byline' ? part.byline.contributors.map(({ name }) => `${name} ${part.byline.confidence}`) : [],
  )

describe('between the window’s title and the headline stands', () => {
  const between = (lines: string) => parts(`${headline} - Daily Example\n${lines}\n${headline}\n\n${story}\n\n${more}`)

  test.each([
    ['who signs above a date', 'Ana Ruiz\n4 May 2021', ['byline', 'details']],
    ['who signs below one', '4 May 2021\nAna Ruiz', ['details', 'byline']],
    ['a name without a date', 'Ana Ruiz\n5 min read', ['label', 'details']],
    ['a name apart from the date', 'Ana Ruiz\nBoats\n4 May 2021', ['label', 'label', 'details']],
    ['a label above a date', 'boats of Dover\n4 May 2021', ['label', 'details']],
    ['a section, a menu and a heading', 'Politics\n- Boats\nRelated', ['kicker', 'menu', 'label']],
  ])('%s', (_, lines, expected) =>
    expect(between(lines)).toEqual(['headline-again', ...expected, 'headline', 'paragraph', 'paragraph']),
  )
})

describe('a story that nobody signs above it is signed', () => {
  test.each([
    ['by an address below it', 'ana.ruiz@example.com', ['Ana Ruiz 0.4']],
    ['by one that stands twice', 'ana.ruiz@example.com\n\nana.ruiz@example.com', ['Ana Ruiz 0.4']],
    ['by whom a line below names', 'Article written by:\n\nAna Ruiz, MD', ['Ana Ruiz 0.5']],
    ['by whom an entry below names', '- Written by\n- Boats\n\nWritten by\n\nAna Ruiz', ['Ana Ruiz 0.5']],
    ['by whom a sentence below names', 'This post was written by Ana Ruiz, harbour editor.', ['Ana Ruiz 0.5']],
    ['not by either of two who are named', 'Written by\n\nAna Ruiz\n\nWritten by\n\nTom Berg', []],
    ['not by one of two', 'ana.ruiz@example.com\n\ntom.berg@example.com', []],
  ])('%s', (_, lines, expected) => expect(signed(`${headline}\n\n${story}\n\n${more}\n\n${lines}`)).toEqual(expected))

  test('and by no address where somebody signs', () => {
    expect(signed(`${headline}\n\nBy Tom Berg\n\n${story}\n\n${more}\n\nana.ruiz@example.com`)).toEqual([])
  })
})
