import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { beforeEach, expect, test } from 'vitest'
import { open } from './open.ts'

const at = { Bucket: 'site', Key: 'feed.atom' }
let s3: S3Client

beforeEach(async () => {
  const opened = await open()
  opened.gateway.createBucket('site', { versioned: false, notifications: [] })
  s3 = opened.s3
})

const outcomes = async (writes: Promise<unknown>[]): Promise<{ won: number; refused: unknown[] }> => {
  const settled = await Promise.allSettled(writes)
  const refused = settled.flatMap(write => (write.status === 'rejected' ? [write.reason.name] : []))
  return { won: settled.length - refused.length, refused: [...new Set(refused)] }
}
const thirty = (put: (n: number) => Promise<unknown>) => outcomes(Array.from({ length: 30 }, (_, n) => put(n)))

test('of thirty writers who create one key, one wins', async () => {
  const { won, refused } = await thirty(n =>
    s3.send(new PutObjectCommand({ ...at, Body: `writer ${n}`, IfNoneMatch: '*' })),
  )
  expect({ won, refused }).toEqual({ won: 1, refused: ['PreconditionFailed'] })
})

test('of thirty writers who replace what they read, one wins, round after round', async () => {
  await s3.send(new PutObjectCommand({ ...at, Body: 'first' }))
  for (let round = 0; round < 5; round++) {
    const { ETag } = await s3.send(new HeadObjectCommand(at))
    const { won, refused } = await thirty(n =>
      s3.send(new PutObjectCommand({ ...at, Body: `round ${round}, writer ${n}`, IfMatch: ETag })),
    )
    expect({ won, refused }).toEqual({ won: 1, refused: ['PreconditionFailed'] })
  }
})

test('replacing what is not there is not found', async () => {
  await expect(s3.send(new PutObjectCommand({ ...at, Body: 'x', IfMatch: '"0"' }))).rejects.toMatchObject({
    name: 'NoSuchKey',
  })
})

test('a read can ask for one content, or for any but the one it has', async () => {
  const { ETag = '' } = await s3.send(new PutObjectCommand({ ...at, Body: 'one' }))
  const bare = ETag.replaceAll('"', '')

  expect((await s3.send(new GetObjectCommand({ ...at, IfMatch: bare }))).ETag).toBe(ETag)
  await expect(s3.send(new GetObjectCommand({ ...at, IfMatch: '0' }))).rejects.toMatchObject({
    name: 'PreconditionFailed',
  })
  for (const IfNoneMatch of [ETag, bare, `W/${ETag}`]) {
    await expect(s3.send(new GetObjectCommand({ ...at, IfNoneMatch }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    })
  }
})
