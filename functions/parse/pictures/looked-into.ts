import type { Result } from '../../result.ts'

/** What a file says of the picture in it. */
export type Said = { caption?: string; credit?: string; alt?: string }

/** A picture taken apart: its size, its parts that a picture is drawn from, and what was beside them. */
export type LookedInto = {
  width: number
  height: number
  /** What is published: never a byte that draws nothing. */
  kept: Uint8Array[]
  said: Said
  /** Names of what was left out. */
  leftOut: string[]
  /** What was left out and may be a file of another kind: comments, and what follows the end. */
  beside: Uint8Array[]
}

export type Damage = { why: string; at: number }
export type Look = Result<LookedInto, Damage>

export const latin = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString('latin1')

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** It ended before it was whole. */
export const cutOff = (bytes: Uint8Array): Damage => ({ why: 'it was cut off', at: bytes.length })

// A photograph has some dozens, moving pictures thousands. Each takes its reader two hundred bytes.
const mostParts = 50_000

/** Said of a picture before more of it is taken apart. */
export const overfull = ({ kept, leftOut }: Pick<LookedInto, 'kept' | 'leftOut'>, at: number): Damage | undefined =>
  kept.length + leftOut.length > mostParts ? { why: `it has more than ${mostParts} parts`, at } : undefined
