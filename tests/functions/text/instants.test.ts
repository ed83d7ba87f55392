import { describe, expect, test } from 'vitest'
import { isoAt, offsetShown } from '../../../functions/text/instants.ts'

const instant = new Date('2017-10-23T01:14:00Z')

describe('how far a clock is east of UTC', () => {
  test.each([
    ['2017-10-22T21:14:00Z', '-04:00'],
    ['2017-10-23T06:44:00Z', '+05:30'],
    ['2017-10-22T21:44:00Z', '-03:30'],
    ['2017-10-23T15:14:00Z', '+14:00'],
  ])('is told from what it shows: %s', (shown, offset) => {
    expect(offsetShown(Date.parse(shown), instant)).toBe(offset)
  })

  test.each([
    ['it shows UTC', '2017-10-23T01:14:00Z'],
    ['no clock is a day away', '2017-10-24T01:14:00Z'],
    ['it went by the sun, before there were zones', '2017-10-22T20:17:58Z'],
    ['it shows no time at all', 'never'],
  ])('is not told where %s', (_, shown) => {
    expect(offsetShown(Date.parse(shown), instant)).toBeUndefined()
  })
})

describe('an instant is printed', () => {
  test.each([
    ['-04:00', '2017-10-22T21:14:00.000-04:00'],
    ['+05:30', '2017-10-23T06:44:00.000+05:30'],
    [undefined, '2017-10-23T01:14:00.000Z'],
  ])('on the clock it was given on: %s', (offset, printed) => {
    expect(isoAt(instant, offset)).toBe(printed)
    expect(new Date(isoAt(instant, offset))).toEqual(instant)
  })
})
