import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedKeys } from '../../../../infra/local/gateway/sorted-keys.ts'

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '/', 'é'), minLength: 1, maxLength: 5 })
const asked = fc.record({
  prefix: fc.constantFrom('', 'a', 'a/', 'b/a'),
  delimiter: fc.constantFrom(undefined, '/'),
  limit: fc.integer({ min: 1, max: 4 }),
})
type Asked = { prefix: string; delimiter: string | undefined; limit: number }

/** Every name of a listing, by its definition. */
function namesOf(keys: ReadonlySet<string>, { prefix, delimiter = '' }: Asked): string[] {
  const names = [...keys]
    .filter(one => one.startsWith(prefix))
    .map(one => {
      const end = delimiter === '' ? -1 : one.indexOf(delimiter, prefix.length)
      return end === -1 ? one : one.slice(0, end + 1)
    })
  return [...new Set(names)].sort()
}

test('pages, one behind the other, name each key and each common prefix once and in order, whatever came and went', () => {
  fc.assert(
    fc.property(fc.array(key), fc.array(fc.tuple(fc.boolean(), key)), asked, (first, changes, wanted) => {
      const [keys, there] = [sortedKeys([...new Set(first)]), new Set(first)]
      keys.page({ ...wanted, after: '' })
      for (const [comes, one] of changes) {
        keys[comes ? 'add' : 'remove'](one)
        there[comes ? 'add' : 'delete'](one)
      }
      const listed: string[] = []
      for (let more = true; more; ) {
        const page = keys.page({ ...wanted, after: listed.at(-1) ?? '' })
        listed.push(...[...page.keys, ...page.commonPrefixes].sort())
        more = page.isTruncated
      }
      expect(listed).toEqual(namesOf(there, wanted))
    }),
    { numRuns: 100 },
  )
})
