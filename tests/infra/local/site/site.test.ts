import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundObject } from '../../../../infra/local/local-bucket.ts'
import { type Site, startSite } from '../../../../infra/local/site/site.ts'
import { deploymentOf } from '../../../../infra/local/template/deployment.ts'
import { edgeOf } from '../../../../infra/local/template/edge.ts'
import { Template } from '../../../../infra/local/template/template.ts'
import { synthesize } from '../../synthesized.ts'

const lastModified = new Date('2026-03-04T05:06:07.800Z')
const object = (text: string, contentType: string, metadata: Record<string, string> = {}): FoundObject => ({
  bytes: Buffer.from(text),
  eTag: `tag-${text.length}`,
  lastModified,
  contentType,
  cacheControl: 'public, max-age=60',
  metadata,
})
const html = 'text/html; charset=utf-8'
const long = '<p>news</p>'.repeat(200)

const objects = new Map([
  ['index.html', object('front', html)],
  ['world/index.html', object('world', html)],
  ['feed.atom', object(long, 'application/xml; charset=utf-8')],
  ['feed.json', object('{}', 'application/json')],
  ['gone.html', object('withdrawn', html, { status: '410' })],
  ['taken-down.html', object('taken down', html, { status: '451' })],
  ['moved.html', object('moved', html, { status: '301', location: '/here.html' })],
  ['lost.html', object('moved', html, { status: '301' })],
  ['404.html', { ...object('nothing here', html), cacheControl: 'no-cache' }],
  ['odd.html', object('odd', html, { status: '200 OK\r\nset-cookie: x' })],
  ['größe.html', object('unicode', html)],
])

const addresses = { gatewayUrl: 'http://127.0.0.1:4566', siteUrl: 'http://127.0.0.1:8080' }
const template = Template.parse(JSON.parse(synthesize().text))
/** That of the stack, so that what is tested here is what CloudFront is given. */
const edge = edgeOf(deploymentOf({ stackName: 'Copydesk', template, assets: new Map() }, addresses))

let site: Site
beforeAll(async () => {
  site = await startSite(0, Promise.resolve({ bucket: { fetch: async key => objects.get(key) }, edge }))
})
afterAll(() => site.stop())

const ask = (path: string, init: RequestInit = {}) => fetch(`${site.url}${path}`, { redirect: 'manual', ...init })

test.each([
  ['/', 200, 'front'],
  ['/index.html', 200, 'front'],
  ['/world/', 200, 'world'],
  ['/world', 200, 'world'],
  ['/gr%C3%B6%C3%9Fe.html', 200, 'unicode'],
  ['/feed.json?poll=1', 200, '{}'],
  ['/gone.html', 410, 'withdrawn'],
  ['/taken-down.html', 451, 'taken down'],
  ['/odd.html', 200, 'odd'],
])('%s answers %i', async (path, status, text) => {
  const answer = await ask(path)

  expect(answer.status).toBe(status)
  expect(await answer.text()).toBe(text)
})

test('an object is served with its own type, caching, tag and date', async () => {
  const { headers } = await ask('/world/')

  expect(headers.get('content-type')).toBe(html)
  expect(headers.get('cache-control')).toBe('public, max-age=60')
  expect(headers.get('etag')).toBe('"tag-5"')
  expect(headers.get('last-modified')).toBe('Wed, 04 Mar 2026 05:06:07 GMT')
})

test.each(['/', '/nothing', '/gone.html'])('%s can run no script and is not sniffed', async path => {
  const { headers } = await ask(path)

  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';(?!.*script)/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('a moved page leads to its new address', async () => {
  const answer = await ask('/moved.html')

  expect(answer.status).toBe(301)
  expect(answer.headers.get('location')).toBe('/here.html')
})

test.each(['/gone.html', '/moved.html', '/odd.html'])('%s does not say how its status came about', async path => {
  const names = [...(await ask(path)).headers.keys()]

  expect(names.filter(name => name.startsWith('x-amz-'))).toEqual([])
})

test('a moved page without an address to lead to is a page', async () => {
  expect((await ask('/lost.html')).status).toBe(200)
})

test.each(['/nothing.html', '/nothing', '/nothing/'])('%s is answered with the site’s own page', async path => {
  const answer = await ask(path)

  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(await answer.text()).toBe('nothing here')
})

