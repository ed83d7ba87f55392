import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareAnalysis } from '../functions/enrich/analysis.ts'
import { backgroundOf } from '../functions/enrich/keywords/background.ts'
import { candidatesOf } from '../functions/enrich/keywords/candidates.ts'
import { featureNames, featuresOf, lookOf } from '../functions/enrich/keywords/features.ts'
import { type Lexicon, lexiconOf } from '../functions/enrich/keywords/lexicon.ts'
import { dot, likelihood, newsOf } from '../functions/enrich/keywords/rank.ts'
import { toneNames, toneOf } from '../functions/enrich/keywords/tone.ts'
import type { Story } from '../functions/enrich/story.ts'
import { indexedTexts, keyphraseSets, stemmed } from './eval/keyphrases.ts'

const newsSet = '500N-KPCrowd-v1.1'
const step = 0.1
const rounds = 6
const toneRounds = 100
/** One text in six is news; to the tone both kinds weigh the same. */
const newsCounts = 5

/** `counts`: how many examples it stands for. */
type Example = { features: number[]; isKey: boolean; counts?: number }
type Text = { story: Story; lexicon: Lexicon; keys: ReadonlySet<string>; isNews: boolean }

const data = process.env['COPYDESK_DATA']
if (data === undefined)
  console.log(
    'COPYDESK_DATA=DIR npm run train:keywords writes functions/enrich/keywords/weights.json from DIR/corpora/keyphrase.',
  )
else {
  const texts = await textsIn(data)
  const tone = fitted(
    texts.map(({ story, isNews }) => ({ features: toneOf(story), isKey: isNews, counts: isNews ? newsCounts : 1 })),
    toneRounds,
  )
  const weights = fitted(
    texts.flatMap(text => examplesOf(text, tone)),
    rounds,
  )
  writeFileSync(
    join(import.meta.dirname, '../functions/enrich/keywords/weights.json'),
    `${JSON.stringify({ tone, weights })}\n`,
  )
  for (const [at, weight] of [...tone, ...weights].entries())
    console.log(String(weight).padStart(9), [...toneNames, ...featureNames][at])
}

/** Only English: the stop words, the endings and the three sets are. */
async function textsIn(dataFolder: string): Promise<Text[]> {
  const analyse = await prepareAnalysis()
  const texts = keyphraseSets.flatMap(set =>
    indexedTexts(dataFolder, set)
      .filter(({ half }) => half === 'training')
      .map(({ draft, keys }) => {
        const { story, frequentWords } = analyse({ ...draft, language: 'en' })
        const lexicon = lexiconOf('en', frequentWords)
        if (lexicon === undefined) throw new Error('English has no frequent words: run npm run train:language first')

        return { story, lexicon, keys, isNews: set === newsSet }
      }),
  )

  return shuffled(texts)
}

function examplesOf({ story, lexicon, keys }: Text, tone: readonly number[]): Example[] {
  const all = candidatesOf(story, lexicon)
  const candidates = [...all.values()]
  const background = backgroundOf(candidates, all)
  const news = newsOf(story, { tone })

  return candidates.map(candidate => ({
    features: featuresOf(lookOf(candidate, background), news),
    isKey: keys.has(stemmed(candidate.words.map(({ lower }) => lower).join(' '))),
  }))
}

/** Logistic regression by stochastic gradient with a step for each weight (AdaGrad). */
function fitted(examples: readonly Example[], rounds: number): number[] {
  const length = examples[0]?.features.length ?? 0
  const weights = Array.from({ length }, () => 0)
  const squares = Array.from({ length }, () => 1e-6)
  for (let round = 0; round < rounds; round++)
    for (const { features, isKey, counts = 1 } of examples) {
      const error = counts * (likelihood(dot(features, weights)) - Number(isKey))
      for (const [at, value] of features.entries()) {
        const slope = error * value
        squares[at] = (squares[at] ?? 0) + slope * slope
        weights[at] = (weights[at] ?? 0) - (step * slope) / Math.sqrt(squares[at] ?? 1)
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
