import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { oneLine, printable } from '../../../functions/text/printable.ts'
import { cdata, escapeAttribute, escapePlain, escapeText } from '../../../functions/text/xml.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(']', '>', '<', '&', '"', '\u0000', '\uD800', '\uFFFE', '\r', '\n', 'a'))
    .map(all => all.join('')),
)

/** What a strict reader makes of an element's content. */
function readBack(content: string): string {
  let text = ''
  const parser = new SaxesParser()
  parser.on('text', part => {
    text += part
  })
  parser.on('cdata', part => {
    text += part
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(`<x>${content}</x>`).close()
  return text
}

describe.each([
  ['escaped', escapeText],
  ['escaped for an attribute', escapeAttribute],
  ['escaped in hex', escapePlain],
  ['in CDATA', (text: string) => cdata(printable(text))],
])('%s', (_, write) => {
  test('text comes back as it was but for what XML cannot hold', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(readBack(write(text))).toBe(printable(text))
      }),
    )
  })
})

test.each([
  ['a control character is dropped', 'a\u0001b\u007F\u0090', 'ab'],
  ['half a pair becomes the replacement character', 'a\uD83Db', 'a\uFFFDb'],
  ['every kind of line end becomes one', 'a\r\nb\rc\fd\u0085e', 'a\nb\nc\nd\ne'],
  ['a whole pair, a tab and a right-to-left mark stay', '😀\t\u200F', '😀\t\u200F'],
])('%s', (_, text, clean) => {
  expect(printable(text)).toBe(clean)
})

test('one line keeps the no-break space before French punctuation', () => {
  expect(oneLine('  Quoi\u00A0?\n\tRien ')).toBe('Quoi\u00A0? Rien')
})

test('no text can end the attribute it stands in', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(escapeAttribute(text)).not.toMatch(/["<]/)
    }),
  )
})
