import * as z from 'zod/mini'
import { Relations } from '../../events/annotations.ts'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { relations as enricher } from '../../functions/enrich/enrichers/relations.ts'
import { sketchNames } from '../../functions/publish/relations/band-rows.ts'
import { areNearDuplicates, unpackSketch } from '../../functions/text/sketch.ts'
import { distinctNews } from './bbc-news.ts'
import { draftOf } from './draft-of.ts'
import type { Row } from './row.ts'
import { shelves } from './shelves.ts'

type Edit = (text: string, at: number) => string

/** Each copy is looked for among all originals as publish looks: through the names that are stored, and no other way. */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const texts = distinctNews(dataFolder).map(({ text }) => text)
  const analyse = await prepareAnalysis()
  const sketched = (text: string): string => {
    const [headline = '', ...paragraphs] = text.split(/\n+/)
    const draft = draftOf(headline, paragraphs)
    return z.parse(Relations, enricher.annotate(draft, analyse(draft))?.value ?? {}).sketch ?? ''
  }
  const originals = texts.map(sketched)
  const stored = shelves()
  const earlier = originals.map((sketch, at) => {
    const names = sketchNames({ marks: { sketch } })
    const candidates = stored.nearest(names)
    stored.put(at, names)
    return candidates
  })
  const sketches = originals.map(unpackSketch)
  const alike = (sketch: string, candidates: readonly number[]): number[] =>
    candidates.filter(at => areNearDuplicates(unpackSketch(sketch), sketches[at] ?? []))
  const chance = randomNumbers(9)
  const recall = (edit: Edit): number => {
    const copies = texts.map((text, at) => sketched(edit(text, at)))
    const found = copies.filter((sketch, at) =>
      alike(sketch, stored.nearest(sketchNames({ marks: { sketch } }))).includes(at),
    )
    return (100 * found.length) / texts.length
  }
  const falsePairs = originals.map((sketch, at) => alike(sketch, earlier[at] ?? []).length)
  const pairs = (texts.length * (texts.length - 1)) / 2
  const candidates = earlier.map(({ length }) => length)

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
    { name: 'relations: compared in vain, an article', value: sum(candidates) / texts.length },
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

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

/** The same numbers each time (Park and Miller's minimal standard). */
function randomNumbers(seed: number): () => number {
  let state = seed

  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
