import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { malformed } from './refusals.ts'

export type TarEntry = { name: string; bytes: Uint8Array; isFile: boolean }

const block = 512

/** POSIX and old GNU archives both say so here; one that says nothing is known by its checksum. */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < block) return false

  return latin(bytes, 257, 5) === 'ustar' || (bytes[0] !== 0 && checksumHolds(bytes.subarray(0, block)))
}

/** What a tape archive holds: files, and with `isFile: false` what is none (folders, links, devices). */
export function readTar(bytes: Uint8Array): Result<TarEntry[], Rejection> {
  const entries: TarEntry[] = []
  let named: Named = {}
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0; ) {
    const header = bytes.subarray(at, at + block)
    const size = octal(header, 124, 12)
    const start = at + block
    if (!checksumHolds(header) || size === undefined) return failure(malformed('a header is damaged', `offset ${at}`))
    if (start + size > bytes.length) return failure(malformed('it was cut off', `offset ${bytes.length}`))

    const content = bytes.subarray(start, start + size)
    const kind = String.fromCharCode(header[156] ?? 0)
    const more = nameAhead(kind, content)
    if (more === undefined) entries.push({ name: nameOf(header, named), bytes: content, isFile: isFile(kind) })
    named = more ?? {}
    at = start + Math.ceil(size / block) * block
  }
  return success(entries)
}

type Named = { name?: string }

const isFile = (kind: string) => kind === '0' || kind === '\0' || kind === '7'

/** Long names come before the entry they are for: GNU's `L`, POSIX's extended header `x`. `g` speaks of all, `K` of links. */
function nameAhead(kind: string, content: Uint8Array): Named | undefined {
  if (kind === 'L') return { name: utf8(content).split('\0')[0] ?? '' }
  if (kind === 'K' || kind === 'g') return {}
  if (kind !== 'x') return undefined

  const name = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(utf8(content))?.[1]
  return name === undefined ? {} : { name }
}

function nameOf(header: Uint8Array, { name }: Named): string {
  if (name !== undefined) return name

  const prefix = latin(header, 257, 6) === 'ustar\0' ? text(header, 345, 155) : ''
  return prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`
}

const utf8 = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const latin = (bytes: Uint8Array, at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))

function text(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length)
  const end = field.indexOf(0)
  return utf8(end === -1 ? field : field.subarray(0, end))
}

/** Octal digits between blanks and zeros; larger files are written in another way, and are no articles. */
function octal(header: Uint8Array, at: number, length: number): number | undefined {
  const digits = /^[ \0]*([0-7]*)[ \0]*$/.exec(latin(header, at, length))?.[1]

  return digits === undefined ? undefined : Number.parseInt(digits || '0', 8)
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksumHolds(header: Uint8Array): boolean {
  let sum = 0
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 0x20 : byte

  return sum === octal(header, 148, 8)
}
