import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipOf } from '../functions/parse/archive/packed.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'
import { exifSegment, jpeg, png, pngClaiming } from '../support/made-pictures.ts'
import { receiptOf } from '../support/receipts.ts'

const size = { width: 300, height: 200 }
const story = (headline: string, more = '') => `${headline}\n\nThe ferry sailed on Friday, the port said.\n${more}`
const page = (headline: string, more: string) =>
  `<!doctype html><title>${headline}</title><article><h1>${headline}</h1><p>The ferry sailed on Friday, the port said, and the quay was full of people who had come to see it.</p>${more}</article>`

let desk: Desk
beforeAll(async () => {
  // A minute of the schedule is two seconds.
  desk = await openDesk({ timeScale: 30, schedules: true })
})
afterAll(() => desk.stop())

const settled = async (key: string) => {
  await desk.pipeline.idle()
  return receiptOf(desk, key)
}
const filesOnSite = () => desk.keys('SiteBucketName', 'pictures/')
const feed = async () => (await desk.read('/feed.json')).text
const picturesIn = (text: string) => [...new Set(text.match(/\/pictures\/[0-9a-f]{32}\.\w+/g))]
/** The picture of an article, as JSON Feed names it. */
async function pictureOf(headline: string): Promise<string | undefined> {
  const item = (await feed()).split('\n').find(line => line.includes(`"title":"${headline}"`))
  return picturesIn(item ?? '')[0]
}