test('before that page is written, an unknown address is a friendly page that is not kept', async () => {
  const empty = await startSite(0, Promise.resolve({ bucket: { fetch: async () => undefined }, edge }))
  const answer = await fetch(`${empty.url}/nothing.html`)

  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  expect(await answer.text()).toContain('nothing at this address')
  await empty.stop()
})

test('an address that is not well escaped is refused', async () => {
  expect((await ask('/%E0%A4%A')).status).toBe(400)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])(
  '%s is refused as CloudFront does it: a site is for reading',
  async method => {
    expect((await ask('/', { method })).status).toBe(403)
  },
)

test('HEAD says what GET would, without the text', async () => {
  const [head, get] = await Promise.all([ask('/', { method: 'HEAD' }), ask('/')])

  expect(await head.text()).toBe('')
  expect(head.headers.get('content-length')).toBe('5')
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
})

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br;q=0.1', 'br'],
  ['gzip', 'gzip'],
  ['*', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', undefined],
  ['gzip;q=0', undefined],
  ['', undefined],
])('a reader that takes "%s" gets %s', async (accepted, coding) => {
  const { head, body } = await raw('GET /feed.atom HTTP/1.1', `accept-encoding: ${accepted}`)

  expect(/content-encoding: (\w+)/i.exec(head)?.[1]).toBe(coding)
  const text = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
  expect(text.toString()).toBe(long)
})

test('an old reader that says nothing of encodings gets plain text', async () => {
  const { head, body } = await raw('GET /feed.atom HTTP/1.0')

  expect(head).not.toMatch(/content-encoding/i)
  expect(body.toString()).toBe(long)
})

test('what is too small to gain by it is sent as it is', async () => {
  expect((await raw('GET /feed.json HTTP/1.1', 'accept-encoding: gzip, br')).head).not.toMatch(/content-encoding|vary/i)
})

describe('a part of a file', () => {
  const part = (range: string, ...more: string[]) => raw('GET /feed.atom HTTP/1.1', `range: ${range}`, ...more)

  test.each([
    ['bytes=0-3', 'bytes 0-3/2200', '<p>n'],
    ['bytes=2196-', 'bytes 2196-2199/2200', '</p>'],
    ['bytes=-4', 'bytes 2196-2199/2200', '</p>'],
    ['bytes=2196-9999', 'bytes 2196-2199/2200', '</p>'],
    ['bytes=-9999', 'bytes 0-2199/2200', long],
  ])('asked for as %s is sent, unpacked and under the tag of the whole', async (range, told, text) => {
    const { head, body } = await part(range, 'accept-encoding: gzip')

    expect(head).toMatch(/^HTTP\/1\.1 206 /)
    expect(head).toContain(`content-range: ${told}`)
    expect(head).toContain('etag: "tag-2200"')
    expect(head).toContain(`content-length: ${text.length}`)
    expect(body.toString()).toBe(text)
  })

  test.each(['bytes=2200-', 'bytes=-0'])(
    'that is not there, %s, is refused with the size of the whole',
    async range => {
      const { head, body } = await part(range)

      expect(head).toMatch(/^HTTP\/1\.1 416 /)
      expect(head).toContain('content-range: bytes */2200')
      expect(body).toHaveLength(0)
    },
  )

  test.each(['bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=5-2'])('%s gets the whole', async range => {
    expect((await part(range)).body.toString()).toBe(long)
  })

  test('of what the reader has the rest of no longer is the whole', async () => {
    const status = async (condition: string) => (await part('bytes=0-3', `if-range: ${condition}`)).head.slice(9, 12)

    expect(await status('"tag-2200"')).toBe('206')
    expect(await status('Wed, 04 Mar 2026 05:06:07 GMT')).toBe('206')
    expect(await status('W/"tag-2200"')).toBe('200')
    expect(await status('"other"')).toBe('200')
  })

  test('is what a HEAD says too, and every file says that it may be asked for', async () => {
    expect((await raw('HEAD /feed.atom HTTP/1.1', 'range: bytes=0-3')).head).toMatch(/^HTTP\/1\.1 206 /)
    expect((await ask('/')).headers.get('accept-ranges')).toBe('bytes')
  })
})

