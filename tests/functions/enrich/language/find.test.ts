import { describe, expect, test } from 'vitest'
import type { Weigher } from '../../../../functions/enrich/language/evidence.ts'
import { finder } from '../../../../functions/enrich/language/find.ts'

const languages = ['da', 'nb', 'nn', 'sv']

/** A finder that hears so much for each language in a window, and the windows it was asked about. */
function hearing(evidenceOf: (window: string) => Partial<Record<string, number>>) {
  const windows: string[] = []
  const weigh: Weigher['weigh'] = window => {
    windows.push(window)
    const evidence = evidenceOf(window)
    return Float64Array.from(languages, language => evidence[language] ?? 0)
  }

  return { find: finder({ languages, weigh }), windows }
}

/** One letter a window, and 300 of it: what stands in it can be told. */
const windowsOf = (...letters: string[]): string => letters.map(letter => letter.repeat(300)).join('')

describe('what is listened to', () => {
  test.each([
    [1, 30],
    [1, 300],
    [2, 301],
    [4, 1200],
    [5, 1201],
    [5, 20_000],
  ])('is a text in %i windows where it has %i characters', (count, length) => {
    const { find, windows } = hearing(() => ({ sv: 9 }))
    find('a'.repeat(length))

    expect(windows).toHaveLength(count)
    expect(windows[0]).toHaveLength(Math.min(300, length))
  })

  test('are windows at even distances', () => {
    const { find, windows } = hearing(() => ({ sv: 9 }))
    find(Array.from({ length: 20 }, (_, at) => String.fromCharCode(97 + at).repeat(100)).join(''))

    expect(windows.map(window => window[0])).toEqual(['a', 'e', 'i', 'm', 'q'])
  })

  test('is nothing behind the first 20,000 characters', () => {
    const { find, windows } = hearing(() => ({ sv: 9 }))

    expect(find('a'.repeat(30_000)).letters).toBe(20_000)
    expect(windows).toHaveLength(5)
  })

  test('is nothing of a text of fewer than twenty bytes of letters, whatever else it holds', () => {
    const { find, windows } = hearing(() => ({ sv: 9 }))

    expect(find(`${'a'.repeat(19)} 12 . 34`)).toEqual({ tag: 'und', confidence: 0, letters: 19 })
    expect(windows).toEqual([])
    expect(find('a'.repeat(20)).tag).toBe('sv')
    expect(find('å'.repeat(10))).toMatchObject({ tag: 'sv', letters: 20 })
  })
})

describe('a language is found', () => {
  const at = (evidence: Partial<Record<string, number>>) => hearing(() => evidence).find('a'.repeat(300))

  test('where it is nine tenths of all likelihoods or more', () => {
    // Of three others at nothing: x / (x + 3) is 0.9 at x = 27.
    expect(at({ sv: Math.log(27.1) }).tag).toBe('sv')
    expect(at({ sv: Math.log(26.9) })).toMatchObject({ tag: 'und', confidence: 0 })
  })

  test('as surely as likelihoods have it, and never quite', () => {
    expect(at({ sv: Math.log(57) }).confidence).toBeCloseTo(0.95)
    expect(at({ sv: 100 }).confidence).toBe(0.99)
  })

  test('that shares a chair with its sibling, and with no other', () => {
    expect(at({ nb: 10, nn: 9.5 }).tag).toBe('nb')
    expect(at({ nb: 9.5, nn: 10 }).tag).toBe('nn')
    expect(at({ nb: 10, da: 9.5 }).tag).toBe('und')
    expect(at({ da: 9.5, nb: 10, nn: 9 }).tag).toBe('und')
  })

  test('the first in the list where two Norwegians are told as well', () => {
    expect(at({ nb: 10, nn: 10 }).tag).toBe('nb')
  })
})

describe('windows agree', () => {
  const votes = (evidence: Record<string, Partial<Record<string, number>>>) =>
    hearing(window => evidence[window[0] ?? ''] ?? {}).find(windowsOf(...Object.keys(evidence)))

  test('where more than half of them speak for the language, and so far it is sure', () => {
    expect(votes({ a: { sv: 40 }, b: { da: 20 } })).toMatchObject({ tag: 'und', confidence: 0 })
    expect(votes({ a: { sv: 40 }, b: { sv: 40 }, c: { da: 20 } })).toMatchObject({ tag: 'sv' })
    expect(votes({ a: { sv: 40 }, b: { sv: 40 }, c: { da: 20 } }).confidence).toBeCloseTo((0.99 * 2) / 3)
  })

  test('also where another is ahead by three or less', () => {
    expect(votes({ a: { sv: 40 }, b: { sv: 10, da: 13 } }).confidence).toBe(0.99)
    expect(votes({ a: { sv: 40 }, b: { sv: 10, da: 13.1 } }).tag).toBe('und')
  })
})
