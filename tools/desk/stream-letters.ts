import * as z from 'zod/mini'
import type { ArticleId } from '../../events/article.ts'
import { Instant } from '../../events/contract.ts'
import { s3Bucket } from '../../functions/runtime/s3-bucket.ts'
import { articleIn } from '../../functions/store/item.ts'
import { jsonIn } from '../../infra/local/json-text.ts'
import { concurrently } from './concurrently.ts'
import type { Desk } from './desk.ts'
import { listObjects } from './objects.ts'

/** Changes of articles that publish failed on: what Lambda leaves in the letters bucket. */
export type StreamLetter = { objectKey: string; at: Date; invokes: number; articleIds: ArticleId[] }

/** Where Lambda writes them (docs: "Retain discarded records in Amazon S3"). */
const PREFIX = 'aws/lambda/'

const Envelope = z.object({
  timestamp: Instant,
  requestContext: z.object({ approximateInvokeCount: z.number() }),
  payload: z.string(),
})
const Changes = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ Keys: z.object({ pk: z.object({ S: z.string() }) }) }) })),
})

export async function readStreamLetters(desk: Desk): Promise<StreamLetter[]> {
  const found: { key: string; lastModified: Date }[] = []
  for await (const object of listObjects(desk, 'letters', { prefix: PREFIX })) found.push(object)
  const bucket = s3Bucket(desk.clients.s3, desk.buckets.letters)

  const letters = await concurrently(found, async ({ key, lastModified }) => {
    const object = await bucket.fetch(key)
    return object && readLetter(Buffer.from(object.bytes).toString(), { objectKey: key, at: lastModified })
  })
  return letters.filter(letter => letter !== undefined)
}

/** One that cannot be understood speaks of no article; it is told of all the same, and stays where it is. */
function readLetter(text: string, where: { objectKey: string; at: Date }): StreamLetter {
  const envelope = z.safeParse(Envelope, jsonIn(text)).data
  const changes = z.safeParse(Changes, jsonIn(envelope?.payload ?? '')).data
  const articleIds = (changes?.Records ?? []).flatMap(({ dynamodb }) => articleIn(dynamodb.Keys.pk.S) ?? [])

  return {
    objectKey: where.objectKey,
    at: envelope?.timestamp ?? where.at,
    invokes: envelope?.requestContext.approximateInvokeCount ?? 0,
    articleIds: [...new Set(articleIds)],
  }
}
