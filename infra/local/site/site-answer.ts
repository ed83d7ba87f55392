import type { FoundObject } from '../local-bucket.ts'
import type { Behaviour } from '../template/edge.ts'
import { chosenRange } from './byte-range.ts'
import { codingFor, isCompressible } from './content-coding.ts'

/** What a reader's request says that decides the answer. Header names in lower case. */
export type SiteRequest = { method: string; headers: Readonly<Record<string, string | undefined>> }
export type Coding = 'br' | 'gzip'
export type SiteAnswer = { status: number; headers: Record<string, string>; body?: Uint8Array; coding?: Coding }

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
  const coding = zippable ? codingFor(request.headers) : undefined
  const given = { ...headersOf(object, zippable), etag: coding ? `W/"${object.eTag}"` : `"${object.eTag}"` }
  const { status, headers, body } = bucketAnswer(request, object, given)
  const edited = behaviour.response({ status, headers })

  return {
    status: edited.status,
    headers: { ...edited.headers, ...behaviour.headers.always, ...corsOf(request, behaviour) },
    ...(body && { body }),
    ...(coding && status === 200 && { coding }),
  }
}

/** What a page of another site that asks beforehand is told (https://fetch.spec.whatwg.org/#cors-preflight-fetch). */
export function preflight({ headers }: SiteRequest, behaviour: Behaviour): SiteAnswer | undefined {
  const isAsked = headers['origin'] !== undefined && headers['access-control-request-method'] !== undefined
  if (!isAsked || !('access-control-allow-origin' in behaviour.headers.preflight)) return undefined

  return { status: 200, headers: { ...behaviour.headers.always, ...behaviour.headers.preflight } }
}

const corsOf = ({ headers }: SiteRequest, behaviour: Behaviour) =>
  headers['origin'] === undefined ? {} : behaviour.headers.cors

function bucketAnswer(request: SiteRequest, { bytes, ...object }: FoundObject, headers: Record<string, string>) {
  if (isUnchanged(request, object)) return { status: 304, headers: validators(headers) }

  const range = chosenRange(request, { ...object, size: bytes.length })
  if (range === undefined) return { status: 200, headers, body: bytes }
  if (range === 'unsatisfiable')
    return { status: 416, headers: { ...validators(headers), 'content-range': `bytes */${bytes.length}` } }

  const { first, last } = range
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${bytes.length}` },
    body: bytes.subarray(first, last + 1),
  }
}

function headersOf(object: FoundObject, zippable: boolean): Record<string, string> {
  const metadata = Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])
  return {
    'accept-ranges': 'bytes',
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
function isUnchanged({ headers }: SiteRequest, object: Pick<FoundObject, 'eTag' | 'lastModified'>): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.trim() === '*' || opaqueTags(tags).includes(object.eTag)

  const since = Date.parse(headers['if-modified-since'] ?? '')
  return Math.floor(object.lastModified.getTime() / 1000) * 1000 <= since
}

const opaqueTags = (list: string): string[] => Array.from(list.matchAll(/"([^"]*)"/g), match => match[1] ?? '')
