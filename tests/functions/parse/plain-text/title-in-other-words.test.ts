import { describe, expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { alike, belowWindowTitle, saidTwice } from '../../../../functions/parse/plain-text/title-in-other-words.ts'

type Finder = typeof alike

function said(find: Finder, lines: readonly string[]): string {
  const found = find(
    linesOf(lines.join('\n')).map(line => ({ line, part: classified(line.text) })),
    0,
  )
  return found ? `${found.at}: ${found.as.text}` : 'none'
}

const buttons = (count: number) => Array<string>(count).fill('Share')
const story = 'The council voted on Tuesday night to close it beside the ferry pier.'

describe('a title is said in other words', () => {
  const title = 'Harbour market to close soon'
  const other = 'Old harbour market must close'
  const path = `Home of St. Mary${' > Our piers and boats'.repeat(6)}`

  test.each([
    ['right below it', [title, other], `1: ${other}`],
    ['four hundred lines below it', [title, ...buttons(399), other, story], `400: ${other}`],
    ['not farther below', [title, ...buttons(400), other, story], 'none'],
    ['first of two', [title, other, 'Share', other, story], `1: ${other}`],
    ['below a caption', [title, 'Photo: Ana Ruiz.', other, story], `2: ${other}`],
    ['below a path of menus', [title, path, other, story], `2: ${other}`],
    ['not below the story', [title, story, other], 'none'],
    [
      'in half of the words of both',
      ['Harbour market closes: boats up to Dover', 'Market closes; harbour traders move ferries'],
      '1: Market closes; harbour traders move ferries',
    ],
    [
      'not in fewer',
      ['Harbour market closes: boats back from Dover', 'Market closes; harbour traders will move their ferries'],
      'none',
    ],
    ['not in two words', ['Harbour market boats', 'Harbour market ferries'], 'none'],
    ['not in fourteen letters', ['Shut: old pier of town', 'Old pier shut!'], 'none'],
    ['not in a list', [title, `- ${other}`], 'none'],
    [
      'with a count behind it',
      ['Market shut now - Daily Example', 'Market shut now [14 Comments]'],
      '1: Market shut now',
    ],
    [
      'with a count behind its colon',
      ['Market shut now: 14 stalls go', 'Market shut now: 14 stalls go [3 Comments]'],
      '1: Market shut now: 14 stalls go',
    ],
    [
      'with other words before a count',
      ['Harbour market to close early', 'Old harbour market must close 14 stalls'],
      '1: Old harbour market must close 14 stalls',
    ],
    ['with more words before a count', [title, `${title}, say 14 traders`], `1: ${title}, say 14 traders`],
    [
      'behind more than a menu’s entry',
      [title, 'What the harbour office says about the town » Harbour market to close soon'],
      '1: What the harbour office says about the town » Harbour market to close soon',
    ],
  ])('%s', (_, lines, expected) => expect(said(alike, lines)).toBe(expected))
})

describe('below the window’s title a headline is said twice', () => {
  const title = 'Dover news on the harbour fish market'
  const twice = 'Harbour stalls to go'
  const question = 'Who will sell the fish of the harbour now?'
  const long = `${'Boats of Dover '.repeat(16)}and piers`

  test.each([
    ['in four words', [title, twice, twice], `2: ${twice}`],
    ['four lines below', [title, twice, ...buttons(3), twice], `5: ${twice}`],
    ['not five lines below', [title, twice, ...buttons(4), twice], 'none'],
    ['as the thirtieth line', [title, ...buttons(27), twice, twice], `29: ${twice}`],
    ['not as the next', [title, ...buttons(28), twice, twice], 'none'],
    ['not in three words', [title, 'Harbour stalls go', 'Harbour stalls go'], 'none'],
    ['not in words of another title', [title, 'Ferries of Lisbon sail', 'Ferries of Lisbon sail'], 'none'],
    ['not where the title is the other', [title, title], 'none'],
    ['not in a caption', [title, 'Photo: The harbour in May', 'Photo: The harbour in May'], 'none'],
    ['as a question', [title, question, question], `2: ${question}`],
    ['below 250 letters without a full stop', [title, `${long}s`, twice, twice], `3: ${twice}`],
    ['not below 251', [title, `${long}es`, twice, twice], 'none'],
    ['not below the story', [title, story, twice, twice], 'none'],
  ])('%s', (_, lines, expected) => expect(said(saidTwice, lines)).toBe(expected))
})

describe('below the window’s title a headline stands', () => {
  const title = 'What to know of the harbour market and its pier by the sea'
  const date = '4 May 2021'
  const four = 'Market traders pack up'
  const capitals = 'Traders of Harbour Market'
  const abstract = 'Some will sell from carts and others not'
  const words = (count: number) => `Market${' boats'.repeat(count - 1)}`

  test.each([
    ['above an abstract of eight words', [title, 'Share', four, abstract, date], `2: ${four}`],
    ['not above seven', [title, 'Share', four, 'Some will sell from carts and stalls', date], 'none'],
    ['not above a sentence that a list says', [title, 'Share', four, `- ${abstract}`, date], 'none'],
    ['not in three words', [title, 'Share', 'Market traders pack', abstract, date], 'none'],
    ['in twenty words', [title, 'Share', words(20), abstract, date], `2: ${words(20)}`],
    ['not in 21', [title, 'Share', words(21), abstract, date], 'none'],
    ['not in a sentence', [title, 'Share', `${four}.`, abstract, date], 'none'],
    ['in a word of four letters', [title, 'Share', 'Old pier shuts down', abstract, date], '2: Old pier shuts down'],
    ['not in one of three', [title, 'Share', 'Boats at sea tonight', abstract, date], 'none'],
    ['not above the title’s own abstract', [title, abstract, 'Share', date], 'none'],
    ['with capitals above a date', [title, 'Share', capitals, date], `2: ${capitals}`],
    ['not with one word of the title', [title, 'Share', 'Traders of Market Square', date], 'none'],
    ['not with a plain word of four letters', [title, 'Share', 'Traders from Harbour Market', date], 'none'],
    ['not with a label above the date', [title, 'Share', capitals, 'Boats', date], 'none'],
    ['not where no date follows', [title, 'Share', four, abstract], 'none'],
    ['up to a date thirty lines below', [title, ...buttons(28), capitals, date], `29: ${capitals}`],
    ['not farther below', [title, ...buttons(29), capitals, date], 'none'],
    [
      'though the title reads like a byline',
      ['Ana Ruiz sails in Dover', 'Share', 'Sails of Dover and Lisbon', date],
      '2: Sails of Dover and Lisbon',
    ],
  ])('%s', (_, lines, expected) => expect(said(belowWindowTitle, lines)).toBe(expected))
})

test.each([
  ['other words', alike, ['Harbour market to close soon', 'Old harbour market must close'], 0.85],
  ['what is said twice', saidTwice, ['Dover news on the harbour', 'Harbour stalls to go', 'Harbour stalls to go'], 0.7],
  [
    'capitals above a date',
    belowWindowTitle,
    ['What to know of the harbour market', 'Share', 'Traders of Harbour Market', '4 May 2021'],
    0.7,
  ],
] as const)('%s are a guess', (_, find, lines, confidence) => {
  const cast = linesOf(lines.join('\n')).map(line => ({ line, part: classified(line.text) }))
  expect(find(cast, 0)?.as.confidence).toBe(confidence)
})
