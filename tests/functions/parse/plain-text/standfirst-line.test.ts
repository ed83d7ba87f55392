import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import {
  isChapter,
  isSaidByThePage,
  labelBetween,
  labelledSection,
  labelledStandfirst,
  standfirstOr,
  storyAfter,
} from '../../../../functions/parse/plain-text/standfirst-line.ts'

const headline = 'Harbour market to close'
const story = 'The town council voted on Tuesday night to close the old harbour market.'
const abstract = 'Traders have three weeks to go'
const words = (count: number, end = '.') => `So${' boats'.repeat(count - 1)}${end}`
const letters = (count: number) => `${'Boats of it '.repeat(50).slice(0, count - 2)}s.`
const buttons = (count: number) => 'Share\n'.repeat(count)
const castOf = (text: string) => linesOf(text).map(line => ({ line, part: classified(line.text) }))

test('what is told of whoever signs above is no abstract', () => {
  const cast = castOf(
    `${headline}\n\nAna Ruiz, Harbour Editor\n\nRuiz covers the ferries and has sailed on most\n\n4 May 2021\n\n${story}`,
  )
  expect([
    standfirstOr(cast, 2),
    standfirstOr(
      castOf(
        `${headline}\n\nAna Ruiz, Harbour Editor\n\nBoats are what the ferries are called here\n\n4 May 2021\n\n${story}`,
      ),
      2,
    )?.part,
  ]).toEqual([undefined, 'standfirst'])
})

/** What the line under the headline is, in a text with these lines below that. */
function under(text: string): string {
  const part = standfirstOr(castOf(`${headline}\n\n${text}`), 1)
  if (part?.part === 'standfirst') return `${part.rule} ${part.confidence}`
  return part?.part ?? 'none'
}

describe('the line under a headline is', () => {
  const above = 'between-headline-and-details 0.9'
  const unstopped = 'no-full-stop-above-story 0.7'

  test.each([
    ['an abstract above a byline', `${abstract}\n\nBy Ana Ruiz\n\n${story}`, above],
    ['one twelve lines above it', `${abstract}\n\n${buttons(11)}By Ana Ruiz\n\n${story}`, above],
    ['none farther above', `${abstract}\n\n${buttons(12)}By Ana Ruiz\n\n${story}`, 'none'],
    ['one above a picture', `${abstract}\n\nPhoto: Tom Berg\n\n${story}`, above],
    ['one of 500 letters', `${letters(500)}\n\nBy Ana Ruiz\n\n${story}`, above],
    ['none of 501', `${letters(501)}\n\nBy Ana Ruiz\n\n${story}`, 'none'],
    ['none where nothing follows', `${abstract}.\n\nBy Ana Ruiz`, 'none'],
    ['one in five words without a full stop', `${words(5, '')}\n\n${story}`, unstopped],
    ['none in four', `${words(4, '')}\n\n${story}`, 'none'],
    ['none above a label', `${abstract}\n\nPiers\n\n${story}`, 'none'],
    ['none with a dateline', `LONDON (AP) - The council has voted on it\n\n${story}`, 'none'],
    ['none with an hour before it', `14:32 Trees down on the A12\n\n${story}`, 'none'],
    ['one with an hour within', `Trees down at 14:32 on the A12\n\n${story}`, unstopped],
    ['one that says so', `Dek: ${abstract}\n\n${story}`, 'standfirst-label 0.95'],
    ['a section', `Politics\n\n${story}`, 'kicker'],
    ['a label above a byline', `Boats\n\nBy Ana Ruiz\n\n${story}`, 'furniture'],
  ])('%s', (_, text, expected) => expect(under(text)).toBe(expected))

  test('an abstract where it is set close, and two paragraphs are set apart', () => {
    const part = standfirstOr(castOf(`${headline}\n${words(9)}\n\n${story}\n\n${story}`), 1)
    expect(part).toMatchObject({ rule: 'set-close-under-headline', confidence: 0.7 })
  })
})