describe('a picture beside its story', () => {
  test('is published with it under the name of its bytes, in every format', async () => {
    await desk.upload('world/ferry.txt', story('Ferry sails'))
    await desk.upload('world/ferry.jpg', jpeg(size, [exifSegment(1, { 270: 'The ferry at noon', 34853: 'N 48 51.5' })]))
    expect(await settled('world/ferry.jpg')).toMatchObject({ outcome: 'published' })

    const path = (await pictureOf('Ferry sails')) ?? ''
    const picture = await desk.read(path)
    expect(picture.status).toBe(200)
    expect(picture.text).not.toContain('N 48')
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    for (const file of ['/feed.atom', '/feed.rss', '/feed.ninjs.json', '/feed.json'])
      for (const said of [path, '300', '200', 'image/jpeg', 'The ferry at noon'])
        expect((await desk.read(file)).text, file).toContain(said)
    const [{ link } = { link: '' }] = (await readFeed(desk, '/feed.json')).entries
    const shown = (await desk.read(link)).text
    for (const said of [`<img src="${desk.site}${path}"`, 'width="300" height="200"', 'og:image:width', 'ImageObject'])
      expect(shown).toContain(said)
  })

  test('has another address when its bytes are others, and the old one is gone from site and caches', async () => {
    const old = (await pictureOf('Ferry sails')) ?? ''
    await desk.upload('world/ferry.jpg', jpeg({ width: 310, height: 200 }))
    await desk.pipeline.idle()

    const path = (await pictureOf('Ferry sails')) ?? ''
    expect(path).not.toBe(old)
    expect([(await desk.read(old)).status, (await desk.read(path)).status]).toEqual([404, 200])
    expect(desk.gateway.invalidations().flatMap(({ paths }) => paths)).toContain(old)
  })

  test('stays when a broken version of it comes, and goes when it is deleted', async () => {
    const path = (await pictureOf('Ferry sails')) ?? ''
    await desk.upload('world/ferry.jpg', jpeg(size).subarray(0, 60))
    expect(await settled('world/ferry.jpg')).toMatchObject({ outcome: 'rejected' })
    expect((await desk.read(path)).status).toBe(200)

    await desk.remove('world/ferry.jpg')
    expect(await settled('world/ferry.jpg')).toMatchObject({ outcome: 'removed' })
    expect((await desk.read(path)).status).toBe(404)
    expect(await feed()).not.toContain('/pictures/')
  })

  test('that two articles show goes when the last of them goes', async () => {
    await desk.upload('world/quay.png', png(size, 7))
    await desk.upload('world/one.html', page('Quay one', '<figure><img src="quay.png" alt="The quay"></figure>'))
    await desk.upload('sport/two.md', `# Quay two\n\nThe ferry sailed on Friday.\n\n![The quay](../world/quay.png)\n`)
    await desk.pipeline.idle()
    const path = (await pictureOf('Quay one')) ?? ''
    expect(await pictureOf('Quay two')).toBe(path)

    await desk.remove('world/one.html')
    await desk.pipeline.idle()
    expect((await desk.read(path)).status).toBe(200)
    await desk.upload('sport/two.md', '# Quay two\n\nThe ferry sailed on Friday.', { pubstatus: 'canceled' })
    await desk.pipeline.idle()
    expect((await desk.read(path)).status).toBe(404)
    expect(await receiptOf(desk, 'world/quay.png')).toMatchObject({ outcome: 'withheld' })
  })

  test('of an embargoed article is nowhere before its time, and comes by itself', async () => {
    const until = new Date(Date.now() + 6000)
    await desk.upload('world/dawn.png', png(size, 9))
    await desk.upload('world/dawn.txt', story('Dawn breaks'), { 'embargoed-until': until.toISOString() })
    expect(await settled('world/dawn.png')).toMatchObject({ outcome: 'withheld' })
    expect(Date.now()).toBeLessThan(until.getTime())
    expect(await filesOnSite()).toEqual([])

    await expect.poll(() => pictureOf('Dawn breaks'), { timeout: 20_000 }).toMatch(/^\/pictures\//)
    expect((await desk.read((await pictureOf('Dawn breaks')) ?? '')).status).toBe(200)
    await desk.remove('world/dawn.txt')
    await desk.pipeline.idle()
    expect(await filesOnSite()).toEqual([])
  })
})

describe('a picture inside an upload', () => {
  test('of a bundle is published with the article that names it, and the others are told of', async () => {
    const names = {
      name: 'pier.html',
      bytes: page('Pier opens', '<figure><img src="photos/pier.png" alt="Pier"></figure>'),
    }
    await desk.upload(
      'sport/edition.zip',
      zipOf([
        names,
        { name: 'photos/pier.png', bytes: png(size, 20) },
        { name: 'quay.txt', bytes: story('Quay opens') },
        { name: 'quay.jpg', bytes: jpeg(size) },
        { name: 'spare.png', bytes: png(size, 21) },
        { name: 'bomb.png', bytes: pngClaiming({ width: 60_000, height: 60_000 }) },
      ]),
    )
    const receipt = await settled('sport/edition.zip')

    for (const headline of ['Pier opens', 'Quay opens'])
      expect((await desk.read((await pictureOf(headline)) ?? '')).status, headline).toBe(200)
    expect(
      receipt?.evidence.filter(({ field }) => field === 'pictures').map(({ place, rule }) => [place, rule]),
    ).toEqual([
      ['photos/pier.png', 'in-bundle'],
      ['quay.jpg', 'in-bundle'],
      ['spare.png', 'unreferenced'],
      ['bomb.png', 'unreferenced'],
    ])
    await desk.remove('sport/edition.zip')
    await desk.pipeline.idle()
    expect(await filesOnSite()).toEqual([])
  })

  test('of a message is published with it', async () => {
    const attached = png(size, 30).toString('base64').replace(/.{76}/g, '$&\r\n')
    const mail = [
      'From: Ada Quill <ada@courier.example>',
      'Date: Tue, 3 Mar 2026 10:00:00 +0000',
      'Subject: Mail boat sails',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      ...['--b', 'Content-Type: text/plain', '', 'The mail boat sailed on Friday, the port said.', ''],
      ...['--b', 'Content-Type: image/png; name="boat.png"', 'Content-Transfer-Encoding: base64'],
      ...['Content-Disposition: attachment; filename="boat.png"', '', attached],
      '--b--',
      '',
    ]
    await desk.upload('world/boat.eml', mail.join('\r\n'))
    await desk.pipeline.idle()

    expect((await desk.read((await pictureOf('Mail boat sails')) ?? '')).status).toBe(200)
    await desk.remove('world/boat.eml')
    await desk.pipeline.idle()
    expect(await filesOnSite()).toEqual([])
  })
})

describe('a file that is no picture to publish', () => {
  const refused: [string, string | Uint8Array, RegExp][] = [
    ['world/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /SVG/],
    ['world/mark.png', jpeg(size), /another kind/],
    ['world/mark.jpg', Buffer.concat([jpeg(size), Buffer.from('<script>alert(1)</script>')]), /another file/],
    ['world/mark.gif', 'Mark\n\nA text.', /no picture/],
    ['world/bomb.png', pngClaiming({ width: 60_000, height: 60_000 }), /megapixels/],
  ]

  test('is rejected, and its receipt says why', async () => {
    await desk.upload('world/mark.txt', story('Mark'))
    for (const [key, bytes] of refused) await desk.upload(key, bytes)
    await desk.pipeline.idle()

    for (const [key, , reason] of refused)
      expect(await receiptOf(desk, key)).toMatchObject({ outcome: 'rejected', reason: expect.stringMatching(reason) })
    expect(await filesOnSite()).toEqual([])
  })

  test('is withheld where no article shows it, and published when one does', async () => {
    await desk.upload('world/alone.png', png(size, 40))
    expect(await settled('world/alone.png')).toMatchObject({ outcome: 'withheld', shownIn: [] })
    expect(await filesOnSite()).toEqual([])

    await desk.upload('world/alone.md', '# Alone no more\n\nThe ferry sailed on Friday.')
    await desk.pipeline.idle()
    expect(await receiptOf(desk, 'world/alone.png')).toMatchObject({ outcome: 'published' })
    expect(await filesOnSite()).toHaveLength(1)
  })
})
