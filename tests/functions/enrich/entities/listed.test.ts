import { describe, expect, test } from 'vitest'
import { nameLists } from '../../../../functions/enrich/entities/lexicon.ts'
import { bitsOf, isListed } from '../../../../functions/enrich/entities/listed.ts'
import { readModel } from '../../../../functions/enrich/entities/model.ts'
import { listedNames } from '../../../../functions/enrich/entities/phrases.ts'
import type { EntityType } from '../../../../functions/enrich/entities/tags.ts'
import { modelBytes } from '../../../../functions/enrich/model-bytes.ts'

const { look, lexicon } = readModel(modelBytes('entities.bin'))

function isKnown(name: string, type: EntityType): boolean {
  const words = name.split(' ')

  return isListed(listedNames(words.map(look), lexicon), { start: 0, end: words.length, type })
}

describe('a name is in a list of its type', () => {
  test.each([
    ['Uganda', 'place'],
    ['New York', 'place'],
    ['Siemens', 'organisation'],
    ['Maria Quorndox', 'person'],
    ['Quorndox Johnson', 'person'],
  ] as const)('as %s is for a %s', (name, type) => {
    expect(isKnown(name, type)).toBe(true)
  })

  test.each([
    ['Uganda', 'organisation'],
    ['New Quorndox', 'place'],
    ['York Minster Uganda', 'place'],
    ['Quorndox Plarg', 'person'],
  ] as const)('as %s is not for a %s', (name, type) => {
    expect(isKnown(name, type)).toBe(false)
  })
})

test('each list has a bit of its own, in the order in which they were learnt', () => {
  expect(nameLists.map(list => bitsOf(list))).toEqual(nameLists.map((_, at) => 2 ** at))
  expect([bitsOf(), bitsOf('country', 'city')]).toEqual([0, 5])
})
