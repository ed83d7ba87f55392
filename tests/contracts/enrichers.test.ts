import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { type Enrichment, enrich } from '../../functions/enrich/enrich.ts'
import * as registry from '../../functions/enrich/enrichers/index.ts'
import { draftOf, stories } from '../functions/enrich/drafts.ts'
import { type Costs, leastCosts } from '../support/cpu-time.ts'

const enrichers = Object.values(registry)
let analyse: Analyse
/** One analysis a draft, shared by all enrichers as in the function. */
let analyseOnce: Analyse
/** What all enrichers together say of a draft: asked once, whichever of them is looked at. */
const together = new Map<Draft, Enrichment['annotations']>()
const amongOthers = (draft: Draft): Enrichment['annotations'] => {
  const annotations = together.get(draft) ?? enrich(draft, enrichers, analyse).annotations
  together.set(draft, annotations)

  return annotations
}
beforeAll(async () => {
  analyse = await prepareAnalysis()
  const known = new Map<Draft, ReturnType<Analyse>>()
  analyseOnce = draft => {
    const analysis = known.get(draft) ?? analyse(draft)
    known.set(draft, analysis)
    return analysis
  }
})

const everyCharacter = Array.from({ length: 0x110 }, (_, page) =>
  String.fromCodePoint(...Array.from({ length: 0x1000 }, (_, offset) => page * 0x1000 + offset)),
)
const million = 1_000_000
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))

/** What an uploader may send that is no story: each unit is repeated to any length. */
const tedious: [string, string][] = [
  ['one endless word', 'a'],
  ['spaces', ' '],
  ['abbreviations', 'Mr. '],
  ['initials', 'A. '],
  ['capitals that might be a dateline', 'A, ('],
  ['full stops', '.'],
  ['combining marks', '\u0301'],
  ['half a surrogate pair', '\ud800'],
  ['Thai', 'วันอังคาร'],
  ['Chinese', '工程师警告。'],
  ['prose', 'The council voted to keep the bridge open. '],
  ['scripts and directions mixed', 'Assad\u202eвторник\u2066工程 שלום\u2069 วันA. '],
]

/** Name after name, no two alike. */
const names = Array.from({ length: 100_000 }, (_, at) => `Ann ${nameOf(at)}`).join(', ')

function nameOf(at: number): string {
  const letters = [...at.toString(26)].map(digit => String.fromCodePoint(0x61 + Number.parseInt(digit, 26)))

  return `B${letters.join('')}`
}

const drafts: [string, Draft][] = [
  ['an empty draft', draftOf('', [])],
  ['empty blocks', draftOf('', ['', ' ', '\n'])],
  ['one word', draftOf('Rain', ['Rain'])],
  ['a malformed language', draftOf('Rain', ['Rain.'], { language: '-'.repeat(1000) })],
  ['a hundred thousand persons', draftOf('Persons', [names])],
  ['every character of Unicode', draftOf('Everything', everyCharacter)],
  ...Object.entries(stories).map(([tag, text]): [string, Draft] => [`a story in ${tag}`, draftOf(text, [text])]),
  ...tedious.map(([name, unit]): [string, Draft] => [`a megabyte of ${name}`, draftOf('', [filled(unit, million)])]),
]

const again = new Map(drafts.map(([, draft]) => [draft, structuredClone(draft)]))

test('the registry holds enrichers, each of one name of its own', () => {
  expect(enrichers.length).toBeGreaterThan(0)
  expect(new Set(enrichers.map(enricher => enricher.name)).size).toBe(enrichers.length)
})

describe.each(enrichers.map(enricher => [enricher.name, enricher] as const))('%s', (_name, enricher) => {
  test.each(drafts)('bears %s, and says the same of it twice', (_what, draft) => {
    const before = JSON.stringify(draft)
    const first = enrich(draft, [enricher], analyseOnce)
    const second = enrich(again.get(draft) ?? draft, [enricher], analyseOnce)

    expect(first.failures).toEqual([])
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
    expect(JSON.stringify(draft)).toBe(before)
  })

  test('says alone what it says among the others', () => {
    for (const [, draft] of drafts.slice(0, 20)) {
      const alone = enrich(draft, [enricher], analyse).annotations

      expect(alone[enricher.name]).toEqual(amongOthers(draft)[enricher.name])
    }
  })

  test.each(tedious)('takes time in proportion to %s, not to its square', async (_what, unit) => {
    // Within what is read closely: what is longer is cut there, and would hide a square.
    const reading = (length: number) => {
      const draft = draftOf('', [filled(unit, length)])
      return () => enrich(draft, [enricher], analyse)
    }
    const work = { small: reading(20_000), large: reading(80_000) }
    // Four times the text may take 4 times the CPU, and twice that for noise; a square would take 16. 5 ms is noise itself.
    const fine = ({ small, large }: Costs) => large < 8 * Math.max(small, 5)

    expect(await leastCosts(work, { fine, turns: 1 })).toSatisfy(fine)
  })
})

test('what was read of a long article only in part says so', () => {
  const paragraphs = Array.from(
    { length: 2000 },
    (_, at) => `The council met in Paris on Monday and spoke of bridge ${at}.`,
  )
  const { annotations } = enrich(draftOf('Bridge', paragraphs, { language: 'en' }), enrichers, analyse)
  const bounded = Object.entries(annotations).filter(([, { value }]) =>
    JSON.stringify(value).includes('"bounded":true'),
  )

  expect(bounded.map(([name]) => name)).toEqual(['entities', 'keywords', 'places', 'readability', 'summary', 'topics'])
})
