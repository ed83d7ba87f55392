import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A file to pack. `claims` is what the archive shall say of it, true or not. */
export type ToPack = { name: string | Uint8Array; bytes: string | Uint8Array; claims?: Claims }
export type Claims = { flags?: number; method?: number; crc?: number; size?: number; at?: number; mode?: number }

type Packed = { name: Buffer; data: Buffer; crc: number; size: number; claims: Claims; at: number }

const header = (mark: number, { data, crc, size, claims }: Packed) => {
  const fields = Buffer.alloc(26)
  fields.writeUInt32LE(mark, 0)
  fields.writeUInt16LE(20, 4)
  fields.writeUInt16LE(claims.flags ?? 0x800, 6)
  fields.writeUInt16LE(claims.method ?? 8, 8)
  fields.writeUInt32LE(claims.crc ?? crc, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt32LE(claims.size ?? size, 22)
  return fields
}

/** A ZIP archive written by hand, so that it can also be written wrong. */
export function zipOf(files: readonly ToPack[]): Buffer {
  const parts: Buffer[] = []
  const packed: Packed[] = []
  let at = 0
  for (const { name, bytes, claims = {} } of files) {
    const whole = Buffer.from(bytes)
    const data = claims.method === 0 ? whole : deflateRawSync(whole)
    const one = { name: Buffer.from(name), data, crc: crc32(whole), size: whole.length, claims, at: claims.at ?? at }
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(one.name.length, 0)
    const local = Buffer.concat([header(0x04034b50, one), lengths, one.name, data])
    parts.push(local)
    packed.push(one)
    at += local.length
  }

  const directory = Buffer.concat(packed.map(directoryEntry))
  return Buffer.concat([...parts, directory, directoryEnd(packed.length, directory.length, at)])
}

function directoryEntry(one: Packed): Buffer {
  const start = header(0x02014b50, one)
  const fields = Buffer.alloc(46)
  fields.writeUInt32LE(0x02014b50, 0)
  // Made by Unix where a mode is claimed, by MS-DOS otherwise.
  fields.writeUInt16LE(one.claims.mode === undefined ? 20 : 0x314, 4)
  start.copy(fields, 6, 4, 26)
  fields.writeUInt16LE(one.name.length, 28)
  fields.writeUInt32LE(((one.claims.mode ?? 0) << 16) >>> 0, 38)
  fields.writeUInt32LE(one.at, 42)
  return Buffer.concat([fields, one.name])
}

function directoryEnd(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** A tape archive in the POSIX form. */
export const tarOf = (files: readonly { name: string; bytes: string | Uint8Array; kind?: string }[]): Buffer =>
  Buffer.concat([...files.flatMap(tarEntry), Buffer.alloc(1024)])

function tarEntry({ name, bytes, kind = '0' }: { name: string; bytes: string | Uint8Array; kind?: string }): Buffer[] {
  const content = Buffer.from(bytes)
  const fields = Buffer.alloc(512)
  fields.write(name, 0, 100)
  fields.write('0000644\0', 100)
  fields.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  fields.write('        ', 148)
  fields.write(kind, 156)
  fields.write('ustar\u000000', 257)
  fields.write(
    `${fields
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return [fields, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
}

export const gzipOf = (bytes: Uint8Array): Buffer => gzipSync(bytes)
