import { expect, test } from 'vitest'
import { joined } from '../../../../functions/enrich/summary/lines.ts'

test.each([
  ['', 'It rained.', 'It rained.'],
  ['It rained.', 'It stopped.', 'It rained. It stopped.'],
  ['雨が降った。', '雪が降った。', '雨が降った。雪が降った。'],
  ['「雨」', '「雪」', '「雨」「雪」'],
  ['They say 「雨」 there.', 'It is rain.', 'They say 「雨」 there. It is rain.'],
])('%j and %j are read as %j', (one, other, both) => {
  expect(joined(one, other)).toBe(both)
})
