import * as z from 'zod/mini'
import { Relations } from '../../events/annotations.ts'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { relations as enricher } from '../../functions/enrich/enrichers/relations.ts'
import { signatureNames } from '../../functions/publish/relations/band-rows.ts'
import { areRelated, likenessOf, unpackSignature } from '../../functions/text/signature.ts'
import { distinctNews, isForCheck, type News } from './bbc-news.ts'
import { draftOf } from './draft-of.ts'
import type { Row } from './row.ts'
import { shelves } from './shelves.ts'
import { cosinesOfWords } from './word-cosines.ts'

/** Places of articles in the order that they came. */
type Likeness = (one: number, other: number) => number
type Found = { at: number; others: readonly number[] }

const shown = 5

/** Articles come one after the other and look back as publish does; of the first half nobody asks, they fill the archive. */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const news = distinctNews(dataFolder)
  const marks = await signaturesOf(news)
  const signatures = marks.map(unpackSignature)
  const likeness: Likeness = (one, other) => likenessOf(signatures[one] ?? [], signatures[other] ?? [])
  const isRelated = (one: number, other: number) => areRelated(signatures[one] ?? [], signatures[other] ?? [])

  const asked = [...news.entries()].flatMap(([at, one]) => (at >= news.length / 2 && isForCheck(one) ? [at] : []))
  const all = asked.map(at => ({ at, candidates: [...Array(at).keys()] }))
  const banded = throughBands(marks).filter(({ at }) => asked.includes(at))
  const links = banded.map(({ at, candidates }) =>
    nearest({ at, candidates: candidates.filter(other => isRelated(at, other)) }, likeness),
  )
  const sameSection = (found: readonly Found[]) => precision(found, news)
  const cosine = cosinesOfWords(news.map(({ text }) => text))
  const byWords = sameSection(all.map(one => nearest(one, cosine)))
  const bySignature = sameSection(all.map(one => nearest(one, likeness)))
  const counted = links.reduce((sum, { others }) => sum + others.length, 0)

  return [
    {
      name: 'related: of what is shown, same section',
      value: sameSection(links),
      beside: `${byWords.toFixed(1)} for the five nearest by all words of all earlier articles`,
    },
    {
      name: 'related: articles that show any',
      value: (100 * links.filter(({ others }) => others.length > 0).length) / links.length,
    },
    { name: 'related: shown an article', value: counted / links.length },
    { name: 'related: five nearest by signature of all earlier articles, same section', value: bySignature },
    {
      name: 'related: articles looked at, at most 24',
      value: banded.reduce((sum, { candidates }) => sum + candidates.length, 0) / banded.length,
    },
  ]
}

async function signaturesOf(news: readonly News[]): Promise<string[]> {
  const analyse = await prepareAnalysis()

  return news.map(({ text }) => {
    const [headline = '', ...paragraphs] = text.split(/\n+/)
    const draft = draftOf(headline, paragraphs)
    return z.parse(Relations, enricher.annotate(draft, analyse(draft))?.value ?? {}).signature ?? ''
  })
}

type Looked = { at: number; candidates: readonly number[] }

function throughBands(marks: readonly string[]): Looked[] {
  const stored = shelves()

  return marks.map((signature, at) => {
    const names = signatureNames({ marks: { signature } })
    const candidates = stored.nearest(names)
    stored.put(at, names)
    return { at, candidates }
  })
}

const nearest = ({ at, candidates }: Looked, likeness: Likeness): Found => ({
  at,
  others: candidates
    .map(other => ({ other, likeness: likeness(at, other) }))
    .sort((one, another) => another.likeness - one.likeness)
    .slice(0, shown)
    .map(({ other }) => other),
})

function precision(found: readonly Found[], news: readonly News[]): number {
  const pairs = found.flatMap(({ at, others }) => others.map(other => news[at]?.section === news[other]?.section))

  return (100 * pairs.filter(Boolean).length) / pairs.length
}
