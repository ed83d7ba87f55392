import { expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { liftFacts } from '../../../../functions/parse/plain-text/facts.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'

/** The weights of a text's lines that stood at -2 each. */
function lifted(text: string): number[] {
  const lines = linesOf(text).map(line => ({ line, part: classified(line.text) }))
  const weights = lines.map(() => -2)
  liftFacts(lines, weights)
  return weights
}

const heading = 'Before the ferry sails'
const explained = '- Book the cabin – ask for the upper deck'
const plain = '- Book the cabin on the upper deck'
const section = [heading, explained, explained]

test.each([
  ['three headings with two entries each that explain', [...section, ...section, ...section], 3],
  ['not two', [...section, ...section], 0],
  ['half of whose entries explain', [1, 2, 3].flatMap(() => [heading, explained, plain]), 3],
  ['not less than half', [1, 2, 3].flatMap(() => [heading, explained, plain, plain]), 0],
  [
    'with brackets, colons and full stops',
    [1, 2, 3].flatMap(() => [
      heading,
      '- Cabins (two) for the four of us',
      '- Deck: the upper one, for its air',
      '- Ask for the upper deck first.',
    ]),
    3,
  ],
  [
    'not with entries of four words',
    [1, 2, 3].flatMap(() => [heading, '- Cabin – upper deck', '- Cabin – upper deck']),
    0,
  ],
  ['not below a paragraph', [1, 2, 3].flatMap(() => ['The ferry sails at noon.', explained, explained]), 0],
])('a checklist is the story’s: %s', (_, lines, sections) => {
  const weights = lifted(lines.join('\n'))
  const isLifted = (weight: number) => weight >= 0
  expect(weights.filter(isLifted).length).toBe(sections === 0 ? 0 : lines.length)
})

test('its entries speak for the story, its headings do not', () => {
  expect(lifted([...section, ...section, ...section].join('\n'))).toEqual([0, 0.5, 0.5, 0, 0.5, 0.5, 0, 0.5, 0.5])
})
