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
