import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugOf } from '../../../functions/publish/feed-slug.ts'

test.each([
  ['Climate change', 'climate-change'],
  ['  climate   CHANGE ', 'climate-change'],
  ['climate-change', 'climate-change'],
  ['climate_change', 'climate-change'],
  ['São Paulo', 'são-paulo'],
  ['O’Brien', 'obrien'],
  ["O'Brien", 'obrien'],
  ['J. K. Rowling', 'j-k-rowling'],
  ['Ｆｕｌｌ width', 'full-width'],
  ['経済', '経済'],
])('%j stands at %j', (name, slug) => expect(slugOf(name)).toBe(slug))

test('a name that letters do not tell whole ends in a hash', () => expect(slugOf('C++')).toMatch(/^c-[0-9a-f]{8}$/))

test.each([
  ['C++', 'C#'],
  ['C', 'C++'],
  ['3.5', '35'],
  ['R&D', 'R D'],
  ['!', '?'],
  ['a'.repeat(70), 'a'.repeat(71)],
  ['C++', slugOf('C++')],
])('%j and %j do not share an address', (one, other) => {
  expect(slugOf(one)).not.toBe(slugOf(other))
})

test('any name has a slug that stays inside its folder', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), name => {
    expect(slugOf(name)).toMatch(/^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u)
  })
  fc.assert(property, { numRuns: 300 })
})
