import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Gateway, startGateway } from '../../../infra/local/gateway.ts'
import { type Inbox, watchInbox } from '../../../infra/local/inbox.ts'
import { type LocalBucket, localBucket } from '../../../infra/local/local-bucket.ts'
import { remember } from '../../../infra/local/remembered.ts'

let gateway: Gateway
let bucket: LocalBucket
let folder = ''
let inbox: Inbox | undefined
const problems: string[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-inbox-'))
  gateway = await startGateway({ port: 0 })
  gateway.createBucket('uploads', { versioned: true, notifications: [] })
  bucket = localBucket(gateway.url, 'uploads')
  problems.length = 0
})
afterEach(async () => {
  await inbox?.stop()
  await gateway.stop()
  rmSync(folder, { recursive: true, force: true })
})

const place = (key: string) => join(folder, 'inbox', key)
const write = (key: string, text: string) => {
  mkdirSync(dirname(place(key)), { recursive: true })
  writeFileSync(place(key), text)
}
const watching = async (to: LocalBucket = bucket) => {
  const path = place('')
  const remembered = remember({ directory: folder, name: 'inbox' }, path)
  inbox = await watchInbox({ folder: path, bucket: to, remembered, onProblem: text => problems.push(text) })
}
const held = async (key: string) => {
  const found = await bucket.fetch(key)
  return found && Buffer.from(found.bytes).toString()
}
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5000, interval: 20 })

test('a file put, changed and removed is put, replaced and removed under its own key', async () => {
  await watching()
  write('world/über uns + more.txt', 'one')
  await eventually(async () => expect(await held('world/über uns + more.txt')).toBe('one'))

  write('world/über uns + more.txt', 'two')
  await eventually(async () => expect(await held('world/über uns + more.txt')).toBe('two'))

  rmSync(place('world'), { recursive: true })
  await eventually(async () => expect(await held('world/über uns + more.txt')).toBeUndefined())
})

test('files of the time before are uploaded once', async () => {
  write('old.txt', 'old')
  write('known.txt', 'known')
  await bucket.put('known.txt', Buffer.from('known'))
  const put = vi.fn(bucket.put)
  await watching({ ...bucket, put })

  await eventually(async () => expect(await held('old.txt')).toBe('old'))
  expect(put.mock.calls.map(([key]) => key)).toEqual(['old.txt'])
})

test('a file deleted while nobody watched is removed at the next start', async () => {
  write('gone.txt', 'here')
  await watching()
  await eventually(async () => expect(await held('gone.txt')).toBe('here'))
  await inbox?.stop()
  rmSync(place('gone.txt'))

  await watching()
  await eventually(async () => expect(await held('gone.txt')).toBeUndefined())
})

test('what somebody else uploaded over a file survives the file', async () => {
  write('story.txt', 'mine')
  await watching()
  await eventually(async () => expect(await held('story.txt')).toBe('mine'))
  await bucket.put('story.txt', Buffer.from('theirs'))
  rmSync(place('story.txt'))
  write('next.txt', 'a later file, so that the deletion has been seen')

  await eventually(async () => expect(await held('next.txt')).toBeDefined())
  expect(await held('story.txt')).toBe('theirs')
})

test('one file that cannot be uploaded is told of and holds up no other', async () => {
  const put = (key: string, bytes: Uint8Array) =>
    key === 'bad.txt' ? Promise.reject(new Error('too large')) : bucket.put(key, bytes)
  write('bad.txt', 'bad')
  write('good.txt', 'good')
  await watching({ ...bucket, put })

  await eventually(async () => expect(await held('good.txt')).toBe('good'))
  await eventually(async () => expect(problems).toEqual(['inbox: bad.txt was not uploaded: too large']))
})
