import { describe, expect, test } from 'vitest'
import { arranged } from '../../../../functions/parse/plain-text/arrange.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { paragraphsOf } from '../../../../functions/parse/plain-text/paragraphs.ts'
import type { Part } from '../../../../functions/parse/plain-text/parts.ts'

const headline = 'Harbour market to close'
const story =
  'The town council voted on Tuesday night to close the harbour market, which has stood beside the ferry pier since the railway came to the town.'
const more =
  'Traders said they had been given three weeks to clear their stalls and had not been told where to go by anybody in the hall.'
const words = (count: number, end = '.') => `So${' boats'.repeat(count - 1)}${end}`

/** The parts of the lines between the headline and the story. */
const between = (...lines: string[]) =>
  arranged(paragraphsOf(linesOf([headline, '', ...lines, '', story, '', more].join('\n'))))
    .slice(1, -2)
    .map(({ part }) => shown(part))
    .join(', ')

function shown(part: Part): string {
  if (part.part === 'standfirst' || part.part === 'furniture') return `${part.part} ${part.rule}`
  if (part.part === 'caption') return `caption ${part.caption.rule}`
  if (part.part === 'byline')
    return `byline ${part.byline.contributors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(' + ')}`
  return part.part
}

describe('between headline and story stands', () => {
  test.each([
    ['a name of three letters each', ['Ann Lee', '', '4 May 2021'], 'byline Ann Lee, details'],
    [
      'a name, a section and a date in a list',
      ['- Ana Ruiz', '- Harbour', '- 4 May 2021'],
      'byline Ana Ruiz, furniture menu, details',
    ],
    ['no name above a count', ['- Ana Ruiz', '- 4.6K', '- 4 May 2021'], 'furniture menu, furniture menu, details'],
    [
      'two names and what the first is',
      ['Ana Ruiz and Tom Berg', 'Political reporter'],
      'byline Ana Ruiz (Political reporter) + Tom Berg, furniture label',
    ],
    [
      'an abstract below a byline and above a date',
      ['By Ana Ruiz', '', words(9, ''), '', '4 May 2021'],
      'details, standfirst between-headline-and-details, details',
    ],
    [
      'a paragraph above a name',
      [words(20), '', 'Tom Berg, Staff Writer'],
      'standfirst between-headline-and-details, details',
    ],
    [
      'a paragraph between byline and date',
      ['By Ana Ruiz', '', words(20), '', '4 May 2021'],
      'details, standfirst between-headline-and-details, details',
    ],
    [
      'a name between byline and abstract',
      ['By Ana Ruiz', '', 'Tom Berg, Staff Writer', '', words(9), '', '4 May 2021'],
      'details, details, standfirst between-headline-and-details, details',
    ],
    [
      'abstract and caption between byline and date',
      ['By Ana Ruiz', '', words(9), '', words(10), '', '4 May 2021'],
      'details, standfirst between-headline-and-details, caption above-details, details',
    ],
    [
      'abstract and caption above a name with its trade',
      [words(9), '', words(10), '', 'Tom Berg, Staff Writer'],
      'standfirst between-headline-and-details, caption above-details, details',
    ],
    [
      'an abstract above a byline',
      [words(5, ''), '', 'By Ana Ruiz'],
      'standfirst between-headline-and-details, details',
    ],
    ['a label of four words', [words(4, ''), '', 'By Ana Ruiz'], 'furniture label, details'],
    ['an abstract of 500 letters', [words(83), '', 'By Ana Ruiz'], 'standfirst between-headline-and-details, details'],
    [
      'a caption below the abstract',
      [words(9), '', words(10), '', 'By Ana Ruiz'],
      'standfirst between-headline-and-details, caption above-details, details',
    ],
    [
      'a label below the abstract',
      [words(9), '', words(7), '', 'By Ana Ruiz'],
      'standfirst between-headline-and-details, furniture label, details',
    ],
    [
      'the day of an event below the first paragraph, of which the date above is not',
      ['4 May 2021', '', words(25), '', 'Date: 6 June 2021'],
      'details, paragraph, details',
    ],
    [
      'the day of a change below an abstract',
      ['4 May 2021', '', words(10), '', 'Updated: 6 June 2021'],
      'details, caption above-details, details',
    ],
    [
      'a name in no words of a name beside a date',
      ['By Ask the Harbourmaster', '4 May 2021'],
      'byline Ask the Harbourmaster, details',
    ],
    ['and none without one', ['By Ask the Harbourmaster'], 'heading'],
    [
      'a caption below the date',
      ['4 May 2021', '', words(10), '', 'By Ana Ruiz'],
      'details, caption above-details, details',
    ],
    [
      'a caption above its credit',
      ['By Ana Ruiz', '', words(9, ''), '', 'Photo: Tom Berg', '', '4 May 2021'],
      'details, caption above-details, caption credit-line, details',
    ],
    [
      'an abstract below the date and a picture that has its caption',
      ['4 May 2021', '', 'The pier at dawn (AP)', '', words(10), '', 'By Ana Ruiz'],
      'details, caption credit-in-brackets, standfirst between-headline-and-details, details',
    ],
    ['a section', ['Politics', '', 'By Ana Ruiz'], 'kicker, details'],
    [
      'what is labelled an abstract',
      ['Standfirst: The boats came in', '', 'By Ana Ruiz'],
      'standfirst standfirst-label, details',
    ],
    ['what is labelled so without a byline', ['Dek: The boats came in'], 'standfirst standfirst-label'],
    ['an abstract without a full stop', [words(12, '')], 'standfirst no-full-stop-above-story'],
    ['no abstract of 251 letters', [`${words(42, '')} xx`], 'paragraph'],
    ['an abstract of 250', [`${words(42, '')} x`], 'standfirst no-full-stop-above-story'],
    [
      'a short sentence below the byline and above a picture',
      ['By Ana Ruiz', '', words(24), '', 'Photo: Tom Berg'],
      'details, standfirst short-above-the-picture, caption credit-line',
    ],
    [
      'a paragraph of 25 words there',
      ['By Ana Ruiz', '', words(25), '', 'Photo: Tom Berg'],
      'details, paragraph, caption credit-line',
    ],
    [
      'two sentences there',
      ['By Ana Ruiz', '', `${words(9)} ${words(9)}`, '', 'Photo: Tom Berg'],
      'details, paragraph, caption credit-line',
    ],
    [
      'a notice to visitors',
      ['As an example of trade, I earn from boats', '', 'By Ana Ruiz'],
      'furniture label, details',
    ],
    [
      'who wrote it',
      ['Ana Ruiz is a reporter of the Harbour who writes of boats', '', 'By Ana Ruiz'],
      'furniture label, details',
    ],
    ['a path of menus', ['Home > Our town > The old harbour market', '', 'By Ana Ruiz'], 'furniture label, details'],
    ['a row of sections', ['Old boats | New ferries | Our own piers', '', 'By Ana Ruiz'], 'furniture label, details'],
    [
      'an abstract with a bar',
      ['Boats of the town | New ferries come in', '', 'By Ana Ruiz'],
      'standfirst between-headline-and-details, details',
    ],
    ['when it was put there', ['Put there by us some 3 mins ago or so', '', 'By Ana Ruiz'], 'furniture label, details'],
    ['a menu', ['- Boats', '- Ferries of the town', '', 'By Ana Ruiz'], 'furniture menu, furniture menu, details'],
    ['a name above a date', ['Ana Ruiz', '4 May 2021'], 'byline Ana Ruiz, details'],
    ['an item’s name above a date', ['- Ana Ruiz', '4 May 2021'], 'byline Ana Ruiz, details'],
    [
      'a name with its trade below',
      ['Ana Ruiz', 'Harbour reporter', '4 May 2021'],
      'byline Ana Ruiz (Harbour reporter), furniture label, details',
    ],
    [
      'a name above what she is and a date',
      ['Ana Ruiz', 'Boats and piers', '4 May 2021'],
      'byline Ana Ruiz, furniture label, details',
    ],
    ['a name under a lone By', ['By', 'Ana Ruiz'], 'furniture label, byline Ana Ruiz'],
    ['a name under what was written by', ['Article by:', 'Ana Ruiz'], 'furniture label, byline Ana Ruiz'],
    ['a name with its handle', ['Ana Ruiz @anaruiz'], 'byline Ana Ruiz'],
    ['a name alone between blank lines', ['Ana Ruiz'], 'byline Ana Ruiz'],
    ['the staff alone', ['Harbourside Staff'], 'byline Harbourside Staff'],
    ['a page’s name', ['Newsroom'], 'heading'],
    [
      'a sentence above a name with its trade',
      ['Who will sell the fish of the town?', '', 'Ana Ruiz', 'Harbour reporter'],
      'standfirst between-headline-and-details, byline Ana Ruiz (Harbour reporter), furniture label',
    ],
    ['a name of which the headline speaks', ['Harbour Market'], 'heading'],
    ['a byline and its house', ['By Ana Ruiz', 'Example News'], 'details, furniture house'],
    ['a heading of other things', ['Related', '', 'By Ana Ruiz'], 'furniture label, details'],
    [
      'one abstract and no other',
      ['Dek: The boats came in', '', words(12, '')],
      'standfirst standfirst-label, heading',
    ],
    [
      'a caption below date and label',
      ['4 May 2021', '', 'Boats', '', words(10), '', 'By Ana Ruiz'],
      'details, furniture label, caption above-details, details',
    ],
    [
      'abstract and caption of 130 words',
      [words(65), '', words(65), '', 'By Ana Ruiz'],
      'standfirst between-headline-and-details, caption above-details, details',
    ],
    ['a story of more', [words(65), '', words(66), '', 'By Ana Ruiz'], 'paragraph, paragraph, byline Ana Ruiz'],
    [
      'a story of three paragraphs',
      [words(9), '', words(9), '', words(9), '', 'By Ana Ruiz'],
      'paragraph, paragraph, paragraph, byline Ana Ruiz',
    ],
    ['a menu of five words', ['- Boats of the old town', '', 'By Ana Ruiz'], 'furniture menu, details'],
    ['a list of six', ['- Boats of the old grey town', '', 'By Ana Ruiz'], 'item, byline Ana Ruiz'],
    ['a list that ends a sentence', ['- Boats come in.', '', 'By Ana Ruiz'], 'item, byline Ana Ruiz'],
    ['an item’s name under a lone By', ['By', '- Ana Ruiz'], 'furniture label, byline Ana Ruiz'],
  ])('%s', (_, lines, expected) => expect(between(...lines)).toBe(expected))
})

