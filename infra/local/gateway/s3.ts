import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from './object-events.ts'
import type { Need } from './permissions.ts'
import { quoted, refusalOf } from './preconditions.ts'
import type { Principal } from './principals.ts'
import { type Answered, answerError, answerXml, notAllowed } from './refusals.ts'
import { notAnswered, type S3Call } from './s3-call.ts'
import { listNeed } from './s3-needs.ts'
import { removeBatch, removeOne } from './s3-removals.ts'
import { versionListing } from './version-listing.ts'

type Served = Answered | 'passed'
export type Exchange = {
  call: S3Call
  request: FastifyRequest
  reply: FastifyReply
  caller: Principal
  leansOn(need: Need): boolean
}

/** Answers what fauxqs cannot. What it passes on runs to its end before any other request is looked at, so nothing slips in between. */
export const serveS3 = (desk: Desk, exchange: Exchange): Served => {
  const { call, reply } = exchange
  const unknown = notAnswered(call) ?? copyCondition(exchange.request)
  if (unknown !== undefined) {
    const message = `This machine does not simulate ${call.method} with "${unknown}".`
    return answerError(reply, 's3', { status: 501, code: 'NotImplemented', message })
  }
  if (Buffer.byteLength(call.key) > longestKey) return answerError(reply, 's3', keyTooLong)
  if (call.metadataBytes > mostMetadata) return answerError(reply, 's3', metadataTooLarge)
  if (!desk.store.hasBucket(call.bucket)) return 'passed'
  return call.key === '' ? serveBucket(desk, exchange) : serveObject(desk, exchange)
}

const serveBucket = ({ store, events }: Desk, { call, reply }: Exchange): Served => {
  if ('versions' in call.query) return answerXml(reply, 200, versionListing(store.index, call))
  if (call.method === 'POST' && 'delete' in call.query) return removeBatch({ store, events }, call, reply)
  if (!('versioning' in call.query)) return 'passed'

  const status = store.isVersioned(call.bucket) ? '<Status>Enabled</Status>' : ''
  return answerXml(reply, 200, `<VersioningConfiguration>${status}</VersioningConfiguration>`)
}

const serveObject = (desk: Desk, exchange: Exchange): Served => {
  const { call, reply } = exchange
  if (call.method === 'GET' || call.method === 'HEAD') return serveRead(desk, exchange)
  if (call.method === 'DELETE' && 'uploadId' in call.query) return 'passed'

  const writes = call.method === 'DELETE' || creationOf(call) !== undefined
  const refusal = writes ? refusalOf(call, desk.store.peek(call.bucket, call.key)?.etag) : undefined
  if (refusal !== undefined) return answerError(reply, 's3', refusal)
  if (call.method === 'DELETE') return removeOne(desk, call, reply)

  return passCopy(desk, exchange)
}

/** The event that a successful write is announced as; parts and the start of an upload create nothing yet. */
export const creationOf = (call: S3Call): 'Put' | 'Copy' | 'CompleteMultipartUpload' | undefined => {
  const inUpload = 'uploadId' in call.query
  if (call.method === 'POST') return inUpload ? 'CompleteMultipartUpload' : undefined
  if (call.method !== 'PUT' || call.key === '' || inUpload) return undefined
  return call.copySource === undefined ? 'Put' : 'Copy'
}

const serveRead = ({ store }: Desk, exchange: Exchange): Served => {
  const { call, request, reply, caller, leansOn } = exchange
  const { bucket, key } = call
  const id = call.query['versionId']
  const version = id === undefined ? store.index.current(bucket, key) : store.index.find(bucket, key, id)
  const isMissing = id === undefined ? store.peek(bucket, key) === undefined : version === undefined
  if (isMissing && !leansOn(listNeed(bucket, key))) {
    return answerError(reply, 's3', notAllowed('s3', `${caller.name} may not list ${bucket}`))
  }

  if (version !== undefined) reply.header('x-amz-version-id', version.id)
  if (version?.marker === true) reply.header('x-amz-delete-marker', 'true')
  if (id !== undefined && version === undefined) return answerError(reply, 's3', noSuchVersion)
  if (id !== undefined && version?.marker === true) {
    reply.header('last-modified', version.modifiedAt.toUTCString())
    return answerError(reply, 's3', isMarker)
  }

  if (id !== undefined && version !== undefined) request.params = asParams(store.placeOf(bucket, version))
  for (const name of ['if-match', 'if-none-match'] as const) {
    const eTag = request.headers[name]
    if (eTag !== undefined) request.headers[name] = quoted(eTag)
  }
  return 'passed'
}

/** A copy of an old version reads its bytes where they wait. */
const passCopy = ({ store }: Desk, { call, request, reply }: Exchange): Served => {
  const { copySource: source } = call
  if (source?.versionId === undefined) return 'passed'

  const version = store.index.find(source.bucket, source.key, source.versionId)
  if (version === undefined || version.marker) return answerError(reply, 's3', noSuchVersion)

  const place = store.placeOf(source.bucket, version)
  request.headers['x-amz-copy-source'] = encodeURIComponent(`${place.bucket}/${place.key}`)
  reply.header('x-amz-copy-source-version-id', version.id)
  return 'passed'
}

const copyCondition = (request: FastifyRequest): string | undefined =>
  Object.keys(request.headers).find(name => name.startsWith('x-amz-copy-source-if-'))

const asParams = ({ bucket, key }: { bucket: string; key: string }): object => ({ bucket, '*': key })

// In bytes (Amazon S3 User Guide, naming objects); the engine takes any.
const longestKey = 1024
// The names without their prefix, and the values (there too, object metadata).
const mostMetadata = 2048
const keyTooLong = { status: 400, code: 'KeyTooLongError', message: 'Your key is too long' }
const metadataTooLarge = {
  status: 400,
  code: 'MetadataTooLarge',
  message: 'Your metadata headers exceed the maximum allowed metadata size',
}

const noSuchVersion = { status: 404, code: 'NoSuchVersion', message: 'The specified version does not exist.' }
const isMarker = {
  status: 405,
  code: 'MethodNotAllowed',
  message: 'The specified method is not allowed against this resource.',
}