describe('below a byline one sentence above a picture is an abstract', () => {
  const below = (text: string) => standfirstOr(castOf(`By Ana Ruiz\n\n${text}`), 1)

  test.each([
    ['twelve lines above the story', `${words(9)}\n\n${buttons(11)}${story}`, 0.6],
    ['not farther above', `${words(9)}\n\n${buttons(12)}${story}`, undefined],
    ['not above as few words', `${words(9)}\n\nShare\n\n${words(9)}`, undefined],
    ['above more', `${words(9)}\n\nShare\n\n${words(10)}`, 0.6],
    ['not above a title of the story', `${words(9)}\n\nWhat comes next\n\n${words(10)}`, undefined],
    ['not above a list of the story', `${words(9)}\n\n- one boat\n- two captains\n\n${words(10)}`, undefined],
  ])('%s', (_, text, confidence) =>
    expect(below(text)).toEqual(
      confidence && { part: 'standfirst', text: words(9), rule: 'short-above-the-picture', confidence },
    ),
  )
})

describe('between headline and byline is a label', () => {
  test.each([
    ['in eight words', `${words(8, '')}\n\nBy Ana Ruiz\n\n${story}`, 'furniture'],
    ['not in nine', `${words(9, '')}\n\nBy Ana Ruiz\n\n${story}`, undefined],
    ['no sentence', `It closed.\n\nBy Ana Ruiz\n\n${story}`, undefined],
    ['no line of 121 letters', `${'x'.repeat(121)}\n\nBy Ana Ruiz\n\n${story}`, undefined],
    ['a lone By', `By\n\n${story}`, 'furniture'],
    ['nothing that ends with it', `Stand by\n\n${story}`, undefined],
    ['nothing that begins with it', `By the pier\n\n${story}`, undefined],
  ])('%s', (_, text, part) => expect(labelBetween(castOf(text), 0)?.part).toBe(part))
})

test.each([
  ['Dek: The boats came in', 'The boats came in'],
  ['The dek: The boats came in', undefined],
])('%s: the abstract is %s', (line, text) => {
  const part = labelledStandfirst(line)
  expect(part?.part === 'standfirst' ? part.text : undefined).toBe(text)
})

test.each([
  ['Section: Transport', 'Transport'],
  ['A section: Transport', undefined],
  [`Section: ${'x'.repeat(40)}`, 'x'.repeat(40)],
  [`Section: ${'x'.repeat(41)}`, undefined],
])('%s: the section is %s', (line, section) => {
  expect(labelledSection(line)).toEqual(section && { part: 'section', section })
})

test.each([
  ['right below', `Boats\n${story}`, true],
  ['as a short sentence', 'Boats\nIt closed.', true],
  ['as a paragraph without its full stop', `Boats\n${'x'.repeat(121)}`, true],
  ['not as a label', 'Boats\nPiers', false],
  ['59 lines below', `Boats\n${buttons(58)}${story}`, true],
  ['not farther below', `Boats\n${buttons(59)}${story}`, false],
])('a story follows %s', (_, text, expected) => expect(storyAfter(castOf(text), 0)).toBe(expected))

describe('a date is a chapter’s', () => {
  const dated = `4 May 2021\n${story}\n`

  test.each([
    ['where three stand above a paragraph each', dated.repeat(3), 1, true],
    ['not where two do', dated.repeat(2), 1, false],
    ['not where the last stands below', `${story}\n${dated.repeat(2)}4 May 2021`, 1, false],
    ['not where a line has none', dated.repeat(3), 0, false],
  ])('%s', (_, text, dates, expected) => expect(isChapter(dates, castOf(text), 0)).toBe(expected))

  test('and no abstract stands above it', () => {
    expect(under(`${abstract}.\n\n${dated.repeat(3)}`)).toBe('none')
  })
})

test.each([
  ['As an example of trade, I earn from boats', true],
  ['Boats are sold As an example of trade, I say', false],
  ['The boats of the town By Ana Ruiz', true],
  ['The boats By Ana Ruiz sail to Dover', false],
])('%s is said by the page: %s', (text, expected) => expect(isSaidByThePage(text)).toBe(expected))
