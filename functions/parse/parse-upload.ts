import type { CarriedDraft, Draft, Evidence, Member, Rejection, Upload } from '../../events/article.ts'
import { Draft as DraftShape } from '../../events/article.ts'
import { isBystander, isFolder } from '../../events/bystander.ts'
import { encode } from '../../events/contract.ts'
import { articleParsed, articleRejected, articleRemoved, uploadSuperseded } from '../../events/index.ts'
import { isPictureKey } from '../../events/picture.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { storyOf } from '../../events/sidecar.ts'
import type { Bucket } from '../runtime/bucket.ts'
import { fits } from '../runtime/packed-message.ts'
import type { Queue } from '../runtime/queue.ts'
import { besideFile, keysNamed } from './beside-pictures.ts'
import { evidenceThatFits } from './bounded-evidence.ts'
import type { Format, Reading } from './format.ts'
import { articleIdOf, contentHashOf } from './identity.ts'
import type { UploadEvent } from './notification.ts'
import { parse } from './parse.ts'
import { keepPicture, tellPicture } from './picture-upload.ts'
import { lookBeside, tellSidecar } from './sidecar-upload.ts'
import type { Fetched, UploadBucket } from './upload-bucket.ts'
import { noArticle, tooLarge, tooMuchTold } from './upload-refusals.ts'

export type ParsePorts = { uploads: UploadBucket; bodies: Bucket; toEnrich: Queue; toStore: Queue }
export type ParseContext = { formats: readonly Format[]; site: SiteConfig }
export type ParseOutcome =
  | { outcome: 'parsed' | 'removed' | 'superseded' | 'left out' }
  | { outcome: 'rejected'; kind: Rejection['kind'] }

/** One thing that happened to one key, told to the stage it concerns. */
export async function parseUpload(event: UploadEvent, ports: ParsePorts, context: ParseContext): Promise<ParseOutcome> {
  if (event.kind === 'removed') return remove(event, ports)

  const { limits } = context.site
  if ((event.size ?? 0) > limits.uploadBytes) return reject(uploadOf(event), tooLarge(event.size ?? 0, limits), ports)

  const fetched = await ports.uploads.fetch(addressOf(event), limits.uploadBytes)
  switch (fetched.kind) {
    case 'gone':
      return event.kind === 'created' ? supersede(event, ports) : remove(event, ports)
    case 'too large':
      return reject(uploadOf(event, fetched), tooLarge(fetched.bytes, limits), ports)
    case 'file':
      return readAsNamed(uploadOf(event, fetched), fetched, { ports, context })
    default:
      return fetched satisfies never
  }
}

/** By its key nothing, a sidecar, a picture or an article. */
async function readAsNamed(upload: Upload, fetched: Fetched & { kind: 'file' }, at: At): Promise<ParseOutcome> {
  if (isFolder(upload.key) || isBystander(upload.key)) return reject(upload, noArticle(upload), at.ports)
  if (storyOf(upload.key) !== undefined) return tellSidecar(upload, fetched.file, at.ports.toStore)

  return isPictureKey(upload.key) ? tellPicture(upload, fetched.file, at.ports) : read(upload, fetched, at)
}

/** After a version was removed for good, what stands is whatever is current: that has no version we could name. */
const addressOf = ({ kind, bucket, key, versionId, eTag }: UploadEvent) =>
  kind === 'version removed'
    ? { bucket, key }
    : { bucket, key, ...(versionId !== undefined && { versionId }), ...(eTag !== undefined && { eTag }) }

function uploadOf(event: UploadEvent, found?: { lastModified: Date; versionId?: string }): Upload {
  const versionId = found?.versionId ?? event.versionId

  return {
    bucket: event.bucket,
    key: event.key,
    sequencer: event.sequencer,
    lastModified: found?.lastModified ?? event.occurredAt,
    ...(versionId !== undefined && { versionId }),
    ...(event.eTag !== undefined && { eTag: event.eTag }),
  }
}

/** A version that was removed for good is not the marker by which nothing stands. */
async function remove(event: UploadEvent, { toStore }: ParsePorts): Promise<ParseOutcome> {
  const { versionId: marker, ...upload } = uploadOf(event)
  const removed = event.kind === 'removed' && marker !== undefined ? { ...upload, versionId: marker } : upload
  await toStore.send([
    { body: encode(articleRemoved.schema, { type: 'article.removed', version: 1, upload: removed }) },
  ])
  return { outcome: 'removed' }
}

