import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import * as z from 'zod/mini'

/** What the messages of one call to SQS may have together, in bytes: it ends at 1 MiB. */
export const mostBytes = 900_000

const Packed = z.object({ packed: z.string() })

// The articles of a bundle have much in common: at this level their message shrinks to a fifth, in 20 ms for 2 MB.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }

/**
 * Written by their numbers, as JSON may: two characters that no XML holds, which SQS refuses (API reference, SendMessage), and those
 * beyond the basic plane, which doubles of SQS refuse. They stand in strings only.
 */
const takenByNoQueue = /[\ud800-\udfff\ufffe\uffff]/g
const escaped = (json: string): string => json.replace(takenByNoQueue, sign => `\\u${sign.charCodeAt(0).toString(16)}`)

/** A message as it is sent: one that no queue takes is sent compressed, as base64 within JSON. `body` is JSON. */
export function packed(body: string): string {
  const sent = escaped(body)
  if (Buffer.byteLength(sent) <= mostBytes) return sent

  const bytes = brotliCompressSync(body, QUALITY).toString('base64')
  return JSON.stringify({ packed: bytes } satisfies z.infer<typeof Packed>)
}

/** Whether a queue takes it, compressed where it has to be. */
export const fits = (body: string): boolean => packed(body).length <= mostBytes

/** What a message says, however it was sent. Throws a `SyntaxError` where it is not JSON. */
export function unpacked(body: string): unknown {
  const message: unknown = JSON.parse(body)
  const sent = z.safeParse(Packed, message)

  return sent.success ? JSON.parse(brotliDecompressSync(Buffer.from(sent.data.packed, 'base64')).toString()) : message
}
