import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { unwrapped } from '../../../../functions/parse/plain-text/unwrap.ts'

/** So many letters, the first word of five. */
const small = (letters: number) => `boats ${'x'.repeat(letters - 6)}`
const great = (letters: number) => `Boats ${'x'.repeat(letters - 6)}`

/** Which of these lines come to stand on one: "1+2 3" where the second joins the first. */
function joined(...lines: string[]): string {
  const whole = unwrapped(linesOf(lines.join('\n')), () => undefined)
  const numbers = whole.map(({ number }) => number)
  return lines
    .map((line, at) => (line === '' ? '' : `${numbers.includes(at + 1) ? ' ' : '+'}${at + 1}`))
    .join('')
    .trim()
}

describe('lines are put together', () => {
  test.each([
    ['at a width of 45 letters', [small(45), small(45), small(20)], '1+2+3'],
    ['not at 44', [small(44), small(44), small(20)], '1 2 3'],
    ['at a width of 100', [small(100), small(100), small(20)], '1+2+3'],
    ['not at 101', [small(101), small(101), small(20)], '1 2 3'],
    ['not where one alone was broken', [small(60), small(20)], '1 2'],
    ['each with those of its paragraph', [small(60), small(20), '', small(60), small(20)], '1+2 4+5'],
    ['though the last is short', [small(60), small(60), small(40), small(20)], '1+2+3+4'],
    [
      'where three of five breaks are at the width',
      [small(60), small(60), small(60), great(30), great(30), great(20)],
      '1+2+3+4 5 6',
    ],
    ['not where fewer are', [small(60), small(60), great(30), great(30), great(30), great(20)], '1 2 3 4 5 6'],
    ['where half of them end a sentence', [`${small(59)}.`, small(60), small(20)], '1+2+3'],
    ['not where more do', [`${small(59)}.`, `${small(59)}.`, small(20)], '1 2 3'],
    ['where the next word did not fit', [small(60), small(60), small(60), small(49), great(20)], '1+2+3+4+5'],
    ['where it was the last one', [small(60), small(60), small(60), small(49), 'Boats'], '1+2+3+4+5'],
    ['not where it did', [small(60), small(60), small(60), small(48), great(20)], '1+2+3+4 5'],
    ['where the sentence goes on', [small(60), small(60), small(60), small(31), small(20)], '1+2+3+4+5'],
    ['not below half a line', [small(60), small(60), small(60), small(30), small(20)], '1+2+3+4 5'],
  ])('%s', (_, lines, expected) => expect(joined(...lines)).toBe(expected))
})
