import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareAnalysis } from '../functions/enrich/analysis.ts'
import { candidatesOf } from '../functions/enrich/keywords/candidates.ts'
import { backgroundOf, featureNames, featuresOf } from '../functions/enrich/keywords/features.ts'
import { lexiconOf } from '../functions/enrich/keywords/lexicon.ts'
import { indexedTexts, keyphraseSets, stemmed } from './eval/keyphrases.ts'

/** Fitted by stochastic gradient with a step for each weight (AdaGrad), in an order that is always the same. */
const fit = { rounds: 8, step: 0.1, keptOfWrong: 0.3 }

type Example = { features: number[]; isKey: boolean }

const data = process.env['COPYDESK_DATA']
if (data === undefined)
  console.log(
    'COPYDESK_DATA=DIR npm run train:keywords writes functions/enrich/keywords/weights.json from DIR/corpora/keyphrase.',
  )
else {
  const weights = fitted((await textsIn(data)).flat())
  const named = weights.map((weight, at) => `${String(weight).padStart(9)}  ${featureNames[at] ?? ''}`)
  writeFileSync(
    join(import.meta.dirname, '../functions/enrich/keywords/weights.json'),
    `${JSON.stringify({ weights })}\n`,
  )
  console.log(named.join('\n'))
}

/** Only English: the stop words, the endings and the three sets are. */
async function textsIn(dataFolder: string): Promise<Example[][]> {
  const analyse = await prepareAnalysis()
  const texts = keyphraseSets.flatMap(set => indexedTexts(dataFolder, set)).filter(({ half }) => half === 'training')

  return shuffled(texts).map(({ draft, keys }) => {
    const { story, frequentWords } = analyse({ ...draft, language: 'en' })
    const lexicon = lexiconOf('en', frequentWords)
    if (lexicon === undefined) throw new Error('English has no frequent words: run npm run train:language first')
    const candidates = candidatesOf(story, lexicon.isStop)
    const background = backgroundOf(candidates, { ...lexicon, tokens: story.tokens.length })

    return candidates.map(candidate => ({
      features: featuresOf(candidate, background),
      isKey: keys.has(stemmed(candidate.words.join(' '))),
    }))
  })
}

function fitted(examples: readonly Example[]): number[] {
  const weights = featureNames.map(() => 0)
  const squares = featureNames.map(() => 1e-6)
  const random = sequence(5)
  for (let round = 0; round < fit.rounds; round++)
    for (const { features, isKey } of examples) {
      if (!isKey && random() > fit.keptOfWrong) continue
      const sum = features.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-sum)) - Number(isKey)
      for (const [at, value] of features.entries()) {
        const slope = error * value
        squares[at] = (squares[at] ?? 0) + slope * slope
        weights[at] = (weights[at] ?? 0) - (fit.step * slope) / Math.sqrt(squares[at] ?? 1)
      }
    }

  return weights.map(weight => Number(weight.toFixed(4)))
}

function shuffled<Value>(values: readonly Value[]): Value[] {
  const random = sequence(11)
  return values
    .map(value => ({ value, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ value }) => value)
}

/** Numerical Recipes' generator: the same weights from the same texts. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
