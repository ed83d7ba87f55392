import { describe, expect, it } from 'vitest'
import { filterOf } from '../../../../infra/local/mappings/filter-pattern.ts'

const change = {
  eventName: 'MODIFY',
  dynamodb: { Keys: { sk: { S: 'current' } }, SizeBytes: 12, Tags: ['a', 'b'], Gone: null },
}

describe('a filter', () => {
  it.each([
    ['an exact text', { eventName: ['MODIFY'] }, true],
    ['another text', { eventName: ['REMOVE'] }, false],
    ['one of two', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['members deep inside', { dynamodb: { Keys: { sk: { S: ['current'] } } } }, true],
    [
      'two members, one of them wrong',
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['current'] } } } },
      false,
    ],
    ['a prefix', { eventName: [{ prefix: 'MOD' }] }, true],
    ['a suffix', { eventName: [{ suffix: 'MOD' }] }, false],
    ['a member that exists', { dynamodb: { SizeBytes: [{ exists: true }] } }, true],
    ['a member that does not', { dynamodb: { NewImage: [{ exists: false }] } }, true],
    ['anything but this', { eventName: [{ 'anything-but': ['MODIFY'] }] }, false],
    ['anything but that', { eventName: [{ 'anything-but': 'REMOVE' }] }, true],
    ['anything but that, of a member that is missing', { userIdentity: [{ 'anything-but': 'x' }] }, false],
    ['a number between two', { dynamodb: { SizeBytes: [{ numeric: ['>', 10, '<=', 12] }] } }, true],
    ['a number beyond', { dynamodb: { SizeBytes: [{ numeric: ['>', 12] }] } }, false],
    ['one element of a list', { dynamodb: { Tags: ['b'] } }, true],
    ['null', { dynamodb: { Gone: [null] } }, true],
    ['null, of a member that is missing', { dynamodb: { Missing: [null] } }, false],
  ])('decides by %s', (_, pattern, passes) => {
    expect(filterOf(JSON.stringify(pattern))(change)).toBe(passes)
  })

  it.each([
    [{ eventName: [{ 'equals-ignore-case': 'modify' }] }],
    [{ $or: [{ eventName: ['a'] }] }],
    [{ dynamodb: { $or: { a: ['b'] } } }],
    [{ eventName: 'MODIFY' }],
    [{ dynamodb: { SizeBytes: [{ numeric: ['~', 1] }] } }],
  ])('is refused when it holds a rule that is not known: %j', pattern => {
    expect(() => filterOf(JSON.stringify(pattern))).toThrow('is not known')
  })
})
