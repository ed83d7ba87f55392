import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { beforeEach, expect, test } from 'vitest'
import { open, provideUploads } from './open.ts'

const Bucket = 'uploads'
const Key = 'world/übung 1.txt'
let s3: S3Client

beforeEach(async () => {
  const opened = await open()
  provideUploads(opened.gateway)
  s3 = opened.s3
})

const put = async (body: string, key = Key): Promise<string> =>
  (await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body, Metadata: { note: body } }))).VersionId ?? ''
const read = async (versionId?: string, key = Key): Promise<string | undefined> => {
  const { Body } = await s3.send(
    new GetObjectCommand({ Bucket, Key: key, ...(versionId !== undefined && { VersionId: versionId }) }),
  )
  return Body?.transformToString()
}
const remove = (versionId?: string) =>
  s3.send(new DeleteObjectCommand({ Bucket, Key, ...(versionId !== undefined && { VersionId: versionId }) }))
const refused = (status: number, header?: object) => ({
  $metadata: expect.objectContaining({ httpStatusCode: status }),
  ...header,
})

test('every version stays readable, with its own metadata, time and ETag', async () => {
  const first = await put('one')
  const second = await put('two')

  expect([await read(), await read(first), await read(second)]).toEqual(['two', 'one', 'two'])
  const head = await s3.send(new HeadObjectCommand({ Bucket, Key, VersionId: first }))
  expect(head).toMatchObject({ Metadata: { note: 'one' }, VersionId: first, ContentLength: 3 })
  expect(head.ETag).not.toBe((await s3.send(new HeadObjectCommand({ Bucket, Key }))).ETag)
})

test('a version that never was is not found', async () => {
  await put('one')
  await expect(read('never')).rejects.toMatchObject({ name: 'NoSuchVersion', ...refused(404) })
})

test('a deleted object is gone, but its versions are not', async () => {
  const version = await put('one')
  const { VersionId: marker, DeleteMarker } = await remove()

  expect(DeleteMarker).toBe(true)
  await expect(read()).rejects.toMatchObject({ name: 'NoSuchKey', ...refused(404) })
  expect(await read(version)).toBe('one')
  await expect(read(marker)).rejects.toMatchObject({ name: 'MethodNotAllowed', ...refused(405) })
})

test('answers about a marker say that it is one', async () => {
  const opened = await open()
  provideUploads(opened.gateway)
  const address = `${opened.gateway.url}/uploads/a.txt`
  await fetch(address, { method: 'PUT', body: 'one' })
  const marker = (await fetch(address, { method: 'DELETE' })).headers.get('x-amz-version-id')

  const gone = await fetch(address)
  expect([gone.status, gone.headers.get('x-amz-delete-marker')]).toEqual([404, 'true'])
  const asked = await fetch(`${address}?versionId=${marker}`, { method: 'HEAD' })
  expect([asked.status, asked.headers.get('x-amz-delete-marker')]).toEqual([405, 'true'])
  expect(Date.parse(asked.headers.get('last-modified') ?? '')).toBeLessThanOrEqual(Date.now())
})

test('removing the marker brings the object back as it was', async () => {
  const version = await put('one')
  const before = await s3.send(new HeadObjectCommand({ Bucket, Key }))
  const { VersionId: marker = '' } = await remove()
  await remove(marker)

  const after = await s3.send(new HeadObjectCommand({ Bucket, Key }))
  expect([await read(), after.VersionId, after.LastModified]).toEqual(['one', version, before.LastModified])
})

test('removing the newest version for good lets the one before it stand', async () => {
  const first = await put('one')
  const second = await put('two')
  await remove(second)

  expect(await read()).toBe('one')
  await expect(read(second)).rejects.toMatchObject(refused(404))
  await remove(first)
  await expect(read()).rejects.toMatchObject(refused(404))
})

test('removing an old version leaves the newest alone', async () => {
  const first = await put('one')
  await put('two')
  await remove(first)

  expect(await read()).toBe('two')
  await expect(read(first)).rejects.toMatchObject(refused(404))
})

test('a batch removes objects and versions alike', async () => {
  const version = await put('one')
  await put('two', 'b & <c>.txt')
  const Objects = [{ Key, VersionId: version }, { Key: 'b & <c>.txt' }]
  const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))

  expect(Deleted).toEqual([
    { Key, VersionId: version },
    { Key: 'b & <c>.txt', DeleteMarker: true, DeleteMarkerVersionId: expect.any(String) },
  ])
  await expect(read(undefined, 'b & <c>.txt')).rejects.toMatchObject(refused(404))
})

test('versions are listed by key, newest first, page by page', async () => {
  const versions = [await put('a1', 'a'), await put('a2', 'a'), await put('b1', 'b/1')]
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'b/1' }))
  const seen: (string | undefined)[] = []
  let page: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {}
  for (let more = true; more; ) {
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 1, ...page }))
    for (const marker of listed.DeleteMarkers ?? []) seen.push(`marker ${marker.Key} ${marker.IsLatest}`)
    for (const version of listed.Versions ?? []) seen.push(`${version.VersionId} ${version.IsLatest}`)
    page = { KeyMarker: listed.NextKeyMarker, VersionIdMarker: listed.NextVersionIdMarker }
    more = listed.IsTruncated === true
  }

  expect(seen).toEqual([`${versions[1]} true`, `${versions[0]} false`, 'marker b/1 true', `${versions[2]} false`])
  const inFolder = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'b/' }))
  expect(inFolder.Versions?.map(version => version.Key)).toEqual(['b/1'])
})

test('a copy of an old version is a new version', async () => {
  const first = await put('one')
  await put('two')
  const CopySource = `${Bucket}/${encodeURIComponent(Key)}?versionId=${first}`
  const { VersionId } = await s3.send(new CopyObjectCommand({ Bucket, Key, CopySource }))

  expect([await read(), await read(VersionId)]).toEqual(['one', 'one'])
})

test('a bucket without versions answers none and forgets what is overwritten', async () => {
  const opened = await open()
  opened.gateway.createBucket('site', { versioned: false, notifications: [] })
  const Put = { Bucket: 'site', Key: 'feed.atom', Body: '<feed/>' }

  expect((await opened.s3.send(new PutObjectCommand(Put))).VersionId).toBeUndefined()
  expect(await opened.s3.send(new GetBucketVersioningCommand({ Bucket: 'site' }))).not.toHaveProperty('Status')
})

test('older versions are in no list of buckets or objects', async () => {
  await put('one')
  await put('two')

  const { Buckets } = await s3.send(new ListBucketsCommand({}))
  expect(Buckets?.map(bucket => bucket.Name)).toEqual([Bucket])
  expect((await s3.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(object => object.Key)).toEqual([Key])
  expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled')
})

test('pages of a listing leave no key out, whatever its case', async () => {
  for (const key of ['a', 'B', 'c', 'D']) await put(key, key)
  const first = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 2 }))
  const rest = await s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken: first.NextContinuationToken ?? '' }))

  expect([first, rest].flatMap(page => page.Contents?.map(object => object.Key))).toEqual(['B', 'D', 'a', 'c'])
})
