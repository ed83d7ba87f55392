import type { FoundObject } from '../local-bucket.ts'
import type { Behaviour } from '../template/edge.ts'

/** What a reader's request says that decides the answer. Header names in lower case. */
export type SiteRequest = { method: string; headers: Readonly<Record<string, string | undefined>> }
export type SiteAnswer = { status: number; headers: Record<string, string>; body?: Uint8Array; compress: boolean }

/** CloudFront's bounds for compressing: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html */
const COMPRESSED = {
  atLeast: 1_000,
  atMost: 10_000_000,
  types: /^(text\/|application\/(xml|rss\+xml|json|ld\+json)\b|image\/svg)/,
}

/** A key holds the path's characters unescaped; the empty one is the distribution's default root object. */
export function keyOf(path: string): string | undefined {
  try {
    const key = decodeURIComponent(path.slice(1))
    return key === '' ? 'index.html' : key
  } catch {
    return undefined
  }
}

/** A found object as CloudFront in front of S3 serves it: the bucket's answer, then what the template makes of it. */
export function answer(request: SiteRequest, object: FoundObject, behaviour: Behaviour): SiteAnswer {
  const zippable = behaviour.compress && isCompressible(object)
  const compress = zippable && acceptsGzip(request.headers['accept-encoding'])
  const given = { ...headersOf(object, zippable), etag: compress ? `W/"${object.eTag}"` : `"${object.eTag}"` }
  const unchanged = isUnchanged(request, object)
  const { status, headers } = behaviour.response(
    unchanged ? { status: 304, headers: validators(given) } : { status: 200, headers: given },
  )

  return {
    status,
    headers: { ...headers, ...behaviour.headers },
    compress: compress && !unchanged,
    ...(!unchanged && { body: object.bytes }),
  }
}

function headersOf(object: FoundObject, zippable: boolean): Record<string, string> {
  const metadata = Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])
  return {
    'content-type': object.contentType,
    'last-modified': object.lastModified.toUTCString(),
    ...(object.cacheControl !== undefined && { 'cache-control': object.cacheControl }),
    ...(zippable && { vary: 'Accept-Encoding' }),
    ...Object.fromEntries(metadata),
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

const isCompressible = ({ bytes, contentType }: FoundObject): boolean =>
  bytes.length >= COMPRESSED.atLeast && bytes.length <= COMPRESSED.atMost && COMPRESSED.types.test(contentType)

const acceptsGzip = (encodings = ''): boolean =>
  encodings.split(',').some(encoding => /^\s*(gzip|\*)\s*(;\s*q=(1(\.0*)?|0\.0*[1-9]\d*))?\s*$/i.test(encoding))