test('a reader that takes gzip gets it under a weak tag, another gets plain text', async () => {
  const zipped = await raw('GET /feed.atom HTTP/1.1', 'accept-encoding: gzip')
  const plain = await raw('GET /feed.atom HTTP/1.1', 'accept-encoding: gzip;q=0')

  expect(zipped.head).toMatch(/content-encoding: gzip/i)
  expect(zipped.head).toContain('etag: W/"tag-2200"')
  expect(gunzipSync(zipped.body).toString()).toBe(long)
  expect(plain.head).toContain('etag: "tag-2200"')
  expect(plain.body.toString()).toBe(long)
  for (const { head } of [zipped, plain]) expect(head).toMatch(/vary: accept-encoding/i)
})

test.each([
  ['if-none-match', '"tag-2200"', 304],
  ['if-none-match', 'W/"tag-2200"', 304],
  ['if-none-match', '"other", W/"tag-2200"', 304],
  ['if-none-match', '*', 304],
  ['if-none-match', '"other"', 200],
  ['if-modified-since', 'Wed, 04 Mar 2026 05:06:07 GMT', 304],
  ['if-modified-since', 'Wed, 04 Mar 2026 05:06:06 GMT', 200],
  ['if-modified-since', 'yesterday', 200],
])('with %s: %s a feed answers %i', async (header, value, status) => {
  const answer = await ask('/feed.atom', { headers: { [header]: value } })

  expect(answer.status).toBe(status)
  expect(answer.headers.get('etag')).toContain('tag-2200')
  if (status === 304) expect(await answer.text()).toBe('')
})

test('a tag counts more than a date', async () => {
  const headers = { 'if-none-match': '"other"', 'if-modified-since': 'Wed, 04 Mar 2026 05:06:07 GMT' }

  expect((await ask('/feed.atom', { headers })).status).toBe(200)
})

test('a withdrawn page says so even to a reader that knows it', async () => {
  expect((await ask('/gone.html', { headers: { 'if-none-match': '*' } })).status).toBe(410)
})

test('feeds may be read by pages of other sites, pages may not', async () => {
  const headers = { origin: 'https://reader.example' }
  const { headers: given } = await ask('/feed.json', { headers })

  expect(given.get('access-control-allow-origin')).toBe('*')
  expect(given.get('access-control-expose-headers')).toBe('ETag')
  expect((await ask('/', { headers })).headers.get('access-control-allow-origin')).toBeNull()
  expect((await ask('/feed.json')).headers.get('access-control-allow-origin')).toBeNull()
})

test('a page of another site may ask beforehand whether it may ask for a change alone', async () => {
  const beforehand = ['origin: https://reader.example', 'access-control-request-method: GET']
  const { head, body } = await raw(
    'OPTIONS /world/feed.json HTTP/1.1',
    ...beforehand,
    'access-control-request-headers: if-none-match',
  )

  expect(head).toMatch(/^HTTP\/1\.1 200 /)
  expect(head).toContain('access-control-allow-methods: GET,HEAD,OPTIONS')
  expect(head).toContain('access-control-allow-headers: *')
  expect(head).toContain('access-control-max-age: 86400')
  expect(body).toHaveLength(0)
  expect((await raw('OPTIONS /feed.json HTTP/1.1')).head).toMatch(/^HTTP\/1\.1 403 /)
})

test('a bucket that does not answer is a page, and the next request is served', async () => {
  let down = true
  const fragile = await startSite(
    0,
    Promise.resolve({
      bucket: { fetch: key => (down ? Promise.reject(new Error('down')) : Promise.resolve(objects.get(key))) },
      edge,
    }),
  )

  expect((await fetch(fragile.url)).status).toBe(502)
  down = false
  expect((await fetch(fragile.url)).status).toBe(200)
  await fragile.stop()
})

test('a taken port is refused at once', async () => {
  await expect(startSite(Number(new URL(site.url).port), new Promise(() => {}))).rejects.toThrow('EADDRINUSE')
})

/** As it is on the wire: `fetch` unpacks what it gets. */
function raw(...lines: string[]): Promise<{ head: string; body: Buffer }> {
  const { port, host } = new URL(site.url)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write([...lines, `host: ${host}`, 'connection: close', '', ''].join('\r\n')),
    )
    socket.on('data', chunk => chunks.push(chunk)).on('error', reject)
    socket.on('end', () => {
      const all = Buffer.concat(chunks)
      const end = all.indexOf('\r\n\r\n')
      resolve({ head: all.subarray(0, end).toString(), body: all.subarray(end + 4) })
    })
  })
}
