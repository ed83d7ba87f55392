import { expect, test } from 'vitest'
import { shownHeader } from '../../../../functions/parse/mail/headers.ts'

const subject = (value: string) => shownHeader(new Map([['subject', value]]), 'subject')

test.each([
  ['=?utf-8?Q?The_br=C3=BCcke?=\t=?utf-8?Q?_opens?=', 'The brücke opens'],
  ['=?utf-8?Q?Bru=CC=88=E2=80=8Bcke_=C2=AD?=', 'Brücke'],
  [`=?utf-8?Q?o${'=CC=81'.repeat(40)}?=`, `ó${'\u0301'.repeat(29)}`],
  ['=?utf-8?Q?=E2=80=8B?=', undefined],
])('what a header shows is one line without what no reader sees: %s', (value, shown) => {
  expect(subject(value)).toBe(shown)
})