async function supersede(event: UploadEvent, { toStore }: ParsePorts): Promise<ParseOutcome> {
  const body = encode(uploadSuperseded.schema, { type: 'upload.superseded', version: 1, upload: uploadOf(event) })
  await toStore.send([{ body }])
  return { outcome: 'superseded' }
}

/** What nobody means to publish is no trouble, and no alarm counts it. */
async function reject(upload: Upload, rejection: Rejection, { toStore }: ParsePorts): Promise<ParseOutcome> {
  const rejected = { type: 'article.rejected' as const, version: 1 as const, upload, rejection }
  await toStore.send([{ body: encode(articleRejected.schema, rejected) }])
  return rejection.kind === 'no-article' ? { outcome: 'left out' } : { outcome: 'rejected', kind: rejection.kind }
}

type At = { ports: ParsePorts; context: ParseContext }

async function read(
  upload: Upload,
  { file }: Fetched & { kind: 'file' },
  { ports, context }: At,
): Promise<ParseOutcome> {
  const [reading, beside] = await Promise.all([
    parse(file, context.formats, context.site),
    lookBeside(upload, ports.uploads),
  ])
  if (!reading.ok) return reject(upload, reading.failure, ports)

  // The bytes first: whoever hears of a picture must find them.
  await Promise.all((reading.value.pictures ?? []).map(picture => keepPicture(picture, ports.bodies)))
  const members = await carry(toMembers(reading.value, upload, context.site), ports.bodies, context.site)
  const parsed = {
    type: 'article.parsed' as const,
    version: 1 as const,
    upload,
    members,
    evidence: evidenceThatFits(reading.value.evidence.map(one => withArticle(one, members))),
    ...(beside !== undefined && { beside }),
  }
  const body = encode(articleParsed.schema, parsed)
  if (!fits(body)) return reject(upload, tooMuchTold(members.length), ports)

  await ports.toEnrich.send([{ body }])
  return { outcome: 'parsed' }
}

type Loose = Omit<Member, 'draft'> & { draft: Draft }

/** A bundle's line for a file in it tells which articles that gave: their receipt is this line. */
function withArticle(one: Evidence, members: readonly Member[]): Evidence {
  if (one.field !== 'member' || one.rule !== 'read') return one

  const own = members.filter(({ name }) => name === one.place || name?.startsWith(`${one.place}!`) === true)
  return { ...one, note: own.length === 0 ? taken : own.map(({ articleId }) => articleId).join(' ') }
}

const taken = 'Another file of the bundle gives this article.'

/** Of two members that claim one article the first stands: what an upload gives may not depend on which is stored last. */
function toMembers({ articles }: Reading, upload: Upload, site: SiteConfig): Loose[] {
  const members = articles.map(({ draft: read, id, name }) => {
    const draft = besideFile(read, upload.key)
    const pictures = keysNamed(draft)

    return {
      articleId: articleIdOf(site.siteId, id ?? (name === undefined ? upload.key : `${upload.key}!${name}`)),
      contentHash: contentHashOf(draft),
      draft,
      ...(name !== undefined && { name }),
      ...(pictures.length > 0 && { pictures }),
    }
  })

  return members.filter(({ articleId }, n) => members.findIndex(other => other.articleId === articleId) === n)
}

/** Drafts ride in the message while they fit; the rest are left in the bodies bucket under their hash. */
async function carry(members: readonly Loose[], bodies: Bucket, { limits }: SiteConfig): Promise<Member[]> {
  let room = limits.messageBytes
  const carried: Member[] = []
  for (const member of members) {
    const text = encode(DraftShape, member.draft)
    room -= Buffer.byteLength(text)
    carried.push({ ...member, draft: room >= 0 ? { inline: member.draft } : await leave(text, member, bodies) })
  }
  return carried
}

async function leave(text: string, { contentHash, draft }: Loose, bodies: Bucket): Promise<CarriedDraft> {
  await bodies.put({ key: contentHash, bytes: Buffer.from(text), contentType: 'application/json' }, 'anything')

  return { bodyHash: contentHash, standing: draft }
}
