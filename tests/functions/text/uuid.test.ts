import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidv5 } from '../../../functions/text/uuid.ts'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('a name gives the id that RFC 9562 says it does (appendix A.4)', () => {
  expect(uuidv5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

test('a namespace is the same in either case', () => {
  expect(uuidv5(dns.toUpperCase(), 'a')).toBe(uuidv5(dns, 'a'))
})

test('every name gives an id of version 5 and of the variant of the RFC, and another id than its neighbour', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), (namespace, name) => {
      expect(uuidv5(namespace, name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(uuidv5(namespace, `${name}!`)).not.toBe(uuidv5(namespace, name))
    }),
  )
})
