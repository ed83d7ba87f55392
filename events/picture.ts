import * as z from 'zod/mini'
import { ContentHash } from './content-hash.ts'
import { WebAddress } from './web-address.ts'

/** The kinds of picture that are published, and the ending of each on the site. */
export const pictureEndings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const

export const PictureType = z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])
export type PictureType = z.infer<typeof PictureType>

/** A picture that was looked into: what is published of it lies in the bodies bucket, and is known by its hash. */
export const PictureFile = z.object({
  hash: ContentHash,
  type: PictureType,
  /** As it is shown: of a photograph that lies on its side, after it was turned. */
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  /** What the file itself says; it counts where the article says nothing. */
  caption: z.optional(z.string()),
  credit: z.optional(z.string()),
  alt: z.optional(z.string()),
})
export type PictureFile = z.infer<typeof PictureFile>

/** A picture of an article; one known only by its caption has nothing else. Lead image first in `Draft.images`. */
export const Picture = z.object({
  url: z.optional(WebAddress),
  /** Key of the object of the uploads bucket that it is, where the article names it by its place beside it. */
  key: z.optional(z.string()),
  /** One that came inside the upload: in a bundle or a message. */
  file: z.optional(PictureFile),
  caption: z.optional(z.string()),
  credit: z.optional(z.string()),
  alt: z.optional(z.string()),
})
export type Picture = z.infer<typeof Picture>

/** Where a picture lies, in the bodies bucket and on the site: named after its bytes, so other bytes have another address. */
export const picturePath = ({ hash, type }: Pick<PictureFile, 'hash' | 'type'>): string =>
  `pictures/${hash.slice(0, 32)}.${pictureEndings[type]}`

/** What lies at such a path; a page may stand in a folder of that name. */
export const pictureTypeAt = (path: string): PictureType | undefined =>
  /^pictures\/[0-9a-f]{32}\.\w+$/.test(path)
    ? PictureType.options.find(type => path.endsWith(`.${pictureEndings[type]}`))
    : undefined

/** By its ending a picture, though perhaps none that is published. Of what else is in the bucket articles are read. */
export const isPictureKey = (key: string): boolean =>
  /[^/]\.(?:jpe?g|jpe|jfif|png|apng|gif|webp|avif|heic|heif|tiff?|bmp|ico|svgz?)$/i.test(key)

/** A key without its ending: `world/ferry.jpg` lies beside `world/ferry.txt` as they have it in common. */
export const stemOf = (key: string): string => key.replace(/(?<=[^/])\.[^./]*$/, '')

/** The endings of files that give one article: a picture of the same name looks for its story under these. */
const storyEndings = 'txt text html htm md markdown json xml eml docx odt rtf pdf'.split(' ')
export const storiesBeside = (picture: string): string[] => storyEndings.map(ending => `${stemOf(picture)}.${ending}`)
