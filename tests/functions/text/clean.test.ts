import { expect, test } from 'vitest'
import { cleaned, oneSpaced } from '../../../functions/text/clean.ts'

const line = 'A\t\u200bferry\u0001 \r\n\r\nsails\f\u00a0 on\r\n'

test('a long text is cleaned as its lines are', () => {
  expect(cleaned(line)).toBe('A ferry  \n\nsails\n\u00a0 on\n')
  expect(cleaned(line.repeat(5000))).toBe(cleaned(line).repeat(5000))
})

test.each(['a \t b', 'a\u00a0\u00a0b ', ' a  b\t', `a${' \t'.repeat(900)}b\n`])(
  'a long text has one space between its words: %j',
  words => {
    const text = words.repeat(3000)

    expect(oneSpaced(text)).toBe(text.trim().split(/\s+/).join(' '))
  },
)
