import type { Story } from '../story.ts'
import type { Token } from '../tokens.ts'

/** Words that carry the story: short ones are the same in all. A script without cases writes more with fewer signs. */
const isTelling = ({ kind, text }: Token): boolean => kind !== 'mark' && (text.length > 3 || /\p{Lo}/u.test(text))

/**
 * Hashes of each run of three telling words in the body. Without the headline, which is what is changed first when a
 * story is sent again.
 */
export function shinglesOf({ tokens, parts, sentences }: Story): Uint32Array {
  const words = sentences
    .filter(({ part }) => parts[part]?.kind !== 'headline' && parts[part]?.kind !== 'standfirst')
    .flatMap(({ firstToken, endToken }) => tokens.slice(firstToken, endToken).filter(isTelling))
    .map(token => hashOf(token.text.toLowerCase()))

  return Uint32Array.from({ length: Math.max(0, words.length - 2) }, (_, at) =>
    mixed((words[at] ?? 0) ^ turned(words[at + 1] ?? 0, 11) ^ turned(words[at + 2] ?? 0, 22)),
  )
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)

  return mixed(hash)
}

const turned = (hash: number, bits: number): number => (hash << bits) | (hash >>> (32 - bits))

/** The finaliser of MurmurHash3: which of the hashes are least must not depend on the words. */
function mixed(hash: number): number {
  let mixing = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35)

  return (mixing ^ (mixing >>> 16)) >>> 0
}
