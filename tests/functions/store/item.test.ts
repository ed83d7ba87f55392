import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentRow } from '../../../events/settings.ts'
import {
  bodyRow,
  currentKey,
  currentRowOf,
  factRow,
  firstOf,
  isFact,
  receiptKey,
  receiptRow,
  rowBody,
  rowCurrent,
  rowFact,
  rowReceipt,
  standingOf,
} from '../../../functions/store/item.ts'
import { nextReceipt } from '../../../functions/store/receipt.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrived } from './arrivals.ts'
import { bridge, currentOf, hashOf, hour, removed, usable } from './histories.ts'

describe('a row', () => {
  test('gives back the fact that was put into it', () => {
    const full = usable({ n: 1, at: 1 }, 'one', {
      versionId: 'v1',
      publishedAt: hour(1),
      embargoedUntil: hour(2),
      expiresAt: hour(3),
    })

    for (const fact of [full, usable({ n: 1, at: 1 }, 'one'), removed({ n: 2, at: 2 })])
      expect(rowFact(factRow(bridge, fact))).toEqual(fact)
  })

  test('gives back the fold and its revision', () => {
    const current = currentOf({
      goneAt: hour(4),
      former: [{ inputs: { folder: 'sport' }, leftAt: hour(2) }],
      formerKeys: ['sport/bridge.txt'],
    })

    expect(rowCurrent(currentRowOf(current, 7))).toEqual({ value: current, revision: 7 })
    expect(rowCurrent({ ...currentRowOf(current, 7), trace: '0a1b' })).toMatchObject({ revision: 7, trace: '0a1b' })
  })

  test('gives back the only version beside its fold, and holds once what both say', () => {
    const fact = usable({ n: 1, at: 1 }, 'one', { versionId: 'v1', publishedAt: hour(1) })
    const body = Buffer.from('packed')
    const same = currentOf({ key: fact.key, contentHash: fact.contentHash, inputs: fact.inputs })
    const row = currentRowOf(same, 1, { fact, body })

    expect(firstOf(row)).toEqual({ fact, body })
    expect(JSON.stringify(row).split(fact.contentHash)).toHaveLength(2)
    for (const other of [{ key: 'b.txt' }, { inputs: { folder: 'b' } }, { contentHash: hashOf('two') }])
      expect(firstOf(currentRowOf(currentOf({ ...same, ...other }), 1, { fact, body }))).toEqual({ fact, body })
  })

  test('gives back the receipt and its revision', () => {
    const receipt = nextReceipt(undefined, arrived({ n: 1, at: 1 }, bridge))

    expect(rowReceipt(receiptRow(receipt, 3))).toEqual({ value: receipt, revision: 3 })
  })

  test('gives back the text, and is smaller than it', () => {
    const draft = draftOf('Bridge', ['The bridge is open. '.repeat(500)], {
      publishedAt: hour(1),
      extra: { desk: 'news' },
    })
    const annotations = { summary: { version: 1, value: { text: 'Open.' } } }
    const row = bodyRow(bridge, hashOf('one'), { draft: { inline: draft }, annotations })

    expect(rowBody(row)).toEqual({ draft: { inline: draft }, annotations })
    expect(row['body']).toHaveProperty(
      'byteLength',
      expect.toSatisfy((bytes: number) => bytes < 1000),
    )
  })

  test('that holds something else is not taken for a fact', () => {
    expect(() => rowFact({ ...currentKey(bridge), fact: { kind: 'rumour' } })).toThrow()
    expect(() => rowCurrent({ ...currentKey(bridge), current: {}, revision: 1 })).toThrow()
    expect(() => rowReceipt({ ...receiptKey('k'), revision: 1 })).toThrow()
  })
})

describe('the key of a row', () => {
  const sortKey = (n: number, key: string) => factRow(bridge, usable({ n, at: 1, key }, 'one')).sk

  test('is the same for the same fact, so that telling it again changes nothing', () => {
    expect(factRow(bridge, usable({ n: 1, at: 1 }, 'one'))).toEqual(factRow(bridge, usable({ n: 1, at: 1 }, 'one')))
  })

  test('is another for another event, another object, and the same name with another ending', () => {
    const keys = [sortKey(1, 'a'), sortKey(2, 'a'), sortKey(1, 'b'), sortKey(1, 'a#'), sortKey(1, 'A')]

    expect(new Set(keys).size).toBe(keys.length)
  })

  test('stays within what DynamoDB allows, however long the object key is', () => {
    const longest = fc
      .string({ unit: 'grapheme', minLength: 200, maxLength: 1024 })
      .filter(key => Buffer.byteLength(key) <= 1024)

    fc.assert(
      fc.property(longest, key => {
        expect(Buffer.byteLength(sortKey(1, key))).toBeLessThanOrEqual(1024)
        expect(Buffer.byteLength(receiptKey(key).pk)).toBeLessThanOrEqual(2048)
      }),
    )
  })

  test('tells long object keys apart that differ only at their end', () => {
    const long = 'folder/'.repeat(140)

    expect(sortKey(1, `${long}a`)).not.toBe(sortKey(1, `${long}b`))
  })

  test('lets one look at an article find its fold and its facts, and none of its texts', () => {
    const { pk, from } = standingOf(bridge)
    const body = bodyRow(bridge, hashOf('one'), { draft: { inline: draftOf('H', []) }, annotations: {} })
    const fold = currentRowOf(currentOf(), 1)
    const facts = [factRow(bridge, removed({ n: 1, at: 1 })), factRow(bridge, usable({ n: 2, at: 2, key: '~' }, 'one'))]

    expect([body, fold, ...facts].map(row => row.pk)).toEqual([pk, pk, pk, pk])
    expect([body, fold, ...facts].map(row => row.sk >= from)).toEqual([false, true, true, true])
    expect([body, fold, ...facts].map(isFact)).toEqual([false, false, true, true])
  })

  test('of the fold is the one that the change stream is filtered by', () => {
    expect(currentKey(bridge).sk).toBe(currentRow)
  })
})
