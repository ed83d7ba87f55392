import { ListObjectsV2Command, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import { bareETag } from '../runtime/s3-bucket.ts'
import type { ObjectVersion } from './elements.ts'
import type { Ledgers, Page, SiteObject } from './ledgers.ts'

const Marker = z.object({ KeyMarker: z.string(), VersionIdMarker: z.optional(z.string()) })
const Listed = z.object({ Key: z.string(), VersionId: z.string(), LastModified: z.date() })

/** The objects that stand in a bucket with versions, with the version that each is. */
export const standingObjects = (client: S3Client, Bucket: string): Ledgers['uploads'] => ({
  async page(after) {
    const from = after === undefined ? {} : z.parse(Marker, JSON.parse(after))
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket, ...from }))
    const { Versions = [], NextKeyMarker, NextVersionIdMarker: VersionIdMarker } = listed
    const items = Versions.filter(version => version.IsLatest === true).map(standing)
    if (listed.IsTruncated !== true) return { items }

    return { items, next: JSON.stringify({ KeyMarker: NextKeyMarker, VersionIdMarker }) }
  },
  async find(key) {
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: key, MaxKeys: 2 }))
    const found = listed.Versions?.find(version => version.Key === key && version.IsLatest === true)

    return found && standing(found)
  },
})

function standing(version: unknown): ObjectVersion {
  const { Key: key, VersionId: versionId, LastModified: lastModified } = z.parse(Listed, version)

  return { key, versionId, lastModified }
}

/** The objects of a bucket. */
export const listedObjects = (client: S3Client, Bucket: string) => ({
  async page(after?: string): Promise<Page<SiteObject>> {
    const from = after === undefined ? {} : { StartAfter: after }
    const { Contents = [], IsTruncated } = await client.send(new ListObjectsV2Command({ Bucket, ...from }))
    const items = Contents.flatMap(({ Key: key, ETag }) => (key === undefined ? [] : [{ key, eTag: bareETag(ETag) }]))
    const last = items.at(-1)?.key

    return IsTruncated === true && last !== undefined ? { items, next: last } : { items }
  },
})
