import { expect, test } from 'vitest'
import { unsigned } from '../../../../functions/parse/mail/signed.ts'

const begin = '-----BEGIN PGP SIGNED MESSAGE-----'
const signature = '-----BEGIN PGP SIGNATURE-----\n\niHUEARYKAB0\n=abcd\n-----END PGP SIGNATURE-----'

test.each([
  ['its words', `${begin}\nHash: SHA512\n\nThe pier opened.\n${signature}`, 'The pier opened.'],
  ['lines that begin with a dash', `${begin}\n\n- - one\n- -- two\n- three\n${signature}`, '- one\n-- two\nthree'],
  ['what stands around it', `Hello,\n${begin}\n\nIt opened.\n${signature}\nBye`, 'Hello,\nIt opened.\n\nBye'],
  ['all of one that was cut off', `${begin}\n\nIt opened.\n`, `${begin}\n\nIt opened.\n`],
  ['all of one that is not signed', 'It opened.\n- once', 'It opened.\n- once'],
])('of a text that is signed in the clear are read %s', (_, text, said) => {
  expect(unsigned(text)).toBe(said)
})
