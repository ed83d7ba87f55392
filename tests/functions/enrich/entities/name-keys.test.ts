import { expect, test } from 'vitest'
import { initialsOf, keyOf, titled, withoutForm } from '../../../../functions/enrich/entities/name-keys.ts'

test.each([
  ['Barlow’s', 'barlow'],
  ["the Rovers'", 'rovers'],
  ['U.S.', 'us'],
  ["O'Brien", 'obrien'],
  ['São Paulo', 'sao paulo'],
  ['Al-Assad', 'al assad'],
  ['The  Guardian', 'guardian'],
  ['Theatre Royal', 'theatre royal'],
  ['Over the Rainbow', 'over the rainbow'],
  ['…', ''],
  ["Let's Go", 'lets go'],
])('%s is compared as "%s"', (name, key) => {
  expect(keyOf(name)).toBe(key)
})

test.each([
  ['barlow holdings plc', 'barlow'],
  ['barlow & co', 'barlow'],
  ['group of seven', 'group of seven'],
  ['barlow group north', 'barlow group north'],
  ['limited', 'limited'],
])('the own name of %s is "%s"', (key, own) => {
  expect(withoutForm(key)).toBe(own)
})

test.each([
  ['international monetary fund', 'imf'],
  ['office of fair trade', 'oft'],
  ['bank of england', 'be'],
  ['unesco', 'unesco'],
  ['the fund', 'the fund'],
])('the initials of %s are "%s"', (key, initials) => {
  expect(initialsOf(key)).toBe(initials)
})

test.each([
  ['BEIRUT', 'Beirut'],
  ['PARIS', 'Paris'],
  ['OSLO', 'OSLO'],
  ['EU', 'EU'],
  ['U.S.A.', 'U.S.A.'],
  ['McAllen', 'McAllen'],
  ["SINEAD O'BRIEN", "Sinead O'Brien"],
  ['KING’S LYNN', 'King’s Lynn'],
  ["WE'LL MEET", "We'll Meet"],
  ['ABU DHABI', 'Abu Dhabi'],
  ['AL-HASAKAH', 'Al-Hasakah'],
])('%s is written %s', (name, written) => {
  expect(titled(name)).toBe(written)
})
