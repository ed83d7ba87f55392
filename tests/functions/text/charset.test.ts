import { describe, expect, test } from 'vitest'
import { declaredCharset, decode } from '../../../functions/text/charset.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
const utf16 = (text: string, littleEndian: boolean) =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap(unit =>
    littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  )
const utf32 = (text: string) =>
  Array.from(text, letter => letter.codePointAt(0) ?? 0).flatMap(point => [
    0,
    point >> 16,
    (point >> 8) & 255,
    point & 255,
  ])

const sentence = 'Ein Tag – für «Łódź» und Привет 🎈\nund Schluss'

describe('the charset rule', () => {
  test.each([
    ['a UTF-8 mark', bytes([0xef, 0xbb, 0xbf], sentence), undefined, 'utf-8', 'byte-order-mark'],
    ['a UTF-16 mark', bytes([0xff, 0xfe], utf16(sentence, true)), undefined, 'utf-16le', 'byte-order-mark'],
    ['a big-endian UTF-16 mark', bytes([0xfe, 0xff], utf16(sentence, false)), undefined, 'utf-16be', 'byte-order-mark'],
    ['a UTF-32 mark', bytes([0, 0, 0xfe, 0xff], utf32(sentence)), undefined, 'utf-32be', 'byte-order-mark'],
    ['a mark against a declaration', bytes([0xef, 0xbb, 0xbf], sentence), 'windows-1252', 'utf-8', 'byte-order-mark'],
    ['valid UTF-8 against a declaration', bytes(sentence), 'windows-1252', 'utf-8', 'strict-utf-8'],
    ['UTF-16 without a mark', bytes(utf16(sentence, true)), undefined, 'utf-16le', 'detected'],
    ['big-endian UTF-16 without a mark', bytes(utf16(sentence, false)), undefined, 'utf-16be', 'detected'],
  ])('reads %s', (_, input, declared, charset, rule) => {
    expect(decode(input, declared)).toMatchObject({ ok: true, value: { text: sentence, charset, rule } })
  })

  test.each([
    [
      'windows-1252 undeclared',
      bytes('Caf', [0xe9], ' ', [0x97], ' d', [0xe9], 'j', [0xe0], ' vu'),
      undefined,
      'Café — déjà vu',
      'windows-1252',
      'detected',
    ],
    [
      'latin1 as browsers do',
      bytes('Caf', [0xe9], ' du coin'),
      'iso-8859-1',
      'Café du coin',
      'windows-1252',
      'declared',
    ],
    [
      'Polish undeclared',
      bytes('g', [0xea, 0x9c], ' i pi', [0xb3], 'ka'),
      undefined,
      'gęś i piłka',
      'windows-1250',
      'detected',
    ],
    ['Russian as declared', bytes([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'koi8-r', 'Привет', 'koi8-r', 'declared'],
    [
      'Russian undeclared',
      bytes([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], ', ', [0xec, 0xe8, 0xf0]),
      undefined,
      'Привет, мир',
      'windows-1251',
      'detected',
    ],
    [
      'an unknown declaration as none',
      bytes('Caf', [0xe9], ' du coin'),
      'x-none',
      'Café du coin',
      'windows-1252',
      'detected',
    ],
  ])('reads %s', (_, input, declared, text, charset, rule) => {
    expect(decode(input, declared)).toMatchObject({ ok: true, value: { text, charset, rule } })
  })

  test('says when it did not follow a declaration', () => {
    const read = decode(bytes('Caf', [0xe9], ' du coin'), 'x-none')

    expect(read.ok && read.value.note).toContain('x-none')
  })

  test.each([
    ['zeros in no order', bytes([65, 0, 0, 66, 67, 0, 68]), 'binary'],
    ['UTF-8 with one damaged letter', bytes('Café déjà élève ', [0xe9], ' fin'), 'undecodable'],
    [
      'Russian in an undeclared charset nobody can tell',
      bytes([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], ' ', [0xcd, 0xc9, 0xd2]),
      'undecodable',
    ],
    ['a mark that its text does not keep', bytes([0xff, 0xfe], [0x00, 0xd8, 0x41, 0x00]), 'undecodable'],
  ])('refuses %s rather than print garbage', (_, input, kind) => {
    expect(decode(input)).toMatchObject({ ok: false, failure: { kind } })
  })

  test('names the byte at which UTF-8 breaks', () => {
    expect(decode(bytes('Café déjà élève ', [0xe9]))).toMatchObject({ failure: { offset: 21 } })
  })
})

test.each([
  ['text/plain; charset=utf-8', 'utf-8'],
  ['text/plain;format=flowed; Charset="ISO-8859-1"', 'iso-8859-1'],
  ['text/plain', undefined],
  ['text/plain; charset=', undefined],
  [undefined, undefined],
])('the content type %s declares %s', (contentType, charset) => {
  expect(declaredCharset(contentType)).toBe(charset)
})
