/** The text of some bytes, the charset they were read in, and why that one. */
export type Decoded = {
  text: string
  charset: string
  rule: 'byte-order-mark' | 'strict-utf-8' | 'declared' | 'detected'
  confidence: number
  note?: string
}
export type Undecodable = { kind: 'binary' | 'undecodable'; offset: number; why: string }
