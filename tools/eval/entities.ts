import { modelOf, readModel } from '../../functions/enrich/entities/model.ts'
import { tablesOf } from '../../functions/enrich/entities/model-file.ts'
import { modelBytes } from '../../functions/enrich/model-bytes.ts'
import { learn } from '../train-entities/learn.ts'
import { readNames } from '../train-entities/names.ts'
import { exactSpans } from '../train-entities/score.ts'
import { readCorpus } from '../train-entities/sentences.ts'
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
  const without = modelOf(learn(others, tablesOf(bytes)))

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
  ]
}
