/** FNV-1a, mixed. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)

  return mixed(hash)
}

/** The finaliser of MurmurHash3: which of the hashes are least must not depend on the words. */
export function mixed(hash: number): number {
  let mixing = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35)

  return (mixing ^ (mixing >>> 16)) >>> 0
}
