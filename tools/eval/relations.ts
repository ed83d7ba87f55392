import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { Relations } from '../../events/annotations.ts'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { relations as enricher } from '../../functions/enrich/enrichers/relations.ts'
import { areNearDuplicates, bandsOf, type Sketch, unpackSketch } from '../../functions/text/sketch.ts'
import { draftOf } from './draft-of.ts'
import type { Row } from './row.ts'

type Edit = (text: string, at: number) => string

/** Each copy is looked for among all originals as publish looks: through the bands that are stored, and no other way. */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const texts = distinct(bbcNews(join(dataFolder, 'corpora/topics/bbc')))
  const analyse = await prepareAnalysis()
  const sketched = (text: string): Sketch => {
    const [headline = '', ...paragraphs] = text.split(/\n+/)
    const draft = draftOf(headline, paragraphs)
    const value = enricher.annotate(draft, analyse(draft))?.value
    return value === undefined ? [] : unpackSketch(z.parse(Relations, value).sketch)
  }
  const originals = texts.map(sketched)
  const stored = shelf(originals)
  const chance = randomNumbers(9)
  const recall = (edit: Edit): number => {
    const found = texts.filter((text, at) => lookup(sketched(edit(text, at)), originals, stored).includes(at))
    return (100 * found.length) / texts.length
  }
  const falsePairs = originals.map((sketch, at) => lookup(sketch, originals, stored).filter(other => other > at).length)
  const pairs = (texts.length * (texts.length - 1)) / 2
  const candidates = originals.map((sketch, at) => sharing(sketch, stored).filter(other => other !== at).length)

  return [
    ...Object.entries(edits(texts, chance)).map(
      ([name, edit]): Row => ({ name: `relations: found again, ${name}`, value: recall(edit), goal: { atLeast: 99 } }),
    ),
    {
      name: 'relations: wrongly joined, of 10,000 pairs',
      value: (10_000 * sum(falsePairs)) / pairs,
      goal: { atMost: 1 },
      beside: 'SimHash of 64 bits finds 26 to 100 at this rate',
    },
    { name: 'relations: compared in vain, an article of 1,000', value: (1000 * sum(candidates)) / texts.length ** 2 },
  ]
}

function edits(texts: readonly string[], chance: () => number): Record<string, Edit> {
  const words = texts.flatMap(text => text.split(/\s+/))
  const other = (from: readonly string[]): string => from[Math.floor(chance() * from.length)] ?? ''
  const replaced =
    (share: number): Edit =>
    text =>
      text.replace(/\S+/g, word => (chance() < share ? other(words) : word))

  return {
    're-headlined': text => `${other(texts).split('\n')[0]}\n${text.split('\n').slice(1).join('\n')}`,
    'cut to 60 %': text => text.slice(0, Math.floor(text.length * 0.6)),
    '5 % of words replaced': replaced(0.05),
    '15 % of words replaced': replaced(0.15),
    'paragraphs in another order': text => text.split(/\n+/).toReversed().join('\n\n'),
  }
}

type Shelf = ReadonlyMap<string, readonly number[]>

function shelf(sketches: readonly Sketch[]): Shelf {
  const stored = new Map<string, number[]>()
  for (const [at, sketch] of sketches.entries())
    for (const band of bandsOf(sketch)) stored.set(band, [...(stored.get(band) ?? []), at])

  return stored
}

const sharing = (sketch: Sketch, stored: Shelf): number[] => [
  ...new Set(bandsOf(sketch).flatMap(band => stored.get(band) ?? [])),
]

const lookup = (sketch: Sketch, originals: readonly Sketch[], stored: Shelf): number[] =>
  sharing(sketch, stored).filter(at => areNearDuplicates(sketch, originals[at] ?? []))

/** The set holds some stories twice. */
function distinct(texts: readonly string[]): string[] {
  const byStart = new Map(texts.map(text => [text.replace(/\W+/g, '').slice(0, 400), text]))

  return [...byStart.values()]
}

const bbcNews = (folder: string): string[] =>
  readdirSync(folder).flatMap(section =>
    readdirSync(join(folder, section)).map(file => readFileSync(join(folder, section, file), 'latin1')),
  )

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** The same numbers each time (Park and Miller's minimal standard). */
function randomNumbers(seed: number): () => number {
  let state = seed

  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
