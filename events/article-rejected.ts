import type * as z from 'zod/mini'
import { Rejection, Upload } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by parse. Consumed by store: a receipt and no fact, so it hides no earlier good version. */
export const articleRejected = contract('article.rejected', { upload: Upload, rejection: Rejection })
export type ArticleRejected = z.infer<typeof articleRejected.schema>
