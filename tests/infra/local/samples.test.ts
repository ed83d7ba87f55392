import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Gateway, startGateway } from '../../../infra/local/gateway.ts'
import { type LocalBucket, localBucket } from '../../../infra/local/local-bucket.ts'
import { remember } from '../../../infra/local/remembered.ts'
import { uploadSamples } from '../../../infra/local/samples.ts'
import { site } from '../../../site.config.ts'

let gateway: Gateway
let bucket: LocalBucket
let directory = ''
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'copydesk-samples-'))
  gateway = await startGateway({ port: 0 })
  gateway.createBucket('uploads', { versioned: true, notifications: [] })
  bucket = localBucket(gateway.url, 'uploads')
})
afterEach(async () => {
  await gateway.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** One start: which keys it put. */
const start = async () => {
  const put = vi.fn(bucket.put)
  await uploadSamples({ ...bucket, put }, remember({ directory, name: 'samples' }, 'samples'))
  return put.mock.calls.map(([key]) => key)
}

test('the first start fills every section, and the main feed with one more', async () => {
  const keys = await start()
  const folders = new Set(keys.map(key => key.split('/').slice(0, -1).join('/')))

  expect([...folders].sort()).toEqual(['', ...Object.keys(site.sections)].sort())
})

test('a second start uploads nothing', async () => {
  await start()

  expect(await start()).toEqual([])
})

test('a sample that was changed or deleted stays so', async () => {
  const [first = '', second = ''] = await start()
  await bucket.put(first, Buffer.from('edited'))
  await bucket.remove(second)

  expect(await start()).toEqual([])
})

test('what somebody keeps under the name of a sample is left alone', async () => {
  await bucket.put('notice-to-readers.txt', Buffer.from('our own notice'))

  expect(await start()).not.toContain('notice-to-readers.txt')
})
