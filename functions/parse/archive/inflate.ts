import { gunzipSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'
import { failure, type Result, success } from '../../result.ts'
import { type Allowance, spend } from './allowance.ts'

export type Packed = { bytes: Uint8Array; by: 'deflate' | 'gzip' | 'nothing' }
export type NotUnpacked = 'too large' | 'broken'

const inflate = { deflate: inflateRawSync, gzip: gunzipSync }
const TooLarge = z.object({ code: z.literal('ERR_BUFFER_TOO_LARGE') })

// A broken stream does not say how much came out of it before it broke; deflate's own limit is 1,032.
const worstRatio = 100

/** Stops at the bytes that really come out: what an archive declares of its sizes is never believed. */
export function unpacked(packed: Packed, limit: number, allowance: Allowance): Result<Uint8Array, NotUnpacked> {
  const { bytes, by } = packed
  const maxOutputLength = Math.min(limit, allowance.left)
  if (by === 'nothing')
    return bytes.length <= limit && spend(allowance, bytes.length) ? success(bytes) : failure('too large')
  if (maxOutputLength < 1) return failure('too large')

  try {
    const out = inflate[by](bytes, { maxOutputLength })
    spend(allowance, out.length)
    return success(out)
  } catch (cause) {
    const tooLarge = z.safeParse(TooLarge, cause).success
    spend(allowance, tooLarge ? maxOutputLength : Math.min(maxOutputLength, bytes.length * worstRatio))
    return failure(tooLarge ? 'too large' : 'broken')
  }
}
