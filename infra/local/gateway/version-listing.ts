import { escapeXml } from './refusals.ts'
import type { S3Call } from './s3-call.ts'
import type { Version, VersionIndex } from './version-index.ts'

/** A page of ListObjectVersions. */
export const versionListing = (index: VersionIndex, { bucket, query }: S3Call): string => {
  const maxKeys = Math.min(Number(query['max-keys'] ?? 1000), 1000)
  const afterKey = query['key-marker'] ?? ''
  const afterId = query['version-id-marker'] ?? ''
  const prefix = query['prefix'] ?? ''
  const found = index.list({ bucket, prefix, afterKey, afterId, limit: maxKeys + 1 })
  const page = found.slice(0, maxKeys)
  const last = found.length > maxKeys ? page.at(-1) : undefined
  const write = query['encoding-type'] === 'url' ? encodeURIComponent : escapeXml

  return [
    '<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    element('Name', bucket),
    element('Prefix', write(prefix)),
    element('KeyMarker', write(afterKey)),
    element('VersionIdMarker', afterId),
    element('MaxKeys', maxKeys),
    element('IsTruncated', last !== undefined),
    ...(query['encoding-type'] === 'url' ? [element('EncodingType', 'url')] : []),
    ...(last === undefined ? [] : [element('NextKeyMarker', write(last.key)), element('NextVersionIdMarker', last.id)]),
    ...page.map(version => versionElement(version, write)),
    '</ListVersionsResult>',
  ].join('')
}

const versionElement = (version: Version, write: (text: string) => string): string => {
  const facts = [
    element('Key', write(version.key)),
    element('VersionId', version.id),
    element('IsLatest', version.latest === 1),
    element('LastModified', version.modifiedAt.toISOString()),
  ].join('')
  if (version.marker) return element('DeleteMarker', facts)

  const content = element('ETag', escapeXml(version.eTag)) + element('Size', version.size)
  return element('Version', `${facts}${content}<StorageClass>STANDARD</StorageClass>`)
}

const element = (name: string, content: string | number | boolean): string => `<${name}>${content}</${name}>`
