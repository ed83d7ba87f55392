import { DeleteMessageBatchCommand } from '@aws-sdk/client-sqs'
import { ArticleId } from '../../events/article.ts'
import { outdatedArticle } from '../../functions/publish/outdated-messages.ts'
import { s3Bucket } from '../../functions/runtime/s3-bucket.ts'
import { type DeadLetter, receiveLetters } from '../desk/dead-letters.ts'
import type { Desk } from '../desk/desk.ts'
import type { StageQueue } from '../desk/names.ts'
import type { Letter } from './letter.ts'
import { sentBack } from './original.ts'

/** Longer than a batch of ten takes to be sent and deleted. */
const HIDDEN_SECONDS = 30
/** Somebody may be looking at what we want: it is there again after their peek. */
const WAIT_SECONDS = 3
const BARREN_CALLS = 3

/** Sends these letters back to where they failed; `sent` hears of each. Interrupted anywhere, run again: twice sent is harmless. */
export async function sendBack(desk: Desk, letters: readonly Letter[], sent: (id: string) => void): Promise<void> {
  for (const letter of letters) if (letter.place === 'stream') await sendChange(desk, letter, sent)

  for (const [place, ids] of byQueue(letters)) await sendMessages(desk, place, { ids, sent })
}

function byQueue(letters: readonly Letter[]): Map<StageQueue, Set<string>> {
  const queues = new Map<StageQueue, Set<string>>()
  for (const { place, id } of letters)
    if (place !== 'stream') queues.set(place, (queues.get(place) ?? new Set()).add(id))
  return queues
}

/** The stream is past this change, so publish is asked by its other door: it reads the newest facts in either case. */
async function sendChange(desk: Desk, { id, traces }: Letter, sent: (id: string) => void): Promise<void> {
  if (traces.length === 0) return

  const messages = traces.map(trace => ({ body: outdatedArticle(ArticleId.parse(trace)) }))
  await desk.queue('feeds').send(messages)
  await s3Bucket(desk.clients.s3, desk.buckets.letters).remove(id)
  sent(id)
}

type Wanted = { ids: Set<string>; sent(id: string): void }

async function sendMessages(desk: Desk, place: StageQueue, { ids, sent }: Wanted): Promise<void> {
  const open = new Set(ids)
  const seen = new Set<string>()
  for (let barren = 0; open.size > 0 && barren < BARREN_CALLS; ) {
    const received = await receiveLetters(desk.clients.sqs, desk.queues[place].deadLettersUrl, {
      hiddenSeconds: HIDDEN_SECONDS,
      waitSeconds: barren === 0 ? 0 : WAIT_SECONDS,
    })
    const chosen = received.filter(({ id }) => open.has(id))
    await desk.queue(place).send(chosen.map(({ body }) => ({ body: sentBack(body) })))
    await remove(desk, place, chosen)
    for (const { id } of chosen) {
      open.delete(id)
      sent(id)
    }
    barren = received.some(({ id }) => !seen.has(id)) ? 0 : barren + 1
    for (const { id } of received) seen.add(id)
  }
}

/** After the send, so that a letter is never in neither place. */
async function remove(desk: Desk, place: StageQueue, letters: readonly DeadLetter[]): Promise<void> {
  if (letters.length === 0) return

  const Entries = letters.map(({ handle }, n) => ({ Id: String(n), ReceiptHandle: handle }))
  const QueueUrl = desk.queues[place].deadLettersUrl
  const { Failed = [] } = await desk.clients.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
  if (Failed.length > 0) throw new Error(`SQS did not delete ${Failed.length} letters: ${Failed[0]?.Message}`)
}
