import type { FastifyReply } from 'fastify'
import type { Desk } from './object-events.ts'
import { type Answered, answerXml, escapeXml } from './refusals.ts'
import type { ObjectName, S3Call } from './s3-call.ts'
import type { Removal } from './versioned-store.ts'

export const removeOne = (desk: Desk, call: S3Call, reply: FastifyReply): Answered => {
  const versionId = call.query['versionId']
  const removal = removed(desk, { bucket: call.bucket, key: call.key, ...(versionId !== undefined && { versionId }) })
  if (removal.versionId !== undefined) reply.header('x-amz-version-id', removal.versionId)
  if (isMarker(removal)) reply.header('x-amz-delete-marker', 'true')
  reply.code(204).send()
  return 'answered'
}

export const removeBatch = (desk: Desk, call: S3Call, reply: FastifyReply): Answered => {
  const deleted = call.removals.map(name => deletedElement(name, removed(desk, name)))
  return answerXml(
    reply,
    200,
    `<DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${deleted.join('')}</DeleteResult>`,
  )
}

const removed = ({ store, events }: Desk, { bucket, key, versionId }: ObjectName): Removal => {
  const leavesMarker = versionId === undefined && store.isVersioned(bucket)
  const name = leavesMarker ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectRemoved:Delete'
  const plan = events.plan({ name, bucket, key })
  const removal = versionId === undefined ? store.remove(bucket, key) : store.removeVersion(bucket, key, versionId)
  const version = removal.versionId === undefined ? {} : { versionId: removal.versionId }
  if (removal.outcome !== 'nothing') events.tell({ name, bucket, key, ...version })
  events.end(plan)
  return removal
}

const isMarker = ({ outcome }: Removal): boolean => outcome === 'marker' || outcome === 'marker removed'

const deletedElement = (name: ObjectName, removal: Removal): string => {
  const key = `<Key>${escapeXml(name.key)}</Key>`
  const version = name.versionId === undefined ? '' : `<VersionId>${name.versionId}</VersionId>`
  if (!isMarker(removal)) return `<Deleted>${key}${version}</Deleted>`

  const marker = `<DeleteMarker>true</DeleteMarker><DeleteMarkerVersionId>${removal.versionId}</DeleteMarkerVersionId>`
  return `<Deleted>${key}${version}${marker}</Deleted>`
}
