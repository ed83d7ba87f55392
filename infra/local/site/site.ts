import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { LocalBucket } from '../local-bucket.ts'
import type { Behaviour, Edge } from '../template/edge.ts'
import { answer, keyOf, preflight, type SiteAnswer, type SiteRequest } from './site-answer.ts'

const coders = { br: promisify(brotliCompress), gzip: promisify(gzip) }

export type SiteOrigin = { bucket: Pick<LocalBucket, 'fetch'>; edge: Edge }
export type Site = { url: string; stop(): Promise<void> }

/**
 * Serves the site bucket as CloudFront and S3 would, uncached. The port is taken at once, so that a taken one is noticed
 * before anything else starts; requests wait until the bucket is there.
 */
export async function startSite(port: number, origin: Promise<SiteOrigin>): Promise<Site> {
  const server = createServer((request, response) => {
    serve(request, origin)
      .catch(() => notice(502, 'The site cannot be read just now', 'The local S3 endpoint did not answer.'))
      .then(sent => send(request, response, sent))
      .catch(() => response.destroy())
  })
  const { port: taken } = await listen(server, port)

  return { url: `http://127.0.0.1:${taken}`, stop: () => stop(server) }
}

function listen(server: Server, port: number): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(parseAddress(server.address())))
  })
}

function parseAddress(address: AddressInfo | string | null): { port: number } {
  if (address === null || typeof address === 'string') throw new Error('The site listens on no port')

  return address
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function serve(request: IncomingMessage, ready: Promise<SiteOrigin>): Promise<SiteAnswer> {
  const { pathname } = new URL(request.url?.replace(/^\/+/, '/') ?? '/', 'http://site')
  const { bucket, edge } = await ready
  const behaviour = edge.behaviourOf(pathname)
  const method = request.method ?? 'GET'
  if (!behaviour.methods.includes(method)) return refuse()
  if (method === 'OPTIONS') return preflight(asked(request, method), behaviour) ?? refuse()

  const key = keyOf(behaviour.request(pathname))
  if (key === undefined) return notice(400, 'This address cannot be read', 'It holds a % that escapes nothing.')

  const object = await bucket.fetch(key)
  return object === undefined ? missing({ bucket, edge }, behaviour) : answer(asked(request, method), object, behaviour)
}

/** The page that the template's distribution shows for it; before that is written, one of this machine's own. */
async function missing({ bucket, edge }: SiteOrigin, { headers }: Behaviour): Promise<SiteAnswer> {
  const page = await bucket.fetch(edge.errorPage(404)?.slice(1) ?? '')
  if (page === undefined) return notice(404, 'There is nothing at this address', 'The page may never have been here.')

  const { bytes, contentType, cacheControl = 'no-store' } = page
  const own = { 'content-type': contentType, 'cache-control': cacheControl }
  return { status: 404, headers: { ...own, ...headers.always }, body: bytes }
}

const asked = ({ headers }: IncomingMessage, method: string): SiteRequest => ({
  method,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
})

async function send(request: IncomingMessage, response: ServerResponse, sent: SiteAnswer): Promise<void> {
  const { coding } = sent
  const body = sent.body === undefined || coding === undefined ? sent.body : await coders[coding](sent.body)
  const encoding = coding === undefined ? {} : { 'content-encoding': coding }
  const length = sent.status === 304 ? {} : { 'content-length': String(body?.length ?? 0) }

  response.writeHead(sent.status, { ...sent.headers, ...encoding, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** CloudFront's answer to a method that its behaviour does not allow, and S3's to a question that is none of CORS. */
const refuse = (): SiteAnswer => notice(403, 'A site is for reading', 'Articles are uploaded to the uploads bucket.')

function notice(status: number, title: string, text: string): SiteAnswer {
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { font: 1.1rem/1.5 Georgia, serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem }</style>
<h1>${title}</h1>
<p>${text} <a href="/">All articles</a> · <a href="/feed.atom">Feed</a></p>
</html>
`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return { status, headers, body: Buffer.from(page) }
}
