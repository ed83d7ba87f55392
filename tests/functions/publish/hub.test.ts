import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { afterEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { FeedAnswer } from '../../../functions/publish/answer-feeds.ts'
import { atom } from '../../../functions/publish/feeds/atom.ts'
import { jsonFeed } from '../../../functions/publish/feeds/json-feed.ts'
import { rss } from '../../../functions/publish/feeds/rss.ts'
import { askToTell, linkHeader, topicsOf } from '../../../functions/publish/hub.ts'
import { tellHub } from '../../../functions/runtime/websub-hub.ts'
import { site } from '../../../site.config.ts'
import { feedFile } from './feed-file.ts'
import { mainHead } from './sample-entries.ts'

const hub = 'https://hub.example/'
const withHub = { ...site, webSub: { hub } }
const head = { ...mainHead, site: withHub }

describe('a feed of a site with a hub', () => {
  test('says so in Atom, beside one address of its own', () => {
    const { links = [] } = parseAtomFeed(feedFile(atom, [], head))
    expect(links.filter(({ rel }) => rel === 'hub').map(({ href }) => href)).toEqual([hub])
    expect(links.filter(({ rel }) => rel === 'self')).toHaveLength(1)
  })

  test('says so in RSS, beside one address of its own', () => {
    const links = parseRssFeed(feedFile(rss, [], head)).atom?.links ?? []
    expect(links.filter(({ rel }) => rel === 'hub').map(({ href }) => href)).toEqual([hub])
    expect(links.filter(({ rel }) => rel === 'self')).toHaveLength(1)
  })

  test('says so in JSON Feed', () => {
    expect(JSON.parse(feedFile(jsonFeed, [], head)).hubs).toEqual([{ type: 'WebSub', url: hub }])
  })

  test.each([atom, rss, jsonFeed])('is silent of hubs where there is none: $name', format => {
    expect(feedFile(format, [])).not.toMatch(/\bhubs?\b/)
  })
})

describe('the hub', () => {
  const written: FeedAnswer[] = [
    { feedId: '/', outcome: 'written' },
    { feedId: '/world', outcome: 'unchanged' },
    { feedId: '/sport', cause: new Error('down') },
  ]
  async function asked(config: typeof site) {
    const sent: unknown[] = []
    const toFeeds = {
      send: async (messages: readonly { body: string }[]) =>
        void sent.push(...messages.map(({ body }) => JSON.parse(body))),
    }
    await askToTell(written, { toFeeds, site: config })
    return sent
  }

  test('is to be told of feeds whose files changed, and of no other', async () => {
    expect(await asked(withHub)).toEqual([{ type: 'feed.written', version: 1, feedId: '/' }])
  })

  test('is not to be told where there is none', async () => {
    expect(await asked(site)).toEqual([])
  })

  test('knows a feed by the addresses of its files', () => {
    expect(topicsOf('/world', 'https://news.example')).toEqual([
      'https://news.example/world/feed.atom',
      'https://news.example/world/feed.rss',
      'https://news.example/world/feed.json',
    ])
  })
})

describe('telling a hub', () => {
  const closers: (() => unknown)[] = []
  afterEach(() => closers.splice(0).map(close => close()))

  /** A hub that notes what it is told and answers with `status`. */
  async function openHub(status: number) {
    const told: string[] = []
    const server = createServer(async (request, response) => {
      told.push(`${request.method} ${request.headers['content-type']} ${await new Response(request).text()}`)
      response.writeHead(status, { location: 'https://elsewhere.example/' }).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    closers.push(() => server.close())
    const { port } = z.parse(z.object({ port: z.number() }), server.address())
    return { url: `http://127.0.0.1:${port}/`, told }
  }

  test('is one form that names every address', async () => {
    const { url, told } = await openHub(204)
    await tellHub(url, ['https://news.example/feed.atom', 'https://news.example/feed.rss'])

    expect(told).toEqual([
      'POST application/x-www-form-urlencoded;charset=UTF-8 hub.mode=publish' +
        '&hub.url=https%3A%2F%2Fnews.example%2Ffeed.atom&hub.url=https%3A%2F%2Fnews.example%2Ffeed.rss',
    ])
  })

  test.each([301, 400, 404, 500, 503])('fails, so that it comes again, where the hub answers %i', async status => {
    const { url } = await openHub(status)

    await expect(tellHub(url, ['https://news.example/feed.atom'])).rejects.toThrow()
  })
})

test('CloudFront makes the Link header of what publish wrote beside the file, and of nothing else', () => {
  const code = readFileSync(join(import.meta.dirname, '../../../infra/edge/feed-links.js'), 'utf8')
  const run = (headers: object) =>
    runInNewContext(`${code}\nhandler(event).headers`, { event: { response: { headers } } })
  const link = linkHeader(hub, 'https://news.example/feed.atom')

  expect(run({ 'x-amz-meta-link': { value: link }, etag: { value: '"a"' } })).toEqual({
    link: { value: '<https://hub.example/>; rel="hub", <https://news.example/feed.atom>; rel="self"' },
    etag: { value: '"a"' },
  })
  expect(run({ etag: { value: '"a"' } })).toEqual({ etag: { value: '"a"' } })
})
