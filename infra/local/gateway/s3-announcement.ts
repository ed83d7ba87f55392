import type { FastifyReply } from 'fastify'
import type { ObjectEvent } from './notifications.ts'
import type { Desk } from './object-events.ts'
import type { S3Call } from './s3-call.ts'

export type Creation = { call: S3Call; name: ObjectEvent['name']; plan: number; times: number }

/** Tells of a write that fauxqs has made, before its answer leaves: nothing that was acknowledged goes unannounced. */
export const announce = ({ store, events }: Desk, { call, name, plan, times }: Creation, reply: FastifyReply): void => {
  const { bucket, key } = call
  const object = reply.statusCode === 200 ? store.peek(bucket, key) : undefined
  if (object === undefined) {
    events.end(plan)
    return
  }

  const version = store.isVersioned(bucket) ? store.index.current(bucket, key) : undefined
  if (version !== undefined) reply.header('x-amz-version-id', version.id)
  const versionId = version === undefined ? {} : { versionId: version.id }
  const content = { eTag: object.etag, size: object.contentLength }
  for (let n = 0; n < times; n++) events.tell({ name, bucket, key, content, ...versionId })
  events.end(plan)
}
