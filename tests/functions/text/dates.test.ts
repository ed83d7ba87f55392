import { describe, expect, test } from 'vitest'
import { datesIn, instantOf } from '../../../functions/text/dates.ts'

const read = (text: string, timeZone = 'UTC') => datesIn(text).map(date => instantOf(date, timeZone)?.toISOString())

describe('a date is read', () => {
  test.each([
    ['22 October, 2017', '2017-10-22T00:00:00.000Z'],
    ['Oct. 22, 2017 9:14 a.m. ET', '2017-10-22T13:14:00.000Z'],
    ['Jan. 22, 2017 9:14 p.m. ET', '2017-01-23T02:14:00.000Z'],
    ['Sunday, 22nd of October 2017 at 14:30 CET', '2017-10-22T13:30:00.000Z'],
    ['Sun, 22 Oct 2017 14:30:15 +0200', '2017-10-22T12:30:15.000Z'],
    ['22/10/2017', '2017-10-22T00:00:00.000Z'],
    ['10/22/2017', '2017-10-22T00:00:00.000Z'],
    ['4/4/2020', '2020-04-04T00:00:00.000Z'],
    ['3.4.2020', '2020-04-03T00:00:00.000Z'],
    ['22.10.2017, 14.30 Uhr', '2017-10-22T14:30:00.000Z'],
    ['2017-10-22', '2017-10-22T00:00:00.000Z'],
    ['2017-10-22T09:14:00Z', '2017-10-22T09:14:00.000Z'],
    ['2017-10-22T09:14:00.123+02:00', '2017-10-22T07:14:00.000Z'],
    ['2017/10/22 at 9:01 PM', '2017-10-22T21:01:00.000Z'],
    ['00:01 GMT, 3 March 2026', '2026-03-03T00:01:00.000Z'],
    ['0001 GMT (0801 HKT) Tuesday 3 March 2026', '2026-03-03T00:01:00.000Z'],
    ['noon ET on 4 May 2021', '2021-05-04T16:00:00.000Z'],
    ['12:30 am UTC, May 4, 2021', '2021-05-04T00:30:00.000Z'],
    ['29 February 2024', '2024-02-29T00:00:00.000Z'],
    ['2026年4月3日 18時05分', '2026-04-03T18:05:00.000Z'],
    ['2026年4月3日18时', '2026-04-03T18:00:00.000Z'],
    ['2026년 4월 3일 9시 5분', '2026-04-03T09:05:00.000Z'],
    ['4 มีนาคม 2564', '2021-03-04T00:00:00.000Z'],
    ['5 มี.ค. 2569 18:05 น.', '2026-03-05T18:05:00.000Z'],
    ['วันพฤหัสบดีที่ 5 มีนาคม พ.ศ. 2569', '2026-03-05T00:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(read(text)).toEqual([instant])
  })

  test.each([
    ['de', '4. März 2021'],
    ['fr', '4 mars 2021'],
    ['es', '4 de marzo de 2021'],
    ['it', '4 marzo 2021'],
    ['pt', '4 de março de 2021'],
    ['nl', '4 maart 2021'],
    ['sv', '4 mars 2021'],
    ['da', '4. marts 2021'],
    ['nb', '4. mars 2021'],
    ['fi', '4. maaliskuuta 2021'],
    ['pl', '4 marca 2021'],
    ['cs', '4. března 2021'],
    ['tr', '4 Mart 2021'],
    ['sk', '4. marca 2021'],
    ['hu', '2021. március 4.'],
    ['ro', '4 martie 2021'],
    ['hr', '4. ožujka 2021.'],
    ['sl', '4. marca 2021'],
    ['sr', '4. марта 2021.'],
    ['lt', '2021 m. kovo 4 d.'],
    ['lv', '2021. gada 4. martā'],
    ['et', '4. märts 2021'],
    ['ca', '4 de març de 2021'],
    ['id', '4 Maret 2021'],
    ['ru', '4 марта 2021 г.'],
    ['uk', '4 березня 2021 року'],
    ['bg', '4 март 2021 г.'],
    ['el', '4 Μαρτίου 2021'],
    ['he', '4 במרץ 2021'],
    ['ar', '٤ مارس ٢٠٢١'],
    ['fa', '۴ مارس ۲۰۲۱'],
    ['hi', '4 मार्च 2021'],
    ['vi', '4 tháng 3 năm 2021'],
    ['zh', '2021年3月4日'],
    ['ja', '2021年3月4日'],
    ['ko', '2021년 3월 4일'],
    ['cs, in numbers', '4. 3. 2021'],
    ['ko, in numbers', '2021. 3. 4.'],
  ])('in the months of %s: %s', (_, text) => {
    expect(read(text)).toEqual(['2021-03-04T00:00:00.000Z'])
  })
})

describe('a date is not guessed', () => {
  test.each([
    ['3/4/2020', 'ambiguous-order'],
    ['22/10/17', 'two-digit-year'],
    ["October 22 '17", 'two-digit-year'],
    ['Jan 3', 'no-year'],
    ['31 February 2020', 'impossible-date'],
    ['29 February 2023', 'impossible-date'],
    ['19 Rajab 1442', 'other-calendar'],
    ['1399/12/14', 'other-calendar'],
    ['۱۴ اسفند ۱۴۰۴ - ۱۸:۰۵', 'other-calendar'],
  ])('from %s: %s', (text, refused) => {
    expect(datesIn(text).map(({ date }) => date)).toEqual([{ refused }])
  })

  test.each(['1.2.3', '192.168.2017.1x', 'Room 22', '555-0199', 'version 2.0', 'seat 4C', '3-2 win', ''])(
    'where there is none: %j',
    text => {
      expect(read(text).filter(instant => instant !== undefined)).toEqual([])
    },
  )
})

describe('where a page glued what it set apart', () => {
  test.each([
    ['Ana Ruiz, Harbour EditorDec 22, 2023, 10:15 PM', '2023-12-22T22:15:00.000Z'],
    ['Ana Ruiz, Desk F1Dec 19, 2023', '2023-12-19T00:00:00.000Z'],
    ['Fri, Dec 22 20234:46 AM EST', '2023-12-22T09:46:00.000Z'],
  ])('the date is still found: %s', (text, instant) => {
    expect(read(text)).toEqual([instant])
  })
})

test('the clocks of America tell that the month stands first', () => {
  expect(read('9/8/2015 12:15 PM PT')).toEqual(['2015-09-08T19:15:00.000Z'])
})

describe('a time without a zone', () => {
  test.each([
    ['Europe/Berlin', '4 July 2021, 09:00', '2021-07-04T07:00:00.000Z'],
    ['Asia/Kathmandu', '4 July 2021, 09:00', '2021-07-04T03:15:00.000Z'],
    ['America/New_York', '14 March 2021, 02:30', '2021-03-14T07:30:00.000Z'],
    ['America/New_York', '7 November 2021, 01:30', '2021-11-07T05:30:00.000Z'],
    ['Asia/Beirut', '22 October 2017', '2017-10-21T21:00:00.000Z'],
  ])('is of the clocks of %s: %s', (timeZone, text, instant) => {
    expect(read(text, timeZone)).toEqual([instant])
  })
})

describe('the half of the day is read', () => {
  test.each([
    ['2026年4月3日午後6時5分', 18],
    ['2026年4月3日（金）午前6時5分', 6],
    ['2026年4月3日午前0時5分', 0],
    ['2026年4月3日 下午6:05', 18],
    ['2026年4月3日 凌晨12:05', 0],
    ['2026년 4월 3일 오후 6시 5분', 18],
    ['3 أبريل 2026، ٦:٠٥ م', 18],
    ['3 أبريل 2026، 6:05 صباحا', 6],
    ['3 अप्रैल 2026 शाम 6:05 बजे', 18],
    ['3 Απριλίου 2026, 6:05 μ.μ.', 18],
    ['3 de abril de 2026, 6:05 p. m.', 18],
  ])('%s: at %i', (text, hour) =>
    expect(read(text)).toEqual([`2026-04-03T${String(hour).padStart(2, '0')}:05:00.000Z`]),
  )

  test('but not twelve in the evening, which may be noon’s or midnight’s', () =>
    expect(datesIn('2026年4月3日 晚上12:05').map(({ time }) => time)).toEqual([undefined]))
})

describe('a day of the week stands between a day and its hour', () => {
  test.each([
    '2026年4月3日（金）18時05分',
    '2026年4月3日 星期五 18:05',
    '2026. 4. 3.(금) 18:05',
    '3 Nisan 2026 Cuma 18:05',
    '2026. április 3., péntek 18:05',
    'piątek, 3 kwietnia 2026 r., godz. 18.05',
  ])('%s', text => expect(read(text)).toEqual(['2026-04-03T18:05:00.000Z']))
})

describe('words of a language that writes the day first show the order of numbers', () => {
  test.each([
    ['le 03/04/2026 à 18h05', '2026-04-03T18:05:00.000Z'],
    ['03/04/2026 às 18h05', '2026-04-03T18:05:00.000Z'],
    ['03/04/2026 a las 18:05', '2026-04-03T18:05:00.000Z'],
    ['Thứ Sáu, 03/04/2026 - 18:05 (GMT+7)', '2026-04-03T11:05:00.000Z'],
    ['Viernes, 03/04/2026', '2026-04-03T00:00:00.000Z'],
    ['Friday, 03/04/2026 at 9:05 am', undefined],
    ['9:05 am 03/04/2026', undefined],
  ])('%s', (text, instant) => expect(read(text)).toEqual([instant]))
})

test('a line that is asked again is not read again, however many others were asked since', () => {
  const line = (n: number) => `Updated ${1 + (n % 28)} March ${1990 + n} | The ferry`
  const first = datesIn(line(0))
  expect(datesIn(line(0))).toBe(first)

  for (let n = 1; n < 2000; n++) datesIn(line(n))
  expect(datesIn(line(0))).toEqual(first)
})

test('a line of many dates is a calendar, and its first ones tell that', () => {
  expect(datesIn('4 March 2026, '.repeat(50)).length).toBeLessThan(20)
})
