import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { synthesize } from '../../infra/local/synthesis.ts'
import { type Desk, openDesk } from '../support/desk.ts'

const root = join(import.meta.dirname, '../..')

/** What a reader has been sent, by the address it subscribed to. */
const received = new Map<string, string[]>()
let subscriber: Server
let hub: Server
let desk: Desk
let folder: string
/** A hub that is down for the first two times that it is told. */
let refusals = 2
const subscriptions = new Map<string, string>()

const listening = async (answer: Parameters<typeof createServer>[1]) => {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
const addressOf = (server: Server) =>
  `http://127.0.0.1:${z.parse(z.object({ port: z.number() }), server.address()).port}/`

beforeAll(async () => {
  subscriber = await listening(async (request, response) => {
    const topic = /<([^>]*)>; rel="self"/.exec(String(request.headers['link']))?.[1] ?? ''
    received.set(topic, [...(received.get(topic) ?? []), await new Response(request).text()])
    response.end()
  })
  hub = await listening(async (request, response) => {
    const form = new URLSearchParams(await new Response(request).text())
    const isRefused = form.get('hub.mode') === 'publish' && refusals-- > 0
    response.writeHead(isRefused ? 503 : 202).end()
    if (isRefused) return

    if (form.get('hub.mode') === 'subscribe')
      subscriptions.set(form.get('hub.topic') ?? '', form.get('hub.callback') ?? '')
    for (const topic of form.getAll('hub.url')) await deliver(topic)
  })
  folder = await siteWith(addressOf(hub))
  await synthesize(join(folder, 'assembly'), folder)
  // Two minutes that a message waits for its next try are two seconds.
  desk = await openDesk({ timeScale: 60, assembly: join(folder, 'assembly') })
}, 120_000)

afterAll(async () => {
  await desk.stop()
  hub.close()
  subscriber.close()
  await rm(folder, { recursive: true })
})

/** A publisher's checkout whose site config names this hub. */
async function siteWith(address: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'copydesk-site-'))
  for (const part of ['events', 'functions', 'infra', 'package.json', 'cdk.json'])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  const config = await readFile(join(root, 'site.config.ts'), 'utf8')
  await writeFile(
    join(copy, 'site.config.ts'),
    config.replace('alarms: {},', `alarms: {}, webSub: { hub: '${address}' },`),
  )
  return copy
}

/** What a hub does when it is told: fetches what changed and hands it to whoever subscribed, with its links. */
async function deliver(topic: string) {
  const callback = subscriptions.get(topic)
  if (callback === undefined) return

  const found = await fetch(topic)
  await fetch(callback, {
    method: 'POST',
    headers: { link: found.headers.get('link') ?? '' },
    body: await found.text(),
  })
}

test('a subscriber has the change as soon as the hub is there, and the feed did not wait for either', async () => {
  await desk.upload('world/tide.txt', 'Tide tables\n\nThe tide came in.\n')
  await expect.poll(async () => (await desk.read('/feed.atom')).status, { timeout: 20_000 }).toBe(200)
  const feed = await desk.read('/feed.atom')
  const link = feed.headers.get('link') ?? ''
  const [, named = ''] = /<([^>]*)>; rel="hub"/.exec(link) ?? []
  const [self = '', ...others] = Array.from(link.matchAll(/<([^>]*)>; rel="self"/g), ([, address]) => address)
  expect([named, others]).toEqual([addressOf(hub), []])
  await fetch(named, {
    method: 'POST',
    body: new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': self, 'hub.callback': addressOf(subscriber) }),
  })

  await desk.upload('world/bell.txt', 'Bell rings\n\nThe bell rang once.\n')
  await expect.poll(async () => (await desk.read('/feed.atom')).text, { timeout: 20_000 }).toContain('Bell rings')
  await desk.pipeline.idle()

  expect(received.get(self)?.at(-1)).toBe((await desk.read('/feed.atom')).text)
  expect(refusals).toBeLessThan(0)
})
