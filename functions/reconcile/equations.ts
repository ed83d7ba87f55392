import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import type { Counted } from './census.ts'

/** What must be equal where all is well. The left side comes before the right one on an article's way. */
export const equations = {
  uploads: 'each object that stands in the bucket is the one that its receipt answers',
  claims: 'each receipt names exactly the articles whose facts say that this object gives them',
  folds: 'each article stands as its facts fold',
  editions: 'each article was published as it stands',
  places: 'each article has its lines in the feeds where it belongs, and in no other',
  files: 'each page and feed of the site is there, and no other',
} as const
export type Equation = keyof typeof equations

/** What to look at where an equation does not hold. */
export const Subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('upload'), key: z.string() }),
  z.object({ kind: z.literal('article'), articleId: ArticleId }),
  z.object({ kind: z.literal('file'), path: z.string() }),
])
export type Subject = z.infer<typeof Subject>

/** A member of one side of an equation, and what to look at where the other side lacks it. */
export type Element = Counted & { of: Equation; about: Subject }

/** One census serves all equations: a member is told apart by the equation that it belongs to. */
export const memberOf = ({ side, of, name }: Element): Counted => ({ side, name: `${of} ${name}` })
