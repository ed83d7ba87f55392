import { expect, test } from 'vitest'
import { instantSaid } from '../../../../functions/parse/html/said-instant.ts'

const note = 'no zone given: read in Europe/Oslo'
const said = (text: string) => {
  const { value, shown, ...rest } = instantSaid(text, 'Europe/Oslo') ?? {}
  return { ...rest, ...(value && { at: value.toISOString() }), ...(shown && { shown: new Date(shown).toISOString() }) }
}

test.each<[text: string, instant: object]>([
  ['2026-03-03T09:15:00Z', { at: '2026-03-03T09:15:00.000Z' }],
  ['  2026-03-03T09:15Z\n', { at: '2026-03-03T09:15:00.000Z' }],
  ['2026-03-03 09:15:00.250 Z', { at: '2026-03-03T09:15:00.250Z' }],
  ['2026-03-03T09:15:00+0130', { at: '2026-03-03T07:45:00.000Z', offset: '+01:30' }],
  ['2026-03-03T09:15:00-05:00', { at: '2026-03-03T14:15:00.000Z', offset: '-05:00' }],
  ['2026-03-03T09:15:00', { at: '2026-03-03T08:15:00.000Z', shown: '2026-03-03T09:15:00.000Z', note }],
  ['2026-03-03 09:15 zone of Oslo', { at: '2026-03-03T08:15:00.000Z', shown: '2026-03-03T09:15:00.000Z', note }],
  ['2026-03-03', { at: '2026-03-02T23:00:00.000Z', note }],
  ['Published 3 March 2026, 09:15', { at: '2026-03-03T08:15:00.000Z', shown: '2026-03-03T09:15:00.000Z', note }],
  ['3 March 2026 9:15 p.m. ET', { at: '2026-03-04T02:15:00.000Z', offset: '-05:00' }],
  ['1772528400', { at: '2026-03-03T09:00:00.000Z' }],
  ['1772528400123', { at: '2026-03-03T09:00:00.123Z' }],
])('%s is an instant', (text, instant) => {
  expect(said(text)).toEqual(instant)
})

test.each([
  'soon',
  '2026-03-03T29:15:00Z',
  '29 February 2026',
  '17725284001',
  '177252840012',
  '2772528400',
  'No. 1772528400',
  '1772528400 words',
  '31 December 1899',
  '0001-01-01T00:00:00Z',
  '0000-01-01T00:00:00+05:00',
  `${'x'.repeat(188)} 3 March 2026`,
  '12026-03-03T09:15:00Z',
])('%s is none', text => {
  expect(said(text)).toEqual({})
})

test('a day of the year 1900 is one', () => {
  expect(instantSaid('2 January 1900', 'UTC')?.value.getUTCFullYear()).toBe(1900)
  expect(said(`${'x'.repeat(187)} 3 March 2026`)).toMatchObject({ at: '2026-03-02T23:00:00.000Z' })
})
