import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'

const Path = z.object({ bucket: z._default(z.string(), ''), '*': z._default(z.string(), '') })
const Query = z.record(z.string(), z.string())

export type ObjectName = { bucket: string; key: string; versionId?: string }

/** A request to S3, read once at the door. Without a bucket it speaks of all of them, without a key of the bucket itself. */
export type S3Call = {
  method: string
  bucket: string
  key: string
  query: Readonly<Record<string, string>>
  copySource?: ObjectName
  /** How much its `x-amz-meta-` headers hold. */
  metadataBytes: number
  /** The objects of a batch delete. */
  removals: readonly ObjectName[]
  ifMatch?: string | undefined
  ifNoneMatch?: string | undefined
}

export const readS3Call = (request: FastifyRequest): S3Call => {
  const { bucket, '*': key } = Path.parse(request.params)
  const query = Query.parse(request.query)
  const source = z.optional(z.string()).parse(request.headers['x-amz-copy-source'])
  const isBatch = request.method === 'POST' && 'delete' in query
  return {
    method: request.method,
    bucket,
    key,
    query,
    ...(source !== undefined && { copySource: readCopySource(source) }),
    metadataBytes: metadataIn(request.headers),
    removals: isBatch ? readRemovals(bucket, String(request.body)) : [],
    ifMatch: request.headers['if-match'],
    ifNoneMatch: request.headers['if-none-match'],
  }
}

const metadataIn = (headers: FastifyRequest['headers']): number =>
  Object.entries(headers)
    .filter(([name]) => name.startsWith(userDefined))
    .reduce((sum, [name, value]) => sum + name.length - userDefined.length + String(value).length, 0)
const userDefined = 'x-amz-meta-'

const readCopySource = (header: string): ObjectName => {
  const [path = '', versionId] = header.replace(/^\//, '').split('?versionId=')
  const [bucket = '', ...key] = decodeURIComponent(path).split('/')
  return { bucket, key: key.join('/'), ...(versionId !== undefined && { versionId }) }
}

const readRemovals = (bucket: string, xml: string): ObjectName[] =>
  [...xml.matchAll(/<Object>([\s\S]*?)<\/Object>/g)].map(([, object = '']) => {
    const versionId = textOf('VersionId', object)
    return { bucket, key: textOf('Key', object) ?? '', ...(versionId !== undefined && { versionId }) }
  })

const textOf = (element: string, xml: string): string | undefined => {
  const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(xml)?.[1]
  return text?.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? ''
    return String.fromCodePoint(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal))
  })
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Which sub-resources one of the two sides answers, and to which method; every other is refused, never mistaken for the object. */
const answered: Readonly<Record<string, readonly string[]>> = {
  'list-type': ['GET'],
  prefix: ['GET'],
  delimiter: ['GET'],
  marker: ['GET'],
  'start-after': ['GET'],
  'continuation-token': ['GET'],
  'max-keys': ['GET'],
  'encoding-type': ['GET'],
  'fetch-owner': ['GET'],
  'key-marker': ['GET'],
  'version-id-marker': ['GET'],
  versions: ['GET'],
  versioning: ['GET'],
  versionId: ['GET', 'HEAD', 'DELETE'],
  attributes: ['GET'],
  uploads: ['POST'],
  uploadId: ['PUT', 'POST', 'DELETE'],
  partNumber: ['GET', 'PUT'],
  delete: ['POST'],
}

export const notAnswered = (call: S3Call): string | undefined =>
  Object.keys(call.query).find(
    name => !/^x-(amz-.*|id)$/i.test(name) && answered[name]?.includes(call.method) !== true,
  ) ?? (call.query['versions'] !== undefined && call.query['delimiter'] !== undefined ? 'delimiter' : undefined)
