import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'
import { receiptOf } from '../support/receipts.ts'

const good =
  'Orchard opens its gates\n\nThe orchard above the town is open to walkers from today until the last apple is picked.\n'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

const bad: [what: string, key: string, bytes: string | Uint8Array, reason: RegExp][] = [
  ['an empty file', 'world/empty.txt', '', /^empty: /],
  ['a picture named .txt', 'world/picture.txt', png, /^mislabelled: .*PNG/],
  ['eleven megabytes of text', 'world/long.txt', 'All work and no play. '.repeat(525_000), /^too-large: /],
  ['a text with a NUL in it', 'world/nul.txt', 'Headline\n\nA body with\u0000a NUL in it.', /^binary: /],
]

describe('what cannot be read', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk()
    await desk.upload('world/orchard.txt', good)
    await desk.pipeline.idle()
  })
  afterAll(() => desk.stop())

  test.for(bad)('%s gets a receipt and changes nothing that is published', async ([, key, bytes, reason]) => {
    const before = await desk.read('/feed.atom')
    await desk.upload(key, bytes)
    await desk.pipeline.idle()

    const receipt = await receiptOf(desk, key)
    expect(receipt?.outcome).toBe('rejected')
    expect(receipt?.reason).toMatch(reason)
    expect(receipt?.mend).toMatch(/\w+ .*\.$/)
    expect((await desk.read('/feed.atom')).text).toBe(before.text)
  })

  test('an empty file put without a content type, as curl does, is answered and gets its receipt', async () => {
    const address = `${desk.gateway.url}/${desk.named('UploadsBucketName')}/world/nothing.txt`
    const { status } = await fetch(address, { method: 'PUT' })
    await desk.pipeline.idle()

    expect(status).toBe(200)
    expect((await receiptOf(desk, 'world/nothing.txt'))?.reason).toMatch(/^empty: /)
  })

  test('a broken second version leaves the good first one where it is', async () => {
    const before = await desk.read('/world/feed.atom')
    await desk.upload('world/orchard.txt', png)
    await desk.pipeline.idle()

    expect((await desk.read('/world/feed.atom')).text).toBe(before.text)
    expect((await readFeed(desk, '/world/feed.atom')).entries.map(entry => entry.title)).toEqual([
      'Orchard opens its gates',
    ])
    const receipt = await receiptOf(desk, 'world/orchard.txt')
    expect(receipt?.outcome).toBe('rejected')
    expect(receipt?.provides).toHaveLength(1)
  })

  test('a long article is published whole on its page and with the way to it in the feeds', async () => {
    const paragraphs = Array.from(
      { length: 4000 },
      (_, n) => `Paragraph ${n} says that the river rose again and fell again.`,
    )
    await desk.upload('world/chronicle.txt', `A chronicle of the river\n\n${paragraphs.join('\n\n')}\n`)
    await desk.pipeline.idle()

    const entry = (await readFeed(desk, '/feed.json')).entries.find(({ title }) => title === 'A chronicle of the river')
    expect(entry?.content).toContain('Read the full article')
    expect(entry?.content).not.toContain('Paragraph 3999')
    expect((await desk.read(entry?.link ?? '')).text).toContain('Paragraph 3999')
  })
})
