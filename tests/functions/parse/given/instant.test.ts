import { describe, expect, test } from 'vitest'
import { isNoDate, readInstant } from '../../../../functions/parse/given/instant.ts'

const zone = 'Europe/Berlin'

describe('a date of a property', () => {
  test.each([
    ['2026-03-03T09:15:00Z', '2026-03-03T09:15:00.000Z'],
    ['2026-03-03T09:15:00.123456+01:00', '2026-03-03T08:15:00.000Z'],
    ['2026-03-03 09:15:00 -0530', '2026-03-03T14:45:00.000Z'],
    ['2026-03-03T09:15+01', '2026-03-03T08:15:00.000Z'],
    ['20260303T091500+0100', '2026-03-03T08:15:00.000Z'],
    ['20260303T0915Z', '2026-03-03T09:15:00.000Z'],
    ['20260303+0100', '2026-03-02T23:00:00.000Z'],
    ['Tue, 03 Mar 2026 09:15:00 GMT', '2026-03-03T09:15:00.000Z'],
    ['Tue, 3 Mar 2026 09:15:00 +0100', '2026-03-03T08:15:00.000Z'],
    ['03 Mar 2026 09:15 EST', '2026-03-03T14:15:00.000Z'],
    ['1772525700', '2026-03-03T08:15:00.000Z'],
    ['1772525700123', '2026-03-03T08:15:00.000Z'],
  ])('is whole: %s', (text, instant) =>
    expect(readInstant(text, zone)).toMatchObject({ at: new Date(instant), zoned: true }),
  )

  test.each([
    ['2026-03-03T09:15:00-05:30', '-05:30'],
    ['20260303T091500+01', '+01:00'],
    ['Tue, 3 Mar 2026 09:15:00 EST', '-05:00'],
    ['3 July 2026, 9:15 p.m. ET', '-04:00'],
    ['2026-03-03T09:15:00-00:00', undefined],
    ['2026-03-03T09:15:00+99:59', undefined],
    ['Tue, 03 Mar 2026 09:15:00 GMT', undefined],
    ['2026-03-03T09:15:00', undefined],
    ['1772525700', undefined],
  ])('keeps the clock it is given on: %s', (text, offset) => {
    const read = readInstant(text, zone)

    expect('offset' in read ? read.offset : undefined).toBe(offset)
    expect(read).toHaveProperty('at')
  })

  test.each([
    ['2026-03-03', '2026-03-02T23:00:00.000Z', false],
    ['20260703', '2026-07-02T22:00:00.000Z', false],
    ['2026-03-03T09:15:00', '2026-03-03T08:15:00.000Z', true],
    ['3 March 2026', '2026-03-02T23:00:00.000Z', false],
    ['le 3 mars 2026', '2026-03-02T23:00:00.000Z', false],
  ])('without a zone is of the clocks of the site: %s', (text, instant, timed) =>
    expect(readInstant(text, zone)).toEqual({ at: new Date(instant), timed, zoned: false }),
  )

  test.each([
    '',
    'soon',
    'yesterday',
    '2026',
    '2026-03',
    '2026-02-30',
    '2026-13-01',
    '2026-03-03T25:00:00Z',
    '03/04/2026',
    '3 Mar 26',
    '3 March 2026 or 4 March 2026',
    '2026-03-03T09:15:00 CST',
    '99999999999999999999',
    `${'a '.repeat(100)}3 March 2026`,
  ])('is not guessed: %s', text => expect(readInstant(text, zone)).toHaveProperty('unread'))

  test.each(['0000-00-00 00:00:00', '-0001-11-30T00:00:00Z'])('is none where a system writes %s for none', text =>
    expect(isNoDate(text)).toBe(true),
  )
})
