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
    ['is no sentence', [...menu, `${title}.`, ...story], 'none'],
    ['is no label', [...menu, `${title}:`, ...story], 'none'],
    ['has two words that the story has', [...menu, 'Market of the old fairs', ...story], 'Market of the old fairs'],
    ['has them with other endings', [...menu, 'Markets of traded fair', ...story], 'Markets of traded fair'],
    ['has more than one', [...menu, 'Market of old', ...story], 'none'],
    ['has most of them', [...menu, 'Council market bargains surprise everybody', ...story], 'none'],
    [
      'is the first line, where the story tells of that',
      [title, 'Share', 'Traders of the town told', ...story],
      'none',
    ],
  ])('%s', (_, lines, expected) => expect(headlineOf(...lines)).toBe(expected))

  test('is not looked for in typed copy', () => {
    expect(headlineOf('Good evening everybody', title, ...story)).toBe('none')
  })
})
