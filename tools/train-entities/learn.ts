import { caseOf } from '../../functions/enrich/entities/document-case.ts'
import { sentenceOf } from '../../functions/enrich/entities/features.ts'
import { type LexiconTables, lexiconOf } from '../../functions/enrich/entities/lexicon.ts'
import { tagsOf } from '../../functions/enrich/entities/tags.ts'
import { wordOf } from '../../functions/enrich/entities/words.ts'
import { packed, type Uncalibrated } from './pack.ts'
import { type Example, Features, train } from './perceptron.ts'
import type { MarkedDocument } from './sentences.ts'

const epochs = 8
// Beyond these nothing is gained; the file holds 14 bytes for each.
const keptFeatures = 60_000

/** A tagger that learnt from these documents alone. */
export function learn(documents: MarkedDocument[], tables: LexiconTables): Uncalibrated {
  const lexicon = lexiconOf(tables)
  const features = new Features()
  const examples = documents.flatMap((document): Example[] => {
    const words = document.map(sentence => sentence.words.map(word => wordOf(word, lexicon)))
    const context = caseOf(words)
    return document.map(({ spans }, at) => {
      const sentence = sentenceOf(words[at] ?? [], context, lexicon)
      return { features: features.rowsOf(sentence), tags: tagsOf(spans, sentence.words.length) }
    })
  })

  return packed(train(examples, features, epochs), tables, keptFeatures)
}
