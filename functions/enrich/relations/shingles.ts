import type { Story } from '../story.ts'
import type { Token } from '../tokens.ts'
import { hashOf, mixed } from './hashes.ts'

/** Words that carry the story: short ones are the same in all. A script without cases writes more with fewer signs. */
const isTelling = ({ kind, text }: Token): boolean => kind !== 'mark' && (text.length > 3 || /\p{Lo}/u.test(text))

/**
 * Hashes of each run of three telling words in the body. Without the headline, which is what is changed first when a
 * story is sent again.
 */
export function shinglesOf({ tokens, parts, sentences }: Story): Uint32Array {
  const words: number[] = []
  for (const { part, firstToken, endToken } of sentences) {
    const kind = parts[part]?.kind
    if (kind === 'headline' || kind === 'standfirst') continue
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at]
      if (token !== undefined && isTelling(token)) words.push(hashOf(token.lower))
    }
  }

  return Uint32Array.from({ length: Math.max(0, words.length - 2) }, (_, at) =>
    mixed((words[at] ?? 0) ^ turned(words[at + 1] ?? 0, 11) ^ turned(words[at + 2] ?? 0, 22)),
  )
}

const turned = (hash: number, bits: number): number => (hash << bits) | (hash >>> (32 - bits))
