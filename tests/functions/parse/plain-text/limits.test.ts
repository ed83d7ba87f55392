import { describe, expect, test } from 'vitest'
import { arranged } from '../../../../functions/parse/plain-text/arrange.ts'
import { readBareName, readByline } from '../../../../functions/parse/plain-text/byline.ts'
import { readCaption } from '../../../../functions/parse/plain-text/caption.ts'
import { isKnownCredit } from '../../../../functions/parse/plain-text/credit.ts'
import { readDateline } from '../../../../functions/parse/plain-text/dateline.ts'
import { readDetails } from '../../../../functions/parse/plain-text/details.ts'
import { isEmbargo, readEmbargo } from '../../../../functions/parse/plain-text/embargo.ts'
import { furnitureRule, opensFurniture } from '../../../../functions/parse/plain-text/furniture.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { isEnd, readKeywords, readSignOff } from '../../../../functions/parse/plain-text/notices.ts'
import { isOfWriter, isSiteVoice } from '../../../../functions/parse/plain-text/outward.ts'
import { paragraphsOf } from '../../../../functions/parse/plain-text/paragraphs.ts'
import type { Part } from '../../../../functions/parse/plain-text/parts.ts'
import { readText } from '../../../../functions/parse/plain-text/read-text.ts'
import { readAddress } from '../../../../functions/parse/plain-text/signers.ts'

/** What the sizes from `from` to `to` give, each said where it first comes: "1 label, 5 standfirst". */
function changes(from: number, to: number, given: (size: number) => string): string {
  const all = Array.from({ length: to - from + 1 }, (_, index) => ({ size: from + index, is: given(from + index) }))
  return all
    .filter(({ is }, index) => is !== all[index - 1]?.is)
    .map(({ size, is }) => `${size} ${is}`)
    .join(', ')
}

const words = (count: number, end = '.') => `So${' boats'.repeat(count - 1)}${end}`
/** Exactly so many letters between what it begins and ends with. */
const filled = (length: number, begin: string, end = '') =>
  `${begin}${'boats and '.repeat(100).slice(0, length - begin.length - end.length - 1)}x${end}`

const story =
  'The town council voted on Tuesday night to close the harbour market, which has stood beside the ferry pier since the railway came to the town.'
const more =
  'Traders said they had been given three weeks to clear their stalls and had not been told where to go by anybody in the hall.'

function shown(part: Part | undefined): string {
  if (part?.part === 'standfirst' || part?.part === 'furniture') return part.rule
  if (part?.part === 'caption') return part.caption.rule
  return part?.part ?? 'nothing'
}

/** What the line is that stands at `at` among these. */
const partAt = (at: number, lines: readonly string[]) =>
  shown(arranged(paragraphsOf(linesOf(lines.join('\n\n'))))[at]?.part)

describe('a line of so many words', () => {
  const top = 'Harbour market to close'
  test.each<[string, (line: string) => string, (count: number) => string, string]>([
    [
      'above the byline',
      line => partAt(1, [top, line, 'By Ana Ruiz', story, more]),
      count => words(count, ''),
      '1 label, 5 between-headline-and-details, 85 label',
    ],
    [
      'above the byline, below the abstract',
      line => partAt(2, [top, `Now ${words(11)}`, line, 'By Ana Ruiz', story, more]),
      count => words(count),
      '1 label, 8 above-details',
    ],
    [
      'below the headline',
      line => partAt(1, [top, line, story, more]),
      count => words(count, ''),
      '1 heading, 5 no-full-stop-above-story, 43 paragraph',
    ],
    [
      'below the byline and above a picture',
      line => partAt(2, [top, 'By Ana Ruiz', line, 'Photo: Tom Berg', story, more]),
      count => words(count),
      '1 paragraph, 5 short-above-the-picture, 25 paragraph',
    ],
    [
      'between two paragraphs',
      line => partAt(3, [top, story, more, line, story, more]),
      count => words(count, ''),
      '1 heading, 13 paragraph',
    ],
    [
      'above a lone credit',
      line => partAt(2, [top, story, line, 'Photo: Tom Berg', more]),
      count => words(count, ''),
      '1 paragraph, 4 above-credit, 31 paragraph',
    ],
    [
      'below a lone credit',
      line => partAt(3, [top, story, 'Photo: Tom Berg', line, more]),
      count => words(count, ''),
      '1 heading, 4 below-credit, 31 paragraph',
    ],
  ])('%s', (_, given, line, expected) => {
    expect(changes(1, 90, count => given(line(count)))).toBe(expected)
  })
})

const isCaption = (text: string) => readCaption(text)?.rule ?? 'none'
const yes = (value: unknown) => (value === undefined || value === false ? 'no' : 'yes')

