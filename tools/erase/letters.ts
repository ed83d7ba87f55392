import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { DeleteMessageCommand } from '@aws-sdk/client-sqs'
import type { ArticleId } from '../../events/article.ts'
import { peekLetters, receiveLetters } from '../desk/dead-letters.ts'
import type { Desk } from '../desk/desk.ts'
import { letteredKeys } from '../desk/lettered-keys.ts'
import { type StageQueue, stageQueues } from '../desk/names.ts'
import { readStreamLetters } from '../desk/stream-letters.ts'

/** A dead letter that speaks of an article: in a queue by its id, in the letters bucket by its key. */
export type FoundLetter = { place: StageQueue | 'letters'; id: string }
export type About = { articleId: ArticleId; keys: readonly string[] }

export async function lettersAbout(about: About, desk: Desk): Promise<FoundLetter[]> {
  const inQueues = stageQueues.map(async place => {
    const letters = await peekLetters(desk.clients.sqs, desk.queues[place].deadLettersUrl)
    return letters.filter(({ body }) => speaksOf(body, about)).map(({ id }) => ({ place, id }))
  })
  const ofStream = (await readStreamLetters(desk)).filter(({ articleIds }) => articleIds.includes(about.articleId))

  return [
    ...(await Promise.all(inQueues)).flat(),
    ...ofStream.map(({ objectKey }) => ({ place: 'letters' as const, id: objectKey })),
  ]
}

/** By the key of its upload, or by the id wherever it stands in the letter. */
const speaksOf = (body: string, { articleId, keys }: About): boolean =>
  body.includes(articleId) || letteredKeys(body).some(key => keys.includes(key))

/** Long enough to delete ten of them; what is not deleted is there again afterwards. */
const HIDDEN_SECONDS = 5

export async function removeLetters(letters: readonly FoundLetter[], desk: Desk): Promise<void> {
  for (const place of stageQueues) await removeFromQueue(desk.queues[place].deadLettersUrl, idsIn(letters, place), desk)
  for (const Key of idsIn(letters, 'letters'))
    await desk.clients.s3.send(new DeleteObjectCommand({ Bucket: desk.buckets.letters, Key }))
}

const idsIn = (letters: readonly FoundLetter[], wanted: FoundLetter['place']): Set<string> =>
  new Set(letters.filter(({ place }) => place === wanted).map(({ id }) => id))

async function removeFromQueue(QueueUrl: string, wanted: Set<string>, { clients }: Desk): Promise<void> {
  while (wanted.size > 0) {
    const received = await receiveLetters(clients.sqs, QueueUrl, { hiddenSeconds: HIDDEN_SECONDS, waitSeconds: 3 })
    if (received.length === 0) return

    for (const { handle } of received.filter(({ id }) => wanted.delete(id)))
      await clients.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: handle }))
  }
}
