import type * as z from 'zod/mini'
import { Upload } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by parse when the version an event speaks of is no longer there. Consumed by store: a receipt, no fact. */
export const uploadSuperseded = contract('upload.superseded', { upload: Upload })
export type UploadSuperseded = z.infer<typeof uploadSuperseded.schema>
