import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { LocalBucket } from '../local-bucket.ts'
import { answer, keyOf, type SiteAnswer, type SiteRequest, securityHeaders } from './site-answer.ts'

const zip = promisify(gzip)

export type SiteBucket = Pick<LocalBucket, 'fetch'>
export type Site = { url: string; stop(): Promise<void> }

/**
 * Serves the site bucket as CloudFront and S3 would. The port is taken at once, so that a taken one is noticed before
 * anything else starts; requests wait until the bucket is there.
 */
export async function startSite(port: number, bucket: Promise<SiteBucket>): Promise<Site> {
  const server = createServer((request, response) => {
    serve(request, bucket)
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

async function serve(request: IncomingMessage, bucket: Promise<SiteBucket>): Promise<SiteAnswer> {
  const method = request.method ?? 'GET'
  if (method !== 'GET' && method !== 'HEAD') return refuse()
  const { pathname } = new URL(request.url?.replace(/^\/+/, '/') ?? '/', 'http://site')
  const key = keyOf(pathname)
  if (key === undefined) return notice(400, 'This address cannot be read', 'It holds a % that escapes nothing.')

  const { fetch } = await bucket
  const object = await fetch(key)
  if (object !== undefined) return answer(asked(request, method), object)
  if (await hasIndex(key, fetch)) return redirect(`${pathname}/`)
  return notice(404, 'There is nothing at this address', 'The page may have moved or never been here.')
}

/** `/world` without its slash, as S3's own website endpoint treats it. */
const hasIndex = async (key: string, fetch: SiteBucket['fetch']): Promise<boolean> =>
  !/\.\w+$/.test(key) && (await fetch(`${key}/index.html`)) !== undefined

const asked = ({ headers }: IncomingMessage, method: string): SiteRequest => ({
  method,
  headers: {
    'accept-encoding': headers['accept-encoding']?.toString(),
    'if-none-match': headers['if-none-match'],
    'if-modified-since': headers['if-modified-since'],
  },
})

async function send(request: IncomingMessage, response: ServerResponse, sent: SiteAnswer): Promise<void> {
  const body = sent.body === undefined || !sent.compress ? sent.body : await zip(sent.body)
  const encoding = sent.compress ? { 'content-encoding': 'gzip' } : {}
  const length = sent.status === 304 ? {} : { 'content-length': String(body?.length ?? 0) }

  response.writeHead(sent.status, { ...sent.headers, ...encoding, ...length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const redirect = (location: string): SiteAnswer => ({
  status: 302,
  headers: { ...securityHeaders, location },
  compress: false,
})

function refuse(): SiteAnswer {
  const refusal = notice(405, 'A site is for reading', 'Articles are uploaded to the uploads bucket.')
  return { ...refusal, headers: { ...refusal.headers, allow: 'GET, HEAD' } }
}

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
  const headers = { ...securityHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return { status, headers, body: Buffer.from(page), compress: false }
}
