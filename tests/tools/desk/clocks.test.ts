import { describe, expect, test } from 'vitest'
import { clockAmong } from '../../../tools/desk/clocks.ts'

const dated = (place: string, offset?: string) => ({
  ...{ field: 'publishedAt', place, rule: 'property', confidence: 1 },
  ...(offset !== undefined && { offset }),
})

describe('of many articles one has', () => {
  const bundle = [dated('ferry.txt, line 3', '-04:00'), dated('pier.txt, line 3', '+02:00'), dated('quay.txt, line 3')]

  test.each([
    ['ferry.txt', '-04:00'],
    ['pier.txt', '+02:00'],
    ['quay.txt', undefined],
  ])('the clock of its own file in a bundle: %s', (name, clock) => {
    expect(clockAmong('publishedAt', bundle, name)).toBe(clock)
  })

  test.each([
    ['the clock that all of them have', [dated('item 1', '-04:00'), dated('item 2', '-04:00')], '-04:00'],
    ['none where they differ', [dated('item 1', '-04:00'), dated('item 2', '-05:00')], undefined],
    ['none where one has none', [dated('item 1', '-04:00'), dated('item 2')], undefined],
    [
      'none where not all of them are told',
      [dated('item 1', '-04:00'), { field: 'evidence', place: 'file', rule: 'shortened', confidence: 1 }],
      undefined,
    ],
  ])('%s', (_, evidence, clock) => {
    expect(clockAmong('publishedAt', evidence)).toBe(clock)
  })
})
