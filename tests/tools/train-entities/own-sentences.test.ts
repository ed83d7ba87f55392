import { describe, expect, test } from 'vitest'
import { ownNews, ownSentences } from '../../../tools/train-entities/own-sentences.ts'
import type { MarkedDocument } from '../../../tools/train-entities/sentences.ts'

const texts = (documents: MarkedDocument[]): string[] =>
  documents.map(document => document.map(({ words }) => words.join(' ')).join('\n'))

describe('sentences of our own', () => {
  test.each([
    ['of all kinds', ownSentences()],
    ['of news', [...ownNews(0), ...ownNews(1)]],
  ])('%s have no mark that is open or of no type', (_kind, documents) => {
    expect(texts(documents).filter(text => /[[\]]/u.test(text))).toEqual([])
    expect(documents.flat().filter(({ spans }) => spans.length > 0).length).toBeGreaterThan(300)
  })

  test('of news are in one half or the other, never in both', () => {
    const [one, other] = [new Set(texts(ownNews(0))), new Set(texts(ownNews(1)))]

    expect([...one].filter(text => other.has(text))).toEqual([])
    expect(Math.abs(one.size - other.size)).toBeLessThanOrEqual(1)
  })
})
