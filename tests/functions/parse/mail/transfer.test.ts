import { expect, test } from 'vitest'
import { quotedPrintable } from '../../../../functions/parse/mail/transfer.ts'

test.each([
  ['a code is its byte', 'caf=C3=a9', 'café'],
  ['a sign that is no code stands for itself', '1=2, =x, =', '1=2, =x, ='],
  ['a line that was broken on the way is whole again', 'the =\r\nquay=\n side= \t\nway', 'the quay sideway'],
  ['blanks before a line end were put there on the way', 'a \t\r\nb \nc', 'a\r\nb\nc'],
  ['a blank that is written as a code stays', 'a=20\nb', 'a \nb'],
  ['a blank in front of a broken line stays', 'a \t=\nb', 'a \tb'],
  ['a lone carriage return is no line end', 'a \rb', 'a \rb'],
  ['the last line keeps its blanks', 'a ', 'a '],
])('%s', (_, written, meant) => {
  expect(quotedPrintable(written).toString()).toBe(meant)
})

test('blanks behind signs that are no codes are each passed once', () => {
  const steps = '=       '.repeat(100_000)

  expect(quotedPrintable(steps)).toHaveLength(steps.length)
})
