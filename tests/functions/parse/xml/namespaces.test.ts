import { expect, test } from 'vitest'
import { knownName, noScope, scopeIn } from '../../../../functions/parse/xml/namespaces.ts'

const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`xmlns:a${n}`, 'http://purl.org/dc/terms/']))
const around = scopeIn(noScope, { ...many, 'xmlns:b': 'http://purl.org/dc/elements/1.1/' })

test('an element keeps what it declares itself, however much is declared around it', () => {
  expect(scopeIn(around, { 'xmlns:c': 'http://www.w3.org/2005/Atom' }).declared.size).toBe(1)
  expect(scopeIn(around, { class: 'lead' })).toBe(around)
})

test('a name is known by what was declared last for its prefix', () => {
  const inside = scopeIn(around, { 'xmlns:a1': 'http://www.w3.org/2005/Atom' })

  expect(knownName('a1:title', around)).toBe('dcterms:title')
  expect(knownName('a1:title', inside)).toBe('atom:title')
  expect(knownName('b:title', inside)).toBe('dc:title')
  expect(knownName('z:title', inside)).toBe('z:title')
})
