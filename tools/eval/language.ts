import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import { draftOf } from './draft-of.ts'
import type { Row } from './row.ts'
import { isForTraining, sentencesByLanguage } from './sentences.ts'

/** The languages that the trade's large agencies file in. Both forms of Norwegian count as one. */
const norwegian: Record<string, string> = { nb: 'no', nn: 'no' }

const news = new Set(
  'en es fr de it pt nl pl ru uk ar zh ja ko hi tr fa sv da nb nn fi cs el he hu ro bg vi th'.split(' '),
)
const sentencesOfAnArticle = 10

type Tally = { asked: number; answered: number; right: number }

export async function evaluate(dataFolder: string): Promise<Row[]> {
  const analyse = await prepareAnalysis()
  const answer = (text: string) => analyse(draftOf('', [text])).language.tag.split('-')[0] ?? ''
  const sets = measuredSentences(dataFolder)
  const tally = (isWanted: (language: string) => boolean, join: (sentences: string[]) => string[]) =>
    sum(
      sets
        .filter(([language]) => isWanted(language))
        .map(([language, lines]) => tallied(language, join(lines).map(answer))),
    )
  const sentences = tally(
    language => news.has(language),
    lines => lines,
  )
  const articles = tally(language => news.has(language), inArticles)
  const others = tally(
    language => !news.has(language),
    lines => lines,
  )

  return [
    {
      name: 'language: right of those answered, sentences of 29',
      value: share(sentences.right, sentences.answered),
      goal: { atLeast: 99 },
      beside: 'eld 99.1, fasttext 98.3, cld3 97.7, franc 88.8 on 50 to 120 characters',
    },
    {
      name: 'language: answered, sentences of 29',
      value: share(sentences.answered, sentences.asked),
      goal: { atLeast: 97 },
    },
    {
      name: 'language: right of all, articles of 29',
      value: share(articles.right, articles.asked),
      goal: { atLeast: 99.9 },
    },
    {
      name: 'language: answered wrongly, sentences of 45 others',
      value: share(others.answered - others.right, others.asked),
      goal: { atMost: 2 },
    },
  ]
}

/** Only the half that `npm run train:language` did not learn from. */
const measuredSentences = (dataFolder: string) =>
  sentencesByLanguage(dataFolder).map(([language, lines]): [string, string[]] => [
    language,
    lines.filter(line => !isForTraining(line)),
  ])

function tallied(language: string, answers: string[]): Tally {
  const answered = answers.filter(tag => tag !== 'und')
  const right = answered.filter(tag => (norwegian[tag] ?? tag) === (norwegian[language] ?? language))

  return { asked: answers.length, answered: answered.length, right: right.length }
}

const inArticles = (sentences: string[]): string[] =>
  Array.from({ length: Math.floor(sentences.length / sentencesOfAnArticle) }, (_, at) =>
    sentences.slice(at * sentencesOfAnArticle, (at + 1) * sentencesOfAnArticle).join(' '),
  )

const sum = (tallies: Tally[]): Tally =>
  tallies.reduce(
    (total, { asked, answered, right }) => ({
      asked: total.asked + asked,
      answered: total.answered + answered,
      right: total.right + right,
    }),
    { asked: 0, answered: 0, right: 0 },
  )

const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole)
