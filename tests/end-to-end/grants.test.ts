import { setTimeout as wait } from 'node:timers/promises'
import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bucketClient, queueClient } from '../../infra/local/clients.ts'
import { type Desk, openDesk } from '../support/desk.ts'

const story = (headline: string, words = 20) =>
  `${headline}\n\n${'The tide came in and went out again. '.repeat(words)}\n`

/** What Lambda itself does in a function's name and this machine does in its own way, so that no call of it is seen. */
const lambdasOwn = [
  /^logs:(CreateLogStream|PutLogEvents) /,
  /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams) /,
  // Asked for when a mapping with this destination is made.
  /^s3:ListBucket .*copydesk-letters/,
]

/**
 * A life of the desk in which every right is needed once: long and short articles, an update, a move, a withdrawal, a
 * broken file, a sidecar, a page that has to go without a trace, a stray event, an embargo that ends, and an article that publish cannot
 * get rid of.
 */
async function live(desk: Desk, late: { isOver: boolean }): Promise<void> {
  // Killed before anybody could read it, though the word of that comes after it was published.
  await desk.upload('sport/kill.txt', story('Tide table killed'), { 'article-id': 'kill', pubstatus: 'canceled' })
  // LastModified counts in seconds.
  await wait(1100)
  await desk.upload('world/killed.txt', story('Tide table killed'), { 'article-id': 'kill' })
  await desk.upload('world/poison.txt', story('Tide table that cannot be written'))
  await desk.upload('world/long.txt', story('Tide tables at length', 8000))
  await embargo(desk, 10)
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => desk.upload(`culture/tide-${n}.txt`, story(`Tide table ${n}`))),
  )
  for (const page of ['world/killed', 'world/long'])
    await vi.waitFor(async () => expect(await pagesOf(desk, page)).toHaveLength(1), patience)

  late.isOver = true
  // Told once more: the event itself may lie among the dead letters by now.
  await tell(desk, 'sport/kill.txt')
  await desk.upload('world/bad.txt', '')
  await desk.upload('culture/tide-0.txt', story('Tide table 0, amended'))
  // What it says and that it is there are two rows, written together.
  await desk.upload('culture/tide-2.txt.meta.json', '{ "keywords": ["tides"] }')
  await tell(desk, 'culture/tide-1.txt')
  await tell(desk, 'culture/never.txt')
  await desk.remove('world/long.txt')
  // On a busy machine it may be published after its hour, as any other.
  if (!(await isReleased(desk, 12))) await embargo(desk, 20)
  expect(await isReleased(desk, 26)).toBe(true)
  await vi.waitFor(async () => expect(await pagesOf(desk, 'world/dawn')).toHaveLength(1), patience)
  await vi.waitFor(async () => expect(await pagesOf(desk, 'world/killed')).toHaveLength(0), patience)
  await desk.pipeline.idle()
  // Whoever comes alone is looked up alone.
  await desk.upload('world/alone.txt', '')
  await desk.pipeline.idle()
}

const embargo = (desk: Desk, seconds: number) =>
  desk.upload('world/dawn.txt', story(`Tide table of tomorrow, in ${seconds}`), {
    'embargoed-until': new Date(Date.now() + seconds * 1000).toISOString(),
  })

/** A row says when it is due, and goes once that has been published. */
const isReleased = (desk: Desk, seconds: number): Promise<boolean> =>
  vi
    .waitUntil(
      () => desk.gateway.calls().some(call => `${call.principal} ${call.action}` === 'publish dynamodb:DeleteItem'),
      {
        timeout: seconds * 1000,
      },
    )
    .catch(() => false)

const patience = { timeout: 40_000, interval: 200 }

async function pagesOf(desk: Desk, Prefix: string): Promise<unknown[]> {
  const listed = new ListObjectsV2Command({ Bucket: desk.named('SiteBucketName'), Prefix })
  return (await bucketClient(desk.gateway.url, 'operator').send(listed)).Contents ?? []
}

/** An event that names no version, as a bucket sends for what was there before it kept versions. */
async function tell(desk: Desk, key: string): Promise<void> {
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    eventTime: '2026-05-01T06:30:12.482Z',
    eventName: 'ObjectCreated:Put',
    s3: { bucket: { name: desk.named('UploadsBucketName') }, object: { key, size: 1, sequencer: 'FFFFFFFFFFFFFFFF' } },
  }
  const MessageBody = JSON.stringify({ Records: [record] })
  const message = new SendMessageCommand({ QueueUrl: desk.named('ParseQueueUrl'), MessageBody })
  await queueClient(desk.gateway.url, 'operator').send(message)
}

describe('what the template grants', () => {
  let desk: Desk
  beforeAll(async () => {
    const late = { isOver: false }
    desk = await openDesk({
      timeScale: 60,
      schedules: true,
      triesOnce: true,
      faults: ({ principal, action, resource }) => {
        if (principal === 'parse' && resource.endsWith('/sport/kill.txt') && !late.isOver) return 'throttle'

        return principal === 'publish' && action === 's3:PutObject' && resource.includes('/world/poison-')
          ? 'throttle'
          : 'none'
      },
    })
    await live(desk, late)
  }, 180_000)
  afterAll(() => desk.stop())

  const granted = (stage: string): string[] =>
    (desk.pipeline.grants[stage] ?? []).flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap(action => [Resource].flat().map(resource => `${action} ${ofBucket(resource)}`)),
    )
  const used = (stage: string): string[] =>
    desk.gateway
      .calls()
      .flatMap(({ principal, action, resource, refused }) =>
        principal === stage && refused === 0 ? [`${action} ${resource}`] : [],
      )
  /** Calls on objects are counted by bucket, whatever the prefix. */
  const ofBucket = (resource: string): string => resource.replace(/^(arn:aws:s3:::[^/]+)\/.*$/, '$1/*')

  test.each(['parse', 'enrich', 'store', 'publish'])('to %s was used, all of it', stage => {
    const idle = granted(stage).filter(grant => !used(stage).includes(grant))

    expect(granted(stage).length).toBeGreaterThan(5)
    expect(idle.filter(grant => !lambdasOwn.some(own => own.test(grant)))).toEqual([])
  })

  test.each(['parse', 'enrich', 'store', 'publish'])('to %s was enough', stage => {
    expect(used(stage).filter(use => !granted(stage).includes(use))).toEqual([])
    expect(desk.gateway.calls().filter(({ principal, refused }) => principal === stage && refused > 0)).toEqual([])
  })

  test('was put to every kind of work there is', async () => {
    const Bucket = desk.named('LettersBucketName')
    const { Contents = [] } = await bucketClient(desk.gateway.url, 'operator').send(
      new ListObjectsV2Command({ Bucket }),
    )

    expect(Contents.length, 'letters').toBeGreaterThan(0)
    expect(desk.gateway.invalidations().length, 'withdrawals').toBeGreaterThan(0)
  })
})
