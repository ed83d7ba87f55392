import { describe, expect, test } from 'vitest'
import { readText } from '../../../../functions/parse/plain-text/read-text.ts'

const story =
  'The town council voted on Tuesday night to close the harbour market for good and for all.\n\nTraders said they had been given three weeks to clear their stalls and leave the hall.'

function read(...above: string[]) {
  const found = readText(['Harbour market to close', ...above, story].join('\n\n'), 'UTC')
  if (!found.ok) throw new Error(found.failure.reason)
  return found.value
}

const saidOf = (field: string, { evidence }: ReturnType<typeof read>) =>
  evidence
    .filter(one => one.field === field)
    .map(({ place, rule, confidence, note }) => [place, rule, confidence, note].filter(part => part !== undefined))

test.each([
  ['above it', 'Getty Images\n\nAn artist’s impression of the pier. It opens in May'],
  ['below it', 'An artist’s impression of the pier. It opens in May\n\nGetty Images'],
])('a line that only seems a caption is one beside a credit %s', (_, lines) => {
  const found = readText(`Harbour market to close\n\n${story}\n\n${lines}\n\n${story}`, 'UTC')
  expect(found.ok && found.value.draft.images.map(({ caption }) => caption)).toContain(
    'An artist’s impression of the pier. It opens in May',
  )
})

describe('a story is held back', () => {
  test('until its embargo ends, and the receipt says by which line', () => {
    const held = read('EMBARGOED UNTIL 00:01 GMT, 3 March 2026')
    expect([held.draft.embargoedUntil?.toISOString(), held.draft.pubstatus]).toEqual([
      '2026-03-03T00:01:00.000Z',
      'usable',
    ])
    expect(saidOf('embargoedUntil', held)).toEqual([['line 3', 'embargo-line', 0.95]])
  })

  test('altogether where the end cannot be read', () => {
    const held = read('EMBARGOED')
    expect([held.draft.embargoedUntil, held.draft.pubstatus]).toEqual([undefined, 'withheld'])
    expect(saidOf('embargoedUntil', held)).toEqual([['line 3', 'embargo-unread', 0, 'withheld: it gives no date']])
  })

  test('altogether where one of two ends cannot be read', () => {
    expect(read('EMBARGOED UNTIL 00:01 GMT, 3 March 2026', 'STRICT EMBARGO').draft.pubstatus).toBe('withheld')
  })

  test('until the later of two', () => {
    const held = read('EMBARGOED UNTIL 00:01 GMT, 3 March 2026', 'EMBARGOED UNTIL 00:01 GMT, 4 March 2026')
    expect(held.draft.embargoedUntil?.toISOString()).toBe('2026-03-04T00:01:00.000Z')
  })
})

test('the receipt says where words and corrections stand', () => {
  const found = read('Tags: harbour, ferries, harbour', 'Correction: The pier is new.')
  expect([found.draft.keywords, found.draft.corrections]).toEqual([
    ['harbour', 'ferries'],
    ['Correction: The pier is new.'],
  ])
  expect(saidOf('keywords', found)).toEqual([['line 3', 'keyword-line', 0.9]])
  expect(saidOf('corrections', found)).toEqual([['line 5', 'correction-line', 0.95]])
})
