import { describe, expect, test } from 'vitest'
import { fold } from '../../../functions/store/decide.ts'
import type { Fact } from '../../../functions/store/facts.ts'
import { erasedContent, tombstoneOf } from '../../../tools/erase/tombstone.ts'
import { bridge, hour, removed, usable } from '../../functions/store/histories.ts'

const at = hour(50)
const named = { versionId: 'v1', publishedAt: hour(1) }
const histories: [string, Fact[]][] = [
  ['stood', [usable({ n: 1, at: 1 }, 'one', named), usable({ n: 2, at: 2 }, 'two', named)]],
  ['was removed', [usable({ n: 1, at: 1 }, 'one', named), removed({ n: 2, at: 2 })]],
  ['came from two objects', [usable({ n: 1, at: 1 }, 'one'), usable({ n: 1, at: 3, key: 'sport/b.txt' }, 'two')]],
  ['was killed', [usable({ n: 1, at: 1 }, 'one'), usable({ n: 2, at: 2 }, 'two', { pubstatus: 'canceled' })]],
]

describe.each(histories)('what is left of an article that %s', (_, facts) => {
  const tombstone = tombstoneOf(facts, at)

  test('says nothing of its content and names no version', () => {
    for (const fact of tombstone) {
      expect(fact).not.toHaveProperty('versionId')
      expect(fact).not.toHaveProperty('publishedAt')
      if (fact.kind === 'usable') expect(fact.contentHash).toBe(erasedContent)
    }
  })

  test('is killed, and readers who had it are told', () => {
    expect(fold(bridge, tombstone)).toMatchObject({ state: 'killed', goneAt: expect.any(Date) })
  })

  test('is the same when it is erased again', () => {
    expect(tombstoneOf(tombstone, hour(80))).toEqual(tombstone)
  })

  test.each([
    ['a late older event', usable({ n: 0, at: 0 }, 'older')],
    ['a new upload', usable({ n: 9, at: 90 }, 'newer')],
    ['another object', usable({ n: 1, at: 90, key: 'world/again.txt' }, 'newer')],
  ])('keeps it away whatever comes: %s', (_name, fact) => {
    expect(fold(bridge, [...tombstone, fact])?.state).toBe('killed')
  })
})

test('an article that was never to be read leaves nothing that feeds would tell', () => {
  const held = tombstoneOf([usable({ n: 1, at: 1 }, 'one', { pubstatus: 'withheld' })], at)

  expect(fold(bridge, held)).toMatchObject({ state: 'killed' })
  expect(fold(bridge, held)).not.toHaveProperty('goneAt')
})
