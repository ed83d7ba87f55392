import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'

const Keys = z.object({ pk: z.object({ S: z.string().check(z.startsWith('article#')) }) })

/** What Lambda hands over of the articles table's stream: only keys are read, since an image may be older than its row. */
export const StreamEvent = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), Keys }) })),
})
export type Change = z.infer<typeof StreamEvent>['Records'][number]['dynamodb']

export const articleOf = ({ Keys: { pk } }: Change): ArticleId => ArticleId.parse(pk.S.slice('article#'.length))
export const sequenceNumber = ({ SequenceNumber }: Change) => ({ itemIdentifier: SequenceNumber })
