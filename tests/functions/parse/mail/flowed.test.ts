import { expect, test } from 'vitest'
import { flowOf, unflowed } from '../../../../functions/parse/mail/flowed.ts'

const keeps = { deletes: false }

// RFC 3676 §4.
test.each([
  ['a line that ends in a blank goes on', 'The pier \nopened.\n\nIt rained.', 'The pier opened.\n\nIt rained.'],
  ['a line without one ends', 'The sea is wide,\nthe boat is small.', 'The sea is wide,\nthe boat is small.'],
  ['a blank before a line guards it', 'He left \n From there.\n  x', 'He left From there.\n x'],
  ['quotations flow for themselves', '> One \n> two \n>> three \nfour', '> One two \n>> three \nfour'],
  ['the mark of a signature is none of it', 'He left \n-- \nAda', 'He left \n-- \nAda'],
  ['the last line may be open', 'He left ', 'He left '],
])('in a flowed text %s', (_, text, paragraphs) => {
  expect(unflowed(text, keeps)).toBe(paragraphs)
  expect(unflowed(text.replaceAll('\n', '\r\n'), keeps)).toBe(paragraphs)
})

test('a blank that was put there to flow is taken out again where the message says so', () => {
  expect(unflowed('漢 \n字 \nと\nA ', { deletes: true })).toBe('漢字と\nA')
})

test.each([
  [{ format: 'Flowed', delsp: 'YES' }, { deletes: true }],
  [{ format: 'flowed' }, { deletes: false }],
  [{ format: 'fixed', delsp: 'yes' }, undefined],
  [{}, undefined],
])('%j says how lines flow', (parameters, flow) => {
  expect(flowOf(new Map(Object.entries(parameters)))).toEqual(flow)
})
