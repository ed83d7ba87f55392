import { expect, test } from 'vitest'
import { withoutDateline } from '../../../../functions/enrich/summary/dateline.ts'
import { processorTime } from '../../../support/cpu-time.ts'
import { draftOf } from '../drafts.ts'

test.each([
  ['OSLO — The pier opens.', 'OSLO —', 'The pier opens.'],
  ['Oslo – The pier opens.', 'Oslo', 'The pier opens.'],
  ['Oslo is flooded.', 'Oslo', 'Oslo is flooded.'],
  ['OSLO (AP) — The pier opens.', undefined, 'The pier opens.'],
])('of "%s" stays, where the dateline is %s, "%s"', (sentence, text, rest) => {
  const draft = draftOf('Pier', [], text === undefined ? {} : { dateline: { text } })

  expect(withoutDateline(sentence, draft)).toBe(rest)
})

test('dashes in a dateline are passed over once', async () => {
  const draft = draftOf('Pier', [], { dateline: { text: `${'—'.repeat(50_000)}x` } })

  expect(await processorTime(() => withoutDateline('The pier opens.', draft))).toBeLessThan(500)
})