test('a name right under the headline signs where a text has no blank lines', () => {
  const parts = arranged(linesOf([headline, 'Ana Ruiz', 'Start trial', story, more].join('\n'))).map(({ part }) =>
    shown(part),
  )
  expect(parts[1]).toBe('byline Ana Ruiz')
})

test('a sentence set close under the headline is an abstract, and one set apart is the story', () => {
  const opening = (gap: string) =>
    arranged(linesOf(`${headline}\n${gap}${words(12)}\n\n${story}\n\n${more}`)).map(({ part }) => shown(part))[1]
  expect([opening(''), opening('\n')]).toEqual(['standfirst set-close-under-headline', 'paragraph'])
})

test('a name of words that the text uses signs nothing', () => {
  const text = [
    headline,
    '',
    'Product Reviews',
    '4 May 2021',
    '',
    `${story} It has product tests and reviews of boats.`,
    '',
    more,
  ].join('\n')
  const spoken = arranged(linesOf(text)).map(({ part }) => shown(part))
  const half = arranged(linesOf(text.replace('product tests', 'tests'))).map(({ part }) => shown(part))
  expect([spoken[1], half[1]]).toEqual(['furniture label', 'byline Product Reviews'])
})

test('a short line under a heading of other things is not the story’s, though the story goes on', () => {
  const text = [headline, '', 'By Ana Ruiz', '', story, '', 'Related', '', 'Boats of Lisbon', '', more].join('\n')
  expect(arranged(linesOf(text)).map(({ part }) => shown(part))).toEqual([
    'headline',
    'details',
    'paragraph',
    'furniture-opener',
    'furniture under-furniture-heading',
    'paragraph',
  ])
})
