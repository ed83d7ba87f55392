import type * as z from 'zod/mini'
import { Upload } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by parse when an object has gone. Consumed by store: a removal is a fact too. */
export const articleRemoved = contract('article.removed', { upload: Upload })
export type ArticleRemoved = z.infer<typeof articleRemoved.schema>
