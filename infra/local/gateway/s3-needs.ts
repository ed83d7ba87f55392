import { bucketArn, objectArn } from './addresses.ts'
import type { Need } from './permissions.ts'
import type { ObjectName, S3Call } from './s3-call.ts'

/** What a caller must be allowed for this call (docs: "Required permissions for Amazon S3 API operations"). */
export const s3Needs = (call: S3Call): Need[] => {
  if (call.bucket === '') return [{ action: 's3:ListAllMyBuckets', resource: '*' }]
  if (call.removals.length > 0) return call.removals.map(removalNeed)
  if (call.key === '') return [bucketNeed(call)]

  return [objectNeed(call), ...(call.copySource === undefined ? [] : [readNeed(call.copySource)])]
}

/** Who may list a bucket is told that a key is missing (404); others only that they may not (403). */
export const listNeed = (bucket: string, prefix: string): Need => ({
  action: 's3:ListBucket',
  resource: bucketArn(bucket),
  context: { 's3:prefix': [prefix] },
})

const bucketNeed = (call: S3Call): Need => {
  const resource = bucketArn(call.bucket)
  if ('versioning' in call.query) return { action: 's3:GetBucketVersioning', resource }
  if (call.method === 'PUT') return { action: 's3:CreateBucket', resource }
  if (call.method === 'DELETE') return { action: 's3:DeleteBucket', resource }

  const listing = listNeed(call.bucket, call.query['prefix'] ?? '')
  return 'versions' in call.query ? { ...listing, action: 's3:ListBucketVersions' } : listing
}

const objectNeed = (call: S3Call): Need => {
  const versionId = call.query['versionId']
  const name = { bucket: call.bucket, key: call.key, ...(versionId !== undefined && { versionId }) }
  if (call.method === 'GET' || call.method === 'HEAD') return readNeed(name)
  if (call.method !== 'DELETE') return { action: 's3:PutObject', resource: objectArn(call.bucket, call.key) }

  const aborts = 'uploadId' in call.query
  return aborts ? { ...removalNeed(name), action: 's3:AbortMultipartUpload' } : removalNeed(name)
}

const readNeed = ({ bucket, key, versionId }: ObjectName): Need => ({
  action: versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion',
  resource: objectArn(bucket, key),
})

const removalNeed = ({ bucket, key, versionId }: ObjectName): Need => ({
  action: versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
  resource: objectArn(bucket, key),
})
