import type { FoundObject } from '../local-bucket.ts'

/** What a reader's request says that decides the answer. Header names in lower case. */
export type SiteRequest = { method: string; headers: Readonly<Record<string, string | undefined>> }
export type SiteAnswer = { status: number; headers: Record<string, string>; body?: Uint8Array; compress: boolean }

/** Pages hold no script, so none may run; pictures may come from anywhere on the web. */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; img-src https: http: data:; media-src https: http:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

/** CloudFront's bounds for compressing: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html */
const COMPRESSED = {
  atLeast: 1_000,
  atMost: 10_000_000,
  types: /^(text\/|application\/(xml|rss\+xml|json|ld\+json)\b|image\/svg)/,
}

/** `/world/` is the index page of its folder; a key holds the path's characters unescaped. */
export function keyOf(pathname: string): string | undefined {
  try {
    const key = decodeURIComponent(pathname.slice(1))
    return key === '' || key.endsWith('/') ? `${key}index.html` : key
  } catch {
    return undefined
  }
}

/** A found object as CloudFront in front of S3 serves it. */
export function answer(request: SiteRequest, object: FoundObject): SiteAnswer {
  const status = statusOf(object)
  const compress = status !== 301 && isCompressible(object) && acceptsGzip(request.headers['accept-encoding'])
  const headers = { ...headersOf(object), etag: compress ? `W/"${object.eTag}"` : `"${object.eTag}"` }

  if (status === 301) return { status, headers: { ...headers, location: object.metadata['location'] ?? '/' }, compress }
  if (status === 200 && isUnchanged(request, object))
    return { status: 304, headers: validators(headers), compress: false }
  return { status, headers, body: object.bytes, compress }
}

/** A withdrawn page stays an object, and its metadata says how it answers. */
function statusOf({ metadata }: FoundObject): 200 | 301 | 410 | 451 {
  if (metadata['status'] === '410') return 410
  if (metadata['status'] === '451') return 451

  return metadata['status'] === '301' && metadata['location'] !== undefined ? 301 : 200
}

function headersOf(object: FoundObject): Record<string, string> {
  return {
    ...securityHeaders,
    'content-type': object.contentType,
    'last-modified': object.lastModified.toUTCString(),
    ...(object.cacheControl !== undefined && { 'cache-control': object.cacheControl }),
    ...(isCompressible(object) && { vary: 'Accept-Encoding' }),
    ...(isJson(object) && { 'access-control-allow-origin': '*' }),
  }
}

/** A 304 repeats what a cache may have to renew, and describes no body (RFC 9110 §15.4.5). */
const validators = ({ 'content-type': _, ...headers }: Record<string, string>): Record<string, string> => headers

/** RFC 9110 §13.2.2: the date counts only where no tags are given. Tags are compared weakly. */
function isUnchanged({ headers }: SiteRequest, object: FoundObject): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.trim() === '*' || opaqueTags(tags).includes(object.eTag)

  const since = Date.parse(headers['if-modified-since'] ?? '')
  return Math.floor(object.lastModified.getTime() / 1000) * 1000 <= since
}

const opaqueTags = (list: string): string[] => Array.from(list.matchAll(/"([^"]*)"/g), match => match[1] ?? '')

const isJson = ({ contentType }: FoundObject): boolean => /^application\/([a-z.-]+\+)?json\b/.test(contentType)

const isCompressible = ({ bytes, contentType }: FoundObject): boolean =>
  bytes.length >= COMPRESSED.atLeast && bytes.length <= COMPRESSED.atMost && COMPRESSED.types.test(contentType)

const acceptsGzip = (encodings = ''): boolean =>
  encodings.split(',').some(encoding => /^\s*(gzip|\*)\s*(;\s*q=(1(\.0*)?|0\.0*[1-9]\d*))?\s*$/i.test(encoding))
