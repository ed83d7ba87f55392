import { type Model, modelOf, readModel } from '../../functions/enrich/entities/model.ts'
import { tablesOf } from '../../functions/enrich/entities/model-file.ts'
import { modelBytes } from '../../functions/enrich/model-bytes.ts'
import { learn } from '../train-entities/learn.ts'
import { readNames } from '../train-entities/names.ts'
import { calibrationError, exactSpans, judgedNames } from '../train-entities/score.ts'
import { type CorpusName, readCorpus } from '../train-entities/sentences.ts'
import { shippedCorpora, textbook } from '../train-entities/textbook.ts'
import type { Evaluate } from './row.ts'

/** Exact spans of people, places and organisations, F1. WikiGold is scored by a tagger trained here without it. */
export const evaluate: Evaluate = async dataFolder => {
  const bytes = modelBytes('entities.bin')
  const shipped = readModel(bytes)
  const others = textbook(
    dataFolder,
    shippedCorpora.filter(name => name !== 'wikigold'),
    readNames(),
  )
  const tables = tablesOf(bytes)
  const without = modelOf({ ...learn(others, tables), calibration: tables.calibration })
  const error = (name: CorpusName, model: Model) =>
    calibrationError(judgedNames(readCorpus(dataFolder, name), model), model)

  return [
    {
      name: 'entities: English web text (EWT test, never trained on), F1',
      value: exactSpans(readCorpus(dataFolder, 'ewt-test'), shipped),
      goal: { atLeast: 70 },
      beside: 'compromise 49',
    },
    {
      name: 'entities: posts and comments (WNUT17 test, never trained on), F1',
      value: exactSpans(readCorpus(dataFolder, 'wnut17-test'), shipped),
      goal: { atLeast: 40 },
      beside: 'compromise 27',
    },
    {
      name: 'entities: Wikipedia (WikiGold, by a tagger trained without it), F1',
      value: exactSpans(readCorpus(dataFolder, 'wikigold'), without),
      goal: { atLeast: 66 },
      beside: 'compromise 36',
    },
    {
      name: 'entities: confidence misses how often it is right, EWT test, points',
      value: error('ewt-test', shipped),
      beside: 'fit on sentences held out of training: WikiGold, EWT dev, WNUT17 dev',
    },
    { name: 'entities: … WNUT17 test', value: error('wnut17-test', shipped) },
    {
      name: 'entities: … WikiGold, by the tagger trained without it',
      value: error('wikigold', without),
      beside: 'the curve was fit on it',
    },
  ]
}
