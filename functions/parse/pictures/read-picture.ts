import { createHash } from 'node:crypto'
import { ContentHash, type Evidence, type Rejection } from '../../../events/article.ts'
import { type PictureFile, PictureType, pictureEndings } from '../../../events/picture.ts'
import { failure, type Result, success } from '../../result.ts'
import { isAvif, lookIntoAvif } from './avif.ts'
import { lookIntoGif } from './gif.ts'
import { lookIntoJpeg } from './jpeg.ts'
import { type Look, type LookedInto, latin } from './looked-into.ts'
import { lookIntoPng } from './png.ts'
import { refused } from './refusals.ts'
import { lookIntoWebp } from './webp.ts'

/** What is published of a picture: never the bytes as they came, but those of them that draw it. */
export type CleanPicture = { file: PictureFile; bytes: Uint8Array; evidence: Evidence[] }

const readers: Record<PictureType, (bytes: Uint8Array) => Look> = {
  'image/jpeg': lookIntoJpeg,
  'image/png': lookIntoPng,
  'image/gif': lookIntoGif,
  'image/webp': lookIntoWebp,
  'image/avif': lookIntoAvif,
}

/** By their first bytes: what a client or a name says of them is a guess. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const start = latin(bytes, 0, 12)
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return bytes.length >= 16 && isAvif(bytes) ? 'image/avif' : undefined
}

// A photograph for print has 24 to 45 megapixels; drawn, a pixel is four bytes in the memory of each reader.
const mostPixels = 50_000_000

/** Looks into a picture, and makes what may be published of it. Pure; the time is linear in the bytes. */
export function readPicture(bytes: Uint8Array, name: string): Result<CleanPicture, Rejection> {
  if (bytes.length === 0) return failure(refused.empty)
  const type = pictureTypeOf(bytes)
  if (type === undefined) return failure(refused.notShown(name, bytes))
  const named = typeNamed(name)
  if (named !== undefined && named !== type) return failure(refused.mislabelled(type, pictureEndings[type]))

  const look = readers[type](bytes)
  if (!look.ok) return failure(refused.damaged(look.failure))
  const { width, height } = look.value
  if (width < 1 || height < 1) return failure(refused.damaged({ why: 'it says no size', at: 0 }))
  if (width * height > mostPixels) return failure(refused.tooManyPixels(width, height, mostPixels))
  if (look.value.beside.some(isAnotherFile)) return failure(refused.twoFiles)

  return success(clean(look.value, type))
}

function typeNamed(name: string): PictureType | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (['jpg', 'jpeg', 'jpe', 'jfif'].includes(ending)) return 'image/jpeg'
  if (ending === 'apng') return 'image/png'

  return PictureType.options.find(type => pictureEndings[type] === ending)
}

/** Marks of files that are opened or run: archives, a document; and a page or a script. */
const marks = ['PK\x03\x04', 'Rar!\x1a', '7z\xbc\xaf', '%PDF-']
const markup = /<(?:script|html|svg|iframe|body|!doctype)[\s>/]|<\?php/i

function isAnotherFile(left: Uint8Array): boolean {
  const text = latin(left)

  return marks.some(mark => text.includes(mark)) || markup.test(text)
}

function clean({ kept, said, width, height, leftOut }: LookedInto, type: PictureType): CleanPicture {
  const bytes = Buffer.concat(kept)
  const hash = ContentHash.parse(createHash('sha256').update(bytes).digest('hex'))
  const left = leftOut.length === 0 ? '' : `; left out: ${[...new Set(leftOut)].slice(0, 10).join(', ')}`
  const words = Object.entries(said).map(([field]) => ({
    ...{ field, place: 'file', rule: 'said in the picture', confidence: 0.5 },
  }))

  return {
    bytes,
    file: { hash, type, width, height, bytes: bytes.length, ...said },
    evidence: [
      { field: 'picture', place: 'file', rule: type, confidence: 1, note: `${width} × ${height}${left}` },
      ...words,
    ],
  }
}
