import { expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { repeated } from '../../../../functions/parse/plain-text/title-repeated.ts'

const title = 'Harbour market to close'
const two = 'Boats come in: Old times go'
const prose = 'The town council voted on Tuesday night to close the old market.'

/** Where the title in the first of these lines stands again, and which lines say it beside that one. */
function again(...lines: string[]): string {
  const cast = linesOf(lines.join('\n')).map(line => ({ line, part: classified(line.text) }))
  const found = repeated(cast, 0)
  return found ? `${found.at}: ${found.as.text} (${found.again})` : 'none'
}

const buttons = (count: number) => Array<string>(count).fill('Share')

test.each([
  ['in quotation marks', [title, `“${title}”`], `1: “${title}” (0)`],
  ['with twelve signs behind it', [title, title + '!'.repeat(12)], `1: ${title}${'!'.repeat(12)} (0)`],
  ['not with thirteen', [title, title + '!'.repeat(13)], 'none'],
  ['in the four hundredth line', [title, ...buttons(398), title], `399: ${title} (0)`],
  ['not in the next', [title, ...buttons(399), title], 'none'],
  ['not in its date', ['Market news: 4 May 2021', '4 May 2021'], 'none'],
  [
    'not in its date but below it',
    [`${title}: traders of old Dover have to find a new place: 4 May 2021`, '4 May 2021', title],
    `2: ${title} (0)`,
  ],
  [
    'though it reads like a byline',
    ['Ana Ruiz sails in Dover - Daily Example', 'Ana Ruiz sails in Dover'],
    '1: Ana Ruiz sails in Dover (0)',
  ],
  ['whole rather than in half', [two, 'Boats come in', two], `2: ${two} (0)`],
  ['whole in a menu rather than in half', [two, 'Boats come in', `- ${two}`], `2: ${two} (0)`],
  ['in half, and in half again', [two, 'Boats come in', 'Boats come in'], '1: Boats come in (0,2)'],
  ['below the menu that ends with it', [title, `- ${title}`, title], `2: ${title} (0,1)`],
  ['in a menu alone', [title, `- ${title}`], `1: ${title} (0)`],
  ['and once more twelve lines below', [title, title, ...buttons(11), title], `1: ${title} (0,13)`],
  ['and no more thirteen lines below', [title, title, ...buttons(12), title], `1: ${title} (0)`],
  ['in a part of eight letters', ['Boats go - Harbour news of Dover', 'Boats go'], '1: Boats go (0)'],
  ['not in a part of seven', ['Boat ok - Harbour news of Dover', 'Boat ok'], 'none'],
  ['not in one word', ['Harbourside - News of the old boats', 'Harbourside'], 'none'],
  ['below a label', [title, 'Boats of Dover', title], `2: ${title} (0)`],
  ['below a path of menus', [title, `Home${' > Old harbour news'.repeat(7)}`, title], `2: ${title} (0)`],
  ['below what a list says', [title, `- ${prose}`, title], `2: ${title} (0)`],
  ['not below the story', [title, prose, title], 'none'],
  [
    'above its date, below what is handed to those who share it',
    [title, 'Share', title, prose, title, '4 May 2021'],
    `4: ${title} (0,2)`,
  ],
  [
    'above its date, below three sentences',
    [title, 'Share', prose, prose, prose, title, '4 May 2021'],
    `5: ${title} (0)`,
  ],
  ['not below four', [title, 'Share', prose, prose, prose, prose, title, '4 May 2021'], 'none'],
  ['not above its date, where no button stands between', [title, prose, title, '4 May 2021'], 'none'],
])('a title is said again %s', (_, lines, expected) => expect(again(...lines)).toBe(expected))

test('what is said twice is nearly surely the headline, and the receipt names the other line', () => {
  const cast = linesOf(`${title}\n\n${title}`).map(line => ({ line, part: classified(line.text) }))
  expect(repeated(cast, 0)?.as).toEqual({
    text: title,
    rule: 'repeated-line',
    confidence: 0.98,
    note: 'also on line 1',
  })
})
