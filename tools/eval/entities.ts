import { modelOf, readModel } from '../../functions/enrich/entities/model.ts'
import { type ModelTables, tablesOf } from '../../functions/enrich/entities/model-file.ts'
import { modelBytes } from '../../functions/enrich/model-bytes.ts'
import { learn } from '../train-entities/learn.ts'
import { readNames } from '../train-entities/names.ts'
import { areNamesMissing, toInstallNames } from '../train-entities/packages.ts'
import { calibrationError, exactSpans, judgedNames } from '../train-entities/score.ts'
import { readCorpus } from '../train-entities/sentences.ts'
import { shippedCorpora, textbook } from '../train-entities/textbook.ts'
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
      beside: 'points of 100; fit on WikiGold, EWT dev and WNUT17 dev, held out of training',
    },
    { name: 'entities: … WNUT17 test', value: calibrationError(judgedNames(posts, shipped), shipped) },
    ...encyclopedia(dataFolder, tablesOf(bytes)),
  ]
}

function encyclopedia(dataFolder: string, tables: ModelTables): Row[] {
  if (areNamesMissing()) {
    console.log(`entities: Wikipedia (WikiGold) is not measured. The shipped tagger has learnt from it, so another is trained without it here;
  our own sentences are varied with names out of WordNet for that, and WordNet is not installed: ${toInstallNames}`)
    return []
  }
  const others = textbook(
    dataFolder,
    shippedCorpora.filter(name => name !== 'wikigold'),
    readNames(),
  )
  const without = modelOf({ ...learn(others, tables), calibration: tables.calibration })
  const wikipedia = readCorpus(dataFolder, 'wikigold')

  return [
    {
      name: 'entities: Wikipedia (WikiGold, by a tagger trained without it), F1',
      value: exactSpans(wikipedia, without),
      goal: { atLeast: 66 },
      beside: 'compromise 36',
    },
    {
      name: 'entities: … its confidence misses by',
      value: calibrationError(judgedNames(wikipedia, without), without),
      beside: 'the curve was fit on it',
    },
  ]
}
