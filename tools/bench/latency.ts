import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { bucketClient } from '../../infra/local/clients.ts'
import type { Endpoints } from '../../infra/local/data-directory.ts'
import { type Figure, figure, median, type Say, times } from './figure.ts'
import { type Invented, invented } from './invented.ts'
import { withStarted } from './started.ts'

const rounds = 20
/** A bucket that notifies nobody. */
const quiet = 'bench-quiet'

/** From the upload to the headline in the feed, beside what the bucket alone takes to give the same bytes back. */
export const benchLatency = (say: Say): Promise<Figure[]> => {
  say('starting')
  return withStarted(async ({ endpoints }) => {
    const client = bucketClient(endpoints.s3, 'operator')
    await client.send(new CreateBucketCommand({ Bucket: quiet }))
    const [shown, stored] = [Array.of<number>(), Array.of<number>()]
    for (let round = 1; round <= rounds; round++) {
      say(`upload ${round} of ${rounds}`)
      const article = invented(round)
      shown.push(await timed(() => uploadAndWait(client, article, endpoints)))
      stored.push(await timed(() => putAndGet(client, article)))
      // Past the second in which the feed was rendered, and at another point of the next one in each round.
      await sleep(1000 + ((round * 370) % 1000))
    }
    return [latency(median(shown), median(stored))]
  })
}

const latency = (shown: number, stored: number): Figure => {
  const beside = times(shown, stored, `a put and a get alone (${stored.toFixed(1)} ms)`)

  return figure('upload to entry in feed.atom', [shown, 'ms'], { limit: 500, want: 'low', beside })
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

async function uploadAndWait(client: S3Client, article: Invented, { uploadsBucket, site }: Endpoints): Promise<void> {
  await put(client, uploadsBucket, article)
  // A reader that asks without a pause would slow down what it waits for.
  while (!(await feedHolds(site, article.headline))) await sleep(5)
}

async function putAndGet(client: S3Client, article: Invented): Promise<void> {
  await put(client, quiet, article)
  const { Body } = await client.send(new GetObjectCommand({ Bucket: quiet, Key: article.key }))
  await Body?.transformToString()
}

const put = (client: S3Client, Bucket: string, { key, text }: Invented) =>
  client.send(new PutObjectCommand({ Bucket, Key: key, Body: text }))

const feedHolds = async (site: string, headline: string): Promise<boolean> =>
  (await (await fetch(`${site}/feed.atom`)).text()).includes(headline)
