// A signature is what a text speaks of: its most telling words, each as a hash and a weight. Texts of one matter share
// some of them; nobody need see the texts to tell.

/** The weightiest first; `weight` from 1 to 255. */
export type Signature = readonly { hash: number; weight: number }[]

/** 192 bytes. Of two stories' nearest five as many are of one section as by all of their words; with 32 words a tenth less. */
export const signatureSize = 48

/** Rows that a text is found by. */
const bandCount = 4

/** Three bytes of the hash: two texts of 48 words have one in common by chance once in 7,000 pairs. */
export function packSignature(signature: Signature): string {
  const bytes = Buffer.alloc(signature.length * 4)
  for (const [at, { hash, weight }] of signature.entries()) {
    bytes.writeUIntBE(hash & 0xffffff, at * 4, 3)
    bytes.writeUInt8(weight, at * 4 + 3)
  }

  return bytes.toString('base64')
}

export function unpackSignature(packed: string): Signature {
  const bytes = Buffer.from(packed, 'base64')

  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => ({
    hash: bytes.readUIntBE(at * 4, 3),
    weight: bytes.readUInt8(at * 4 + 3),
  }))
}

/** Two texts are compared only where they share one of these names. */
export const wordBands = (signature: Signature): string[] =>
  signature.slice(0, bandCount).map(({ hash }) => hash.toString(16).padStart(6, '0'))

/** The cosine of the two: 0 where they share nothing, 1 where they are the same. */
export function likenessOf(one: Signature, other: Signature): number {
  const weights = new Map(other.map(({ hash, weight }) => [hash, weight]))
  const shared = one.reduce((sum, { hash, weight }) => sum + weight * (weights.get(hash) ?? 0), 0)

  return shared === 0 ? 0 : shared / (lengthOf(one) * lengthOf(other))
}

const lengthOf = (signature: Signature): number =>
  Math.sqrt(signature.reduce((sum, { weight }) => sum + weight * weight, 0))

/** Measured on half of the stories that `npm run eval` asks about: of those joined at this likeness 95 in 100 are of one section. */
const leastLikeness = 0.15

export const areRelated = (one: Signature, other: Signature): boolean => likenessOf(one, other) >= leastLikeness
