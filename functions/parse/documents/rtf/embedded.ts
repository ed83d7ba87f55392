import type { Draft, Evidence, Picture } from '../../../../events/article.ts'
import { type Pictured, withAttached } from '../../attached-pictures.ts'
import { captionIn } from '../captions.ts'
import type { RtfParagraph } from './paragraph.ts'
import type { RtfPicture } from './pictures.ts'

/** Pictures as a draft names them until their bytes are read, and which paragraphs are nothing but their captions. */
export type Shown = { pictures: Picture[]; captions: ReadonlySet<number> }

export function shownIn(pictures: readonly RtfPicture[], paragraphs: readonly RtfParagraph[]): Shown {
  const captions = new Set<number>()
  const shown = pictures.map(({ below }, at): Picture => {
    const caption = below === undefined ? undefined : captionIn(paragraphs[below])
    if (below === undefined || caption === undefined || captions.has(below)) return { key: nameOf(at) }

    captions.add(below)
    return { key: nameOf(at), ...caption }
  })
  return { pictures: shown, captions }
}

const nameOf = (at: number) => `picture ${at + 1}`

const published = new Set(['pngblip', 'jpegblip'])

/** The bytes of the pictures beside the article; those of kinds that no browser shows stay in the file. */
export function withEmbedded(draft: Draft, pictures: readonly RtfPicture[]): Pictured {
  const parts = pictures.flatMap((picture, at) =>
    published.has(picture.kind) ? [{ type: 'image/', name: nameOf(at), attached: true, bytes: bytesOf(picture) }] : [],
  )
  const left = pictures.flatMap(({ kind }, at) => (published.has(kind) ? [] : [leftOut(nameOf(at), kind)]))
  const { evidence, ...shown } = withAttached(draft, parts)

  return { ...shown, evidence: [...evidence, ...left] }
}

const bytesOf = ({ hex, raw }: RtfPicture): Uint8Array =>
  raw.length > 0 ? Buffer.from(raw.join(''), 'latin1') : Buffer.from(hex.join('').replace(/\s+/g, ''), 'hex')

const leftOut = (place: string, kind: string): Evidence => ({
  field: 'images',
  place,
  rule: 'left-out',
  confidence: 1,
  note: `${kind || 'of no kind'}: only PNG and JPEG are taken out of a Rich Text document`,
})
