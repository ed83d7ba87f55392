import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gazetteerBytes } from '../functions/enrich/entities/gazetteer.ts'
import { readModel } from '../functions/enrich/entities/model.ts'
import { bytesOf } from '../functions/enrich/entities/model-file.ts'
import { calibrated } from './train-entities/calibrate.ts'
import { buildGazetteer } from './train-entities/gazetteer.ts'
import { learn } from './train-entities/learn.ts'
import { buildLexicon } from './train-entities/lexicon.ts'
import { readNames } from './train-entities/names.ts'
import { isAnyMissing, toInstall } from './train-entities/packages.ts'
import { exactSpans } from './train-entities/score.ts'
import { readCorpus } from './train-entities/sentences.ts'
import { shippedBooks, textbook } from './train-entities/textbook.ts'

const models = join(import.meta.dirname, '../functions/enrich/models')

const data = process.env['COPYDESK_DATA']
if (data === undefined || !existsSync(join(data, 'corpora/ner')) || isAnyMissing())
  console.log(`Trains the tagger of people, places and organisations anew: the same data gives the same bytes.

  ${toInstall}
  COPYDESK_DATA=DIR npm run train:entities

DIR holds corpora/ner. Some three minutes; docs/models/entities.md says what it learns from.`)
else {
  const names = readNames()
  const lexicon = buildLexicon(names)
  const tables = learn(textbook(data, shippedBooks, names), lexicon)
  const bytes = bytesOf({ ...tables, calibration: calibrated(data, names, lexicon) })
  mkdirSync(models, { recursive: true })
  writeFileSync(join(models, 'places.bin'), gazetteerBytes(buildGazetteer()))
  writeFileSync(join(models, 'entities.bin'), bytes)
  for (const name of ['ewt-test', 'wnut17-test'] as const)
    console.log(`${name.padEnd(12)} ${exactSpans(readCorpus(data, name), readModel(bytes)).toFixed(1)}`)
}