describe('a line of so many letters', () => {
  test.each<[string, number, (length: number) => string, string]>([
    ['labelled as a caption', 720, length => isCaption(filled(length, 'Caption: ')), '20 caption-label, 701 none'],
    [
      'with what only captions say',
      340,
      length => isCaption(filled(length, 'Ana Ruiz (left) on ')),
      '20 describes-a-picture, 321 none',
    ],
    [
      'with the day of its picture',
      270,
      length => isCaption(filled(length, 'Ana Ruiz at ', ' on May 4, 2021')),
      '40 describes-a-picture, 251 none',
    ],
    [
      'that credits a picture',
      130,
      length => isCaption(`Photo: ${'Ana Ruiz '.repeat(20).slice(0, length - 7)}`.replace(/ $/, 'x')),
      '20 credit-line, 88 none',
    ],
    [
      'signed by a person',
      330,
      length => isCaption(filled(length, 'The pier at dawn, ', ' boats. Ana Ruiz')),
      '40 credit-at-end, 309 none',
    ],
    [
      'that is a button',
      240,
      length => furnitureRule(filled(length, 'Read more: ')) ?? 'none',
      '20 read-more, 211 none',
    ],
    ['that opens a list of stories', 80, length => yes(opensFurniture(filled(length, 'More from '))), '20 yes, 51 no'],
    ['that counts comments', 270, length => yes(opensFurniture(filled(length, '5 comments on '))), '20 yes, 215 no'],
    ['that announces an embargo', 220, length => yes(isEmbargo(filled(length, 'EMBARGOED UNTIL '))), '20 yes, 201 no'],
    ['that ends the story', 50, length => yes(isEnd(`${'-'.repeat(length - 4)}ENDS`)), '20 yes, 41 no'],
    ['that lists keywords', 330, length => yes(readKeywords(filled(length, 'Tags: '))), '20 yes, 307 no'],
    [
      'that signs below',
      430,
      length => yes(readSignOff(filled(length, 'Reporting by Ana Ruiz in '))),
      '40 yes, 414 no',
    ],
    [
      'that calls visitors in a sentence',
      800,
      length => yes(isSiteVoice(filled(length, 'We ask you to sign up for ', '.'))),
      '40 yes, 771 no',
    ],
    [
      'that calls visitors, whose nobody says',
      800,
      length => yes(isSiteVoice(filled(length, 'They ask you to sign up for ', '.'))),
      '40 yes, 180 no',
    ],
    ['with an address', 270, length => yes(isSiteVoice(filled(length, '', ' ana@example.com'))), '40 yes, 250 no'],
    [
      'that calls visitors in German',
      220,
      length => yes(isSiteVoice(filled(length, 'Jetzt abonnieren: '))),
      '40 yes, 200 no',
    ],
    [
      'up to what the writer does',
      170,
      length => yes(isOfWriter(`Ana ${'x'.repeat(length - 11)} covers boats`, ['Ana '])),
      '40 yes, 161 no',
    ],
    [
      'that tells of its writer',
      800,
      length => yes(isOfWriter(filled(length, 'Ana Ruiz is a reporter at '), [])),
      '40 yes, 771 no',
    ],
    ['that is an address', 90, length => yes(readAddress(`ana.ruiz@${'x'.repeat(length - 13)}.com`)), '20 yes, 81 no'],
    [
      'with a dateline',
      110,
      length => yes(readDateline(`LONDON, ${'X'.repeat(length - 20)} (AP) — The council voted.`)),
      '21 yes, 63 no',
    ],
  ])('%s', (_, to, given, expected) => {
    expect(changes(Number(expected.split(' ')[0]), to, given)).toBe(expected)
  })
})

describe('so many', () => {
  test.each<[string, number, (count: number) => string, string]>([
    [
      'people of a lone line',
      8,
      count => yes(readBareName(Array.from({ length: count }, () => 'Ana Ruiz').join(', '))),
      '1 yes, 5 no',
    ],
    [
      'words of a credit with its agency',
      12,
      count => yes(isKnownCredit(`${'Ana '.repeat(count)}AP Photo`)),
      '1 yes, 5 no',
    ],
    [
      'words of a name before a comma',
      14,
      count => yes(readByline(`${'Ana '.repeat(count)}Ruiz, Editor`)),
      '1 yes, 5 no',
    ],
    [
      'unknown words behind a date',
      12,
      count => yes(readDetails(`4 May 2021 / ${'boats '.repeat(count)}`.trim())),
      '1 yes, 9 no',
    ],
    [
      'unknown words behind a byline and its date',
      12,
      count => yes(readDetails(`By Ana Ruiz 4 May 2021 ${'boats '.repeat(count)}`.trim())),
      '1 yes, 9 no',
    ],
    [
      'parts of a credit',
      9,
      count => yes(isKnownCredit(Array.from({ length: count }, () => 'Ana Ruiz').join('/'))),
      '1 no, 2 yes, 6 no',
    ],
  ])('%s', (_, to, given, expected) => {
    expect(changes(1, to, given)).toBe(expected)
  })
})

const signed = (line: string) => {
  const people = readByline(line)?.contributors.map(({ name, role }) => `${name}/${role ?? ''}`)
  return people ? people.map(one => one.replace(/(?:Harbour ?)+/g, 'H ').trim()).join('+') : 'nobody'
}

