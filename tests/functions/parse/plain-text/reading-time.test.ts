import { expect, test } from 'vitest'
import { readingMinutes } from '../../../../functions/parse/plain-text/reading-time.ts'

const forms: readonly [line: string, minutes: number][] = [
  ['2 min read', 2],
  ['12-minute read', 12],
  ['3 mins. read', 3],
  ['Reading time: 5 minutes', 5],
  ['Read time about 4 mn', 4],
  ['Estimated reading time: 7 minutes', 7],
  ['3 Min. Lesezeit', 3],
  ['leestijd: ca. 3 minuten', 3],
  ['4 min de lecture', 4],
  ['Temps de lecture : 123 minutes de lecture', 123],
  ['tiempo de lectura: 5 min', 5],
  ['okuma süresi 6 dakika', 6],
  ['5 min de lectura', 5],
  ['6 dk. okuma süresi', 6],
]

test.each(forms)('%s takes %i minutes', (line, minutes) => expect(readingMinutes(line)).toBe(minutes))

test.each(forms)('%s with more around it is no reading time', line => {
  expect([readingMinutes(`it is ${line}`), readingMinutes(`${line} again`)]).toEqual([undefined, undefined])
})
