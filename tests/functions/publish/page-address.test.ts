import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, pagePath } from '../../../functions/publish/page-address.ts'
import { bridge, idOf } from '../store/histories.ts'

const id = bridge.slice(0, 8)

describe('the path of a page', () => {
  test.each([
    ['world/bridge.txt', `world/bridge-${id}.html`],
    ['bridge', `bridge-${id}.html`],
    ['world/europe/bridge.v2.txt', `world/europe/bridge.v2-${id}.html`],
    ['Été & Winter/100 %.txt', `Été-Winter/100--${id}.html`],
    ['港/橋.txt', `港/橋-${id}.html`],
    ['a//b.txt', `a/b-${id}.html`],
    ['/b.txt', `b-${id}.html`],
    ['world/.txt', `world/txt-${id}.html`],
    ['../../etc/passwd', `etc/passwd-${id}.html`],
    ['world/...', `world/article-${id}.html`],
    ['world/', `world/article-${id}.html`],
    ['?#<>"', `article-${id}.html`],
  ])('of %j is %j', (key, path) => expect(pagePath(key, bridge)).toBe(path))

  test.each([
    ['letters', `${'a'.repeat(1020)}.txt`, `${'a'.repeat(1000)}-${id}.html`],
    ['letters of two bytes', `world/${'é'.repeat(507)}.txt`, `world/${'é'.repeat(299)}-${id}.html`],
    ['letters of three bytes', `world/${'橋'.repeat(338)}.txt`, `world/${'橋'.repeat(199)}-${id}.html`],
    ['folders', `${'b/'.repeat(511)}c`, `${'b/'.repeat(499)}b-${id}.html`],
  ])('is cut where a key or the metadata of S3 would be too long: %s', (_, key, path) => {
    expect(pagePath(key, bridge)).toBe(path)
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(1024)
    // A page that has moved leads here by metadata, of which an object has 2 KB.
    expect(addressOf(`https://${'n'.repeat(100)}.example`, path).length).toBeLessThanOrEqual(2000)
  })

  test('is another for another article, even of a key that is spelt alike', () => {
    expect(pagePath('a b.txt', bridge)).not.toBe(pagePath('a&b.txt', idOf('other')))
  })

  test('never leaves the site, never hides, and is never a file of another kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), key => {
        const path = pagePath(key, bridge)

        expect(path).toMatch(/^[\p{L}\p{M}\p{N}_.~/-]+\.html$/u)
        for (const segment of path.split('/')) expect(segment).toMatch(/^[^.]/)
        expect(() => new URL(addressOf('https://news.example', path))).not.toThrow()
      }),
    )
  })
})

test('an address holds only what an address may hold, and leads back to the path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), key => {
      const path = pagePath(key, bridge)
      const address = addressOf('https://news.example', path)

      expect(address).toMatch(/^https:\/\/news\.example\/[\w.~!'()*%/-]+$/)
      expect(decodeURIComponent(new URL(address).pathname)).toBe(`/${path}`)
    }),
  )
})