describe('so many words', () => {
  test.each<[string, number, (count: number) => string, string]>([
    [
      'of a trade behind a comma',
      2,
      count => signed(`By Ana Ruiz, ${'Harbour '.repeat(count)}Editor`),
      '1 Ana Ruiz/H Editor',
    ],
    [
      'of a place in a byline',
      8,
      count => signed(`By Ana Ruiz in ${'Harbour '.repeat(count)}Dover`),
      '1 Ana Ruiz/, 5 nobody',
    ],
    [
      'of a button said three times',
      7,
      count => partAt(3, page(Array.from({ length: 3 }, () => words(count, '')))),
      '1 repeated-button, 5 among-furniture',
    ],
  ])('%s', (_, to, given, expected) => {
    expect(changes(1, to, given)).toBe(expected)
  })
})

/** A saved page with these lines in its story. */
const page = (lines: readonly string[]) => [
  'Harbour market to close',
  'Advertisement',
  story,
  ...lines,
  more,
  story,
  more,
]

describe('so many lines', () => {
  const top = 'Harbour market to close'
  const shares = (count: number) => Array.from({ length: count }, () => 'Share')
  test.each<[string, number, (count: number) => string, string]>([
    [
      'of the same button',
      5,
      count => partAt(3, page(Array.from({ length: count }, () => 'View deal'))),
      '1 heading, 2 among-furniture, 3 repeated-button',
    ],
    [
      'between abstract and picture',
      16,
      count => partAt(1, [top, words(12, ''), ...shares(count), 'Photo: Tom Berg', story, more]),
      '1 between-headline-and-details, 12 above-the-story',
    ],
    [
      'between abstract and byline',
      45,
      count => partAt(1, [top, words(12), ...shares(count), 'By Ana Ruiz', story, more]),
      '1 between-headline-and-details, 39 paragraph',
    ],
    [
      'of a chronology',
      6,
      count =>
        partAt(1, [
          top,
          words(12),
          ...Array.from({ length: count }, (_, index) => [`${index + 1} May 2021`, story]).flat(),
          more,
        ]),
      '1 between-headline-and-details, 3 paragraph',
    ],
    [
      'of a numbered list',
      3,
      count =>
        partAt(2, [top, story, ...Array.from({ length: count }, (_, index) => `${index + 1}. Ask for a boat`), more]),
      '1 heading, 2 item',
    ],
  ])('%s', (_, to, given, expected) => {
    expect(changes(1, to, given)).toBe(expected)
  })
})

describe('so many letters', () => {
  const top = 'Harbour market to close'
  test.each<[string, number, number, (length: number) => string, string]>([
    [
      'of a heading',
      60,
      90,
      length => partAt(2, [top, story, `Boats of ${'x'.repeat(length - 9)}`, more]),
      '60 heading, 81 paragraph',
    ],
    [
      'of an abstract below the headline',
      230,
      270,
      length => partAt(1, [top, filled(length, 'Boats '), story, more]),
      '230 no-full-stop-above-story, 251 paragraph',
    ],
    [
      'of a button said three times',
      30,
      50,
      length => partAt(3, page(Array.from({ length: 3 }, () => `See ${'x'.repeat(length - 4)}`))),
      '30 repeated-button, 41 among-furniture',
    ],
  ])('%s', (_, from, to, given, expected) => {
    expect(changes(from, to, given)).toBe(expected)
  })
})

describe('above a headline that is said again', () => {
  const top = 'Harbour market to close'
  test.each([
    ['a heading of stories is a label', ['Related', top, story, more], 'label, headline, paragraph, paragraph'],
    ['a word is a section', ['Politics', top, story, more], 'kicker, headline, paragraph, paragraph'],
  ])('%s', (_, lines, expected) => {
    const parts = arranged(paragraphsOf(linesOf(lines.join('\n\n')))).map(({ part }) => shown(part))
    expect(parts.join(', ')).toBe(expected)
  })
})

test('a page of which nothing would be left is taken as it is', () => {
  const lines = [
    'Harbour market to close',
    'Sign up for our newsletter and read of boats.',
    'We ask you to click here for more of the boats.',
  ]
  expect([1, 2].map(at => partAt(at, lines))).toEqual(['sign-up', 'paragraph'])
})

test.each([
  ['EMBARGOED UNTIL 4 May or 5 May 2021', 'it gives several dates'],
  ['EMBARGOED UNTIL MONDAY', 'it gives no date'],
  ['EMBARGOED UNTIL 4 May 2021', 'it does not give day, hour and time zone'],
])('%s is not read: %s', (line, unread) => expect(readEmbargo(line)).toEqual({ unread }))

test('a receipt names forty buttons of a page and counts the others, each with its first eighty letters', () => {
  const buttons = Array.from({ length: 43 }, (_, at) => `Read more: ${'boats '.repeat(14)}${at}`)
  const read = readText(page(buttons).join('\n\n'), 'UTC')
  const notes = read.ok ? read.value.evidence.filter(({ field }) => field === 'furniture').map(({ note }) => note) : []
  expect([notes.length, notes[1], notes.at(-1)]).toEqual([
    40,
    `Read more: ${'boats '.repeat(14).slice(0, 69)}…`,
    'and 6 more like it',
  ])
})
