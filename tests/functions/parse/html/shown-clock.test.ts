import { expect, test } from 'vitest'
import { type Timed, withClock } from '../../../../functions/parse/html/shown-clock.ts'

const at = new Date('2026-03-03T12:00:30Z')
const found: Timed = { value: at, place: 'meta date', rule: 'meta', confidence: 0.93 }
const minute = 60_000
const printed = (minutes: number, confidence = 0.8): Timed => ({
  ...{ value: new Date(0), place: 'time', rule: 'time-element', confidence },
  shown: +at - 30_000 + minutes * minute,
})

test.each<[what: string, minutes: number, offset: string | undefined]>([
  ['an hour ahead', 60, '+01:00'],
  ['a quarter of an hour ahead of a half', 345, '+05:45'],
  ['behind', -210, '-03:30'],
  ['as far ahead as any', 14 * 60, '+14:00'],
  ['as far behind', -14 * 60, '-14:00'],
  ['further than any', 14 * 60 + 15, undefined],
  ['further behind', -14 * 60 - 15, undefined],
  ['that shows another minute', 61, undefined],
])('a clock %s', (_, minutes, offset) => {
  expect(withClock(found, [found, printed(minutes)])).toEqual(
    offset === undefined ? found : { ...found, offset, note: 'time gives its clock' },
  )
})

test('is believed from places that are likely to speak of the story', () => {
  expect(withClock(found, [printed(60, 0.5)]).offset).toBe('+01:00')
  expect(withClock(found, [printed(60, 0.49)]).offset).toBeUndefined()
})

test('is that of the instant itself where it has one, else of the first place that gives it', () => {
  const own = { ...found, offset: '-05:00' }
  const other = { ...found, value: new Date(+at + 20_000), offset: '+02:00', place: '.date' }

  expect(withClock(own, [printed(60)])).toBe(own)
  expect(withClock(found, [found, other, printed(60)])).toMatchObject({
    offset: '+02:00',
    note: '.date gives its clock',
  })
  expect(withClock(found, [{ ...other, value: new Date(+at + minute) }]).offset).toBeUndefined()
})
