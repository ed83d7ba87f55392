import { describe, expect, test } from 'vitest'
import { belowMenus } from '../../../../functions/parse/plain-text/below-menus.ts'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

const title = 'Council votes to close the harbour market'
const story = [
  'The town council voted on Tuesday night to close the harbour market, which has stood beside the ferry pier for years.',
  'Traders said they had been given three weeks to clear their stalls and had not been told where to go by anybody.',
  'The ferry company wants the ground for a car park, and has offered the town a new hall for its fairs in return.',
]
const menu = ['The Daily Example', 'Skip to the main content', 'Share', 'World news of today']

/** A sentence of so many words, all of which are somebody else's. */
const words = (count: number) => `We${' use'.repeat(count - 2)} cookies.`

/** The line that is taken for the headline of a page of these lines. */
function headlineOf(...lines: string[]): string {
  const cast = linesOf(lines.join('\n\n')).map(line => ({ line, part: classified(line.text) }))
  return belowMenus(cast, 0)?.as.text ?? 'none'
}

describe('the headline of a page that was copied whole', () => {
  test.each([
    ['is what its story tells of', [...menu, title, ...story], title],
    [
      'is the first of several with a date below it',
      [...menu, 'Traders of the town told to clear', ...menu, title, '4 May 2021', ...story],
      title,
    ],
    [
      'is the first line, where date or byline stand below that',
      [menu[0] ?? '', 'By Ana Ruiz', ...menu, title, ...story],
      'none',
    ],
    ['is the first of several without', [...menu, title, 'Traders of the town told to clear', ...story], title],
    ['stands above the story', [...menu, ...story, title, ...story], 'none'],
    ['may stand below a notice', [...menu, `${story[0]}`, 'Accept', ...menu, ...menu, title, ...story], title],
    ['does not stand within the story', [...menu, story[0] ?? '', title, ...story.slice(1)], 'none'],
    ['does not stand below it', [...menu, ...story, title], 'none'],
    ['may stand below short notices', [...menu, ...Array<string>(3).fill(words(14)), title, ...story], title],
    ['does not stand below three paragraphs', [...menu, ...Array<string>(3).fill(words(15)), title, ...story], 'none'],
    [
      'may stand below notices far from one another',
      [...menu, words(15), ...menu, 'Sport', 'Towns', title, ...story],
      title,
    ],
    [
      'stands above its date and not below that of another',
      [...menu, ...menu, '3 May 2021', 'Traders of the town told', ...menu, ...menu, title, '4 May 2021', ...story],
      title,
    ],
    ['is no sentence', [...menu, `${title}.`, ...story], 'none'],
    ['is no label', [...menu, `${title}:`, ...story], 'none'],
    ['has two words that the story has', [...menu, 'Market of the old fairs', ...story], 'Market of the old fairs'],
    ['has them with other endings', [...menu, 'Markets of traded fair', ...story], 'Markets of traded fair'],
    ['has more than one', [...menu, 'Market of old', ...story], 'none'],
    ['has most of them', [...menu, 'Council market bargains surprise everybody', ...story], 'none'],
    [
      'has three in five',
      [...menu, 'Council market voted: great surprise', ...story],
      'Council market voted: great surprise',
    ],
    ['may be of four letters a word', [...menu, 'Town hall with pier', ...story], 'Town hall with pier'],
    ['is known by no words that every story has', [...menu, 'Market for the new', ...story], 'none'],
    ['may have three words', [...menu, 'Harbour market closes', ...story], 'Harbour market closes'],
    [
      'may stand below long titles of other stories',
      [...menu, ...Array<string>(3).fill(words(16).slice(0, -1)), title, ...story],
      title,
    ],
    ['is no name of a section', [...menu, 'Harbour market', title, ...story], title],
    ['is not what only it tells of itself', [...menu, 'Have you got a big idea for us?', title, ...story], title],
    [
      'may ask',
      [...menu, 'Will traders keep their harbour market?', ...story],
      'Will traders keep their harbour market?',
    ],
    ['may be the second line', ['The Daily Example', title, 'Share', ...story], title],
    [
      'may stand above a standfirst, a picture and its credit',
      [
        ...menu,
        'Traders of the town told',
        ...menu,
        ...menu,
        title,
        'One',
        'Two',
        'Three',
        'Four',
        '4 May 2021',
        ...story,
      ],
      title,
    ],
    [
      'is the first line, where the story tells of that',
      [title, 'Share', 'Traders of the town told', ...story],
      'none',
    ],
  ])('%s', (_, lines, expected) => expect(headlineOf(...lines)).toBe(expected))

  test('is less sure than one that is said twice, as the receipt says', () => {
    const cast = linesOf([...menu, title, ...story].join('\n\n')).map(line => ({ line, part: classified(line.text) }))
    expect(belowMenus(cast, 0)?.as).toEqual({ text: title, rule: 'below-menus', confidence: 0.7 })
  })

  test('is not looked for in typed copy', () => {
    expect(headlineOf('Good evening everybody', title, ...story)).toBe('none')
  })
})
