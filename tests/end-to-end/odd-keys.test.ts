import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { receiptOf } from '../support/receipts.ts'

const story =
  'Harbour market to close\n\nThe town council voted on Tuesday night to close the harbour market, which has stood beside the ferry pier for a century.\n'
const keys = [
  ['of 1,024 bytes', `${'a'.repeat(1020)}.txt`],
  ['of a sign beyond the basic plane', 'ferry 🚢.txt'],
  ['of a character that no XML may hold', 'ferry\uffff.txt'],
  ['of a control character', 'ferry\u0001.txt'],
] as const
const bystanders = ['world/.DS_Store', 'harbour.txt~']
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  await Promise.all(keys.map(([, key]) => desk.upload(key, story)))
  await Promise.all(bystanders.map(key => desk.upload(key, story)))
  await desk.upload('tags.json', JSON.stringify({ headline: 'Ferry', body: [story], 'odd\uffff': 'x\ufffe' }))
  await desk.pipeline.idle()
}, 60_000)
afterAll(() => desk.stop())

test.each(keys)('an upload under a key %s is published', async (_, key) => {
  expect((await receiptOf(desk, key))?.outcome).toBe('published')
})

test('one that says odd things of itself is too', async () => {
  expect((await receiptOf(desk, 'tags.json'))?.outcome).toBe('published')
})

test('a folder, and what systems leave beside the files that people mean, are withheld, and stand nowhere', async () => {
  await desk.upload('world/', new Uint8Array())
  await desk.pipeline.idle()

  for (const key of [...bystanders, 'world/'])
    expect(await receiptOf(desk, key)).toMatchObject({ outcome: 'withheld', provides: [] })
  expect(await desk.keys('SiteBucketName', 'world/.')).toEqual([])
  expect((await desk.read('/feed.json')).text).not.toMatch(/DS_Store|\/harbour/)
})
