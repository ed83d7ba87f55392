import * as z from 'zod/mini'

const Name = z.string().check(z.minLength(1))

/** Which articles a publisher's own feed holds. Names are compared as their slugs: case and spacing do not matter. */
export type FeedQuery =
  | { section: string }
  | { keyword: string }
  | { contributor: string }
  | { entity: string }
  | { language: string }
  | { and: FeedQuery[] }
  | { or: FeedQuery[] }
  | { not: FeedQuery }

export const FeedQuery: z.ZodMiniType<FeedQuery> = z.lazy(() =>
  z.union([
    z.strictObject({ section: Name }),
    z.strictObject({ keyword: Name }),
    z.strictObject({ contributor: Name }),
    z.strictObject({ entity: Name }),
    z.strictObject({ language: Name }),
    z.strictObject({ and: z.array(FeedQuery).check(z.minLength(1)) }),
    z.strictObject({ or: z.array(FeedQuery).check(z.minLength(1)) }),
    z.strictObject({ not: FeedQuery }),
  ]),
)

/** Whether feeds carry an article's whole text or its summary and the way to its page. */
export const FeedContent = z.enum(['full', 'summary'])
export type FeedContent = z.infer<typeof FeedContent>

/** A feed that the publisher defines; it stands at `/feeds/<name>/`. */
export const DefinedFeed = z.strictObject({
  title: Name,
  description: z.optional(z.string()),
  query: FeedQuery,
  content: z.optional(FeedContent),
})
export type DefinedFeed = z.infer<typeof DefinedFeed>

/** First folders of the site that belong to feeds which no folder of uploads makes. */
export const feedFolder = { keyword: 'keywords', contributor: 'by', language: 'languages', defined: 'feeds' } as const
export type FeedGroup = keyof typeof feedFolder
