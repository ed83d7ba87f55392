import { createHash } from 'node:crypto'
import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { feedIdOf } from '../../../events/feed-changed.ts'
import { outdatedFeed } from '../../../functions/publish/outdated-messages.ts'
import { feedsOfSite } from '../../../functions/publish/site-feeds.ts'
import { deskHere } from '../../../tools/desk/local-desk.ts'
import { reconcileDesk } from '../../../tools/reconcile/reconcile-desk.ts'
import { openDesk, type Desk as Running } from '../../support/desk.ts'

/** A running desk in an operator's hands, and in those of somebody who breaks things behind its back. */
export async function openBreakable() {
  const running = await openDesk()
  const desk = deskHere('the test', { gateway: running.gateway.url, outputs: running.pipeline.outputs })
  const { s3, dynamodb } = desk.clients
  const Bucket = desk.buckets.site
  // What a start does: every feed is there from the first minute.
  const feedIds = feedsOfSite(desk.config).map(({ path }) => feedIdOf(path))
  await desk.queue('feeds').send(feedIds.map(feedId => ({ body: outdatedFeed(feedId) })))

  return {
    ...running,
    desk,
    reconcile: () =>
      reconcileDesk(desk, { patience: 20, reads: () => undefined, waits: () => undefined, clock: () => new Date() }),
    /** Every file of the site with its bytes, as a reader could get it; but sitemaps, which follow by the clock, and none calls here. */
    siteFiles: async () => filesOf(desk.clients.s3, Bucket, running),
    loseFile: (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key })),
    overwrite: (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body })),
    loseRow: (table: 'articles' | 'feeds', key: { pk: string; sk: string }) =>
      dynamodb.send(
        new DeleteItemCommand({ TableName: desk.tables[table], Key: { pk: { S: key.pk }, sk: { S: key.sk } } }),
      ),
    async rows(table: 'articles' | 'feeds') {
      const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: desk.tables[table] }))
      return Items.map(item => ({ item, pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' }))
    },
    putBack: (table: 'articles' | 'feeds', Item: NonNullable<PutItemCommand['input']['Item']>) =>
      dynamodb.send(new PutItemCommand({ TableName: desk.tables[table], Item })),
  }
}
export type Breakable = Awaited<ReturnType<typeof openBreakable>>

async function filesOf(s3: S3Client, Bucket: string, { read }: Pick<Running, 'read'>): Promise<Record<string, string>> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
  const keys = Contents.flatMap(({ Key }) => (Key === undefined || Key.startsWith('sitemap') ? [] : Key)).sort()
  const files = await Promise.all(
    keys.map(async key => {
      const { status, text } = await read(`/${key.split('/').map(encodeURIComponent).join('/')}`)
      return [key, `${status} ${createHash('md5').update(text).digest('hex')}`] as const
    }),
  )
  return Object.fromEntries(files)
}
