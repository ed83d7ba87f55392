import { Keywords } from '../../events/annotations.ts'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { keywords } from '../../functions/enrich/enrichers/keywords.ts'
import { type Indexed, indexedTexts, keyphraseSets, stemmed } from './keyphrases.ts'
import type { Row } from './row.ts'

const goals = { Inspec: 20, SemEval2017: 25, '500N-KPCrowd-v1.1': 18 }
/** Measured beforehand on the same sets: rake-js, retext-keywords and keyword-extractor. */
const beside = {
  Inspec: 'best on npm 18.9, YAKE 17.6',
  SemEval2017: 'best on npm 24.3, YAKE 18.4',
  '500N-KPCrowd-v1.1': 'best on npm 17.7, YAKE 8.1',
}

/** F1 of the ten best, Porter-stemmed, mean over the texts that nothing was learned from. */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const analyse = await prepareAnalysis()
  const phrasesOf = ({ draft }: Indexed): string[] => {
    const said = keywords.annotate(draft, analyse(draft))
    return said === undefined ? [] : Keywords.parse(said.value).phrases.map(({ text }) => text)
  }

  return keyphraseSets.map(set => {
    const texts = indexedTexts(dataFolder, set).filter(({ half }) => half === 'measuring')
    const scores = texts.map(text => f1(phrasesOf(text), text.keys))

    return {
      name: `keywords: F1@10 on ${set}, ${texts.length} texts`,
      value: (100 * scores.reduce((sum, score) => sum + score, 0)) / texts.length,
      goal: { atLeast: goals[set] },
      beside: beside[set],
    }
  })
}

function f1(phrases: readonly string[], keys: ReadonlySet<string>): number {
  const found = new Set(phrases.map(stemmed))
  const right = [...found].filter(phrase => keys.has(phrase)).length

  return (2 * right) / Math.max(1, found.size + keys.size)
}
