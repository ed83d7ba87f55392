import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipOf } from '../functions/parse/archive/packed.ts'
import { cases } from '../functions/parse/documents/fixtures.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'
import { receiptOf } from '../support/receipts.ts'

const bytesOf = (title: string) => cases.find(one => one.title === title)?.file.bytes ?? new Uint8Array()

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.stop())

const titles = async (path: string) => (await readFeed(desk, path)).entries.map(({ title }) => title).toSorted()
const settled = (key: string, outcome: string) =>
  expect.poll(async () => (await receiptOf(desk, key))?.outcome, { timeout: 20_000 }).toBe(outcome)

describe('the bundles that would be deployed', () => {
  test('read a Word document, a PDF and a message with the readers they fetch for it', async () => {
    await desk.upload('world/one.docx', bytesOf('docx/title-style-german'))
    await desk.upload('world/two.pdf', bytesOf('pdf/two-columns-and-two-pages'))
    await desk.upload('world/three.eml', bytesOf('email/html-only-french'))
    for (const key of ['world/one.docx', 'world/two.pdf', 'world/three.eml']) await settled(key, 'published')

    await expect
      .poll(() => titles('/world/feed.json'), { timeout: 20_000 })
      .toEqual([
        'Brücke am Hafen wieder offen',
        'Harbour bridge reopens after a year of repairs',
        'Le vieux pont rouvre au port',
      ])
  })

  test('publish each article of a bundle, and withdraw the one that leaves it', async () => {
    const story = (headline: string) => `${headline}\n\nThe ${headline.toLowerCase()} on Friday, the council said.\n`
    const pier = { name: 'pier.txt', bytes: story('Pier opens') }
    await desk.upload('sport/edition.zip', zipOf([pier, { name: 'quay.txt', bytes: story('Quay opens') }]))
    await expect.poll(() => titles('/sport/feed.json'), { timeout: 20_000 }).toEqual(['Pier opens', 'Quay opens'])

    await desk.upload('sport/edition.zip', zipOf([pier, { name: 'broken.txt', bytes: '' }]))
    await expect.poll(() => titles('/sport/feed.json'), { timeout: 20_000 }).toEqual(['Pier opens'])
    expect((await receiptOf(desk, 'sport/edition.zip'))?.evidence).toContainEqual(
      expect.objectContaining({
        field: 'member',
        place: 'broken.txt',
        rule: 'rejected',
        note: expect.stringMatching(/^empty: .*upload it again\.$/),
      }),
    )
  })

  test('merge a sidecar put after its story, and take it back when it is deleted', async () => {
    await desk.upload('business/ferry.txt', 'Ferry strike called off\n\nThe ferries sail again from Monday.\n')
    await settled('business/ferry.txt', 'published')
    await desk.upload('business/ferry.txt.meta.json', '{ "headline": "Ferries sail again" }')
    await settled('business/ferry.txt.meta.json', 'published')
    await expect.poll(() => titles('/business/feed.json'), { timeout: 20_000 }).toEqual(['Ferries sail again'])

    await desk.remove('business/ferry.txt.meta.json')
    await expect.poll(() => titles('/business/feed.json'), { timeout: 20_000 }).toEqual(['Ferry strike called off'])
  })
})

const good =
  'Orchard opens its gates\n\nThe orchard above the town is open to walkers from today until the last apple is picked.\n'
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

const bad: [what: string, key: string, bytes: string | Uint8Array, reason: RegExp][] = [
  ['an empty file', 'culture/empty.txt', '', /^empty: /],
  ['a picture named .txt', 'culture/picture.txt', png, /^mislabelled: .*PNG/],
  ['eleven megabytes of text', 'culture/long.txt', 'All work and no play. '.repeat(525_000), /^too-large: /],
  ['a text with a NUL in it', 'culture/nul.txt', 'Headline\n\nA body with\u0000a NUL in it.', /^binary: /],
]

describe('what cannot be read', () => {
  beforeAll(async () => {
    await desk.upload('culture/orchard.txt', good)
    await desk.pipeline.idle()
  })

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
    const address = `${desk.gateway.url}/${desk.named('UploadsBucketName')}/culture/nothing.txt`
    const { status } = await fetch(address, { method: 'PUT' })
    await desk.pipeline.idle()

    expect(status).toBe(200)
    expect((await receiptOf(desk, 'culture/nothing.txt'))?.reason).toMatch(/^empty: /)
  })

  test('a broken second version leaves the good first one where it is', async () => {
    const before = await desk.read('/culture/feed.atom')
    await desk.upload('culture/orchard.txt', png)
    await desk.pipeline.idle()

    expect((await desk.read('/culture/feed.atom')).text).toBe(before.text)
    expect((await readFeed(desk, '/culture/feed.atom')).entries.map(entry => entry.title)).toEqual([
      'Orchard opens its gates',
    ])
    const receipt = await receiptOf(desk, 'culture/orchard.txt')
    expect(receipt?.outcome).toBe('rejected')
    expect(receipt?.provides).toHaveLength(1)
  })

  test('a long article is published whole on its page and with the way to it in the feeds', async () => {
    const paragraphs = Array.from(
      { length: 4000 },
      (_, n) => `Paragraph ${n} says that the river rose again and fell again.`,
    )
    await desk.upload('culture/chronicle.txt', `A chronicle of the river\n\n${paragraphs.join('\n\n')}\n`)
    await desk.pipeline.idle()

    const entry = (await readFeed(desk, '/feed.json')).entries.find(({ title }) => title === 'A chronicle of the river')
    expect(entry?.content).toContain('Read the full article')
    expect(entry?.content).not.toContain('Paragraph 3999')
    expect((await desk.read(entry?.link ?? '')).text).toContain('Paragraph 3999')
  })
})
