import { describe, expect, test } from 'vitest'
import { printedInstant, rfc822, rfc3339 } from '../../../functions/publish/timestamps.ts'

const instant = new Date('2017-10-22T14:05:09Z')

describe('an instant', () => {
  test('is written in a feed in UTC, with a fraction of a second where there is one', () => {
    expect([rfc3339(instant), rfc3339(new Date(instant.getTime() + 50))]).toEqual([
      '2017-10-22T14:05:09Z',
      '2017-10-22T14:05:09.050Z',
    ])
    expect(rfc822(instant)).toBe('Sun, 22 Oct 2017 14:05:09 GMT')
  })

  test.each([
    ['2017-10-22T14:05:09Z', 'UTC', '22 October 2017, 14:05 UTC'],
    ['2017-01-02T23:30:00Z', 'Europe/Berlin', '3 January 2017, 00:30 GMT+1'],
    ['2017-12-31T00:00:00Z', 'UTC', '31 December 2017'],
    ['2017-12-31T00:00:30Z', 'UTC', '31 December 2017, 00:00 UTC'],
    ['2017-12-30T23:00:00Z', 'Europe/Berlin', '31 December 2017'],
  ])('is printed for people, and midnight as the day alone: %s in %s', (text, zone, printed) =>
    expect(printedInstant(new Date(text), zone)).toBe(printed),
  )
})
