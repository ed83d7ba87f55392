import { type Model, modelOf, readModel } from '../../functions/enrich/entities/model.ts'
import { type ModelTables, tablesOf } from '../../functions/enrich/entities/model-file.ts'
import { modelBytes } from '../../functions/enrich/model-bytes.ts'
import { learn } from '../train-entities/learn.ts'
import { readNames } from '../train-entities/names.ts'
import { areNamesMissing, toInstallNames } from '../train-entities/packages.ts'
import { calibrationError, exactSpans, judgedNames } from '../train-entities/score.ts'
import { readCorpus } from '../train-entities/sentences.ts'
import { type Book, booksWithout, documentsOf, textbook } from '../train-entities/textbook.ts'
import type { Evaluate, Row } from './row.ts'

/** Exact spans of people, places and organisations, F1. WikiGold is scored by a tagger trained here without it. */
export const evaluate: Evaluate = async dataFolder => {
  const bytes = modelBytes('entities.bin')
  const shipped = readModel(bytes)
  const [web, posts] = [readCorpus(dataFolder, 'ewt-test'), readCorpus(dataFolder, 'wnut17-test')]

  return [
    {
      name: 'entities: English web text (EWT test, never trained on), F1',
      value: exactSpans(web, shipped),
      goal: { atLeast: 70 },
      beside: 'compromise 49',
    },
    {
      name: 'entities: posts and comments (WNUT17 test, never trained on), F1',
      value: exactSpans(posts, shipped),
      goal: { atLeast: 40 },
      beside: 'compromise 27',
    },
    {
      name: 'entities: confidence misses how often it is right, EWT test',
      value: calibrationError(judgedNames(web, shipped), shipped),
      beside: 'points of 100; fit on WikiGold, EWT dev, WNUT17 dev and news of our own, held out of training',
    },
    { name: 'entities: … WNUT17 test', value: calibrationError(judgedNames(posts, shipped), shipped) },
    ...heldOut(dataFolder, tablesOf(bytes)),
  ]
}

function heldOut(dataFolder: string, tables: ModelTables): Row[] {
  if (areNamesMissing()) {
    console.log(`entities: Wikipedia (WikiGold) and news of our own are not measured. The shipped tagger has learnt from them, so others are trained
  without them here; our own sentences are varied with lists of names for that, which are not installed: ${toInstallNames}`)
    return []
  }
  const names = readNames()
  const without = (held: Book): Model =>
    modelOf({ ...learn(textbook(dataFolder, booksWithout(held), names), tables), calibration: tables.calibration })
  const [wikipedia, reader] = [readCorpus(dataFolder, 'wikigold'), without('wikigold')]
  const ownNews = (['own-news-even', 'own-news-odd'] as const).map(half =>
    exactSpans(documentsOf(dataFolder, half), without(half)),
  )

  return [
    {
      name: 'entities: Wikipedia (WikiGold, by a tagger trained without it), F1',
      value: exactSpans(wikipedia, reader),
      goal: { atLeast: 66 },
      beside: 'compromise 36',
    },
    {
      name: 'entities: … its confidence misses by',
      value: calibrationError(judgedNames(wikipedia, reader), reader),
      beside: 'the curves were fit on it',
    },
    {
      name: 'entities: news of our own (each half by a tagger trained without it), F1',
      value: ownNews.reduce((sum, one) => sum + one, 0) / ownNews.length,
      beside: 'one hand wrote both halves: kinder than a wire',
    },
  ]
}
