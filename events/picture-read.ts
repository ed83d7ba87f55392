import * as z from 'zod/mini'
import { Evidence, Upload } from './article.ts'
import { contract } from './contract.ts'
import { PictureFile } from './picture.ts'

/** Emitted by parse. Consumed by store, which lays it beside the articles that it is a picture of. */
export const pictureRead = contract('picture.read', {
  upload: Upload,
  /** Absent where its uploader says that it is not to be shown. */
  picture: z.optional(PictureFile),
  evidence: z.array(Evidence),
})
export type PictureRead = z.infer<typeof pictureRead.schema>
