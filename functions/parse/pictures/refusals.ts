import type { Rejection } from '../../../events/article.ts'
import type { PictureType } from '../../../events/picture.ts'
import { type Damage, latin } from './looked-into.ts'

/** The answers to a picture that is not published. */
export const refused = {
  empty: {
    kind: 'empty',
    reason: 'The file is empty: it holds no picture.',
    mend: 'Save the picture into the file and upload it again.',
  },
  twoFiles: {
    kind: 'malformed',
    reason: 'The picture carries another file inside it: a page, a script, a document or an archive.',
    mend: 'Save the picture anew with an image program and upload it again.',
  },
  mislabelled: (type: PictureType, ending: string): Rejection => ({
    kind: 'mislabelled',
    place: 'offset 0',
    reason: `The file is a picture of another kind than its name says: ${type}.`,
    mend: `Upload it under a name that ends in .${ending}, and name it so in the article.`,
  }),
  notShown: (name: string, bytes: Uint8Array): Rejection => (isSvg(name, bytes) ? svg : notAPicture(name)),
  damaged: ({ why, at }: Damage): Rejection => ({
    kind: 'malformed',
    place: `offset ${at}`,
    reason: `The picture is damaged: ${why}.`,
    mend: 'Save it anew and upload it again; it may have been cut off on its way.',
  }),
  tooManyPixels: (width: number, height: number, most: number): Rejection => ({
    kind: 'too-large',
    place: `${width} × ${height}`,
    reason: `The picture is said to have ${Math.round((width * height) / 1e6)} megapixels; ${most / 1e6} are the most.`,
    mend: 'Save it in a smaller size: 2,400 pixels across are enough for any page.',
  }),
} as const

const isSvg = (name: string, bytes: Uint8Array): boolean =>
  /\.svgz?$/i.test(name) || /<svg[\s>]/i.test(latin(bytes, 0, 4096))

const svg: Rejection = {
  kind: 'unknown-format',
  reason: 'SVG is a document that may hold scripts: it is not published.',
  mend: 'Save it as PNG and upload that.',
}

const notAPicture = (name: string): Rejection =>
  /\.(?:heic|heif|tiff?|bmp|ico)$/i.test(name)
    ? {
        kind: 'unknown-format',
        reason: 'Pictures of this kind are not shown by every browser, so they are not published.',
        mend: 'Save it as JPEG, PNG, WebP or AVIF and upload that.',
      }
    : {
        kind: 'mislabelled',
        place: 'offset 0',
        reason: 'The file is no picture, whatever its name says.',
        mend: 'Save it as JPEG, PNG, GIF, WebP or AVIF; or give an article the ending of its own kind.',
      }
