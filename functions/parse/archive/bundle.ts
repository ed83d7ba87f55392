import type { Rejection } from '../../../events/article.ts'
import { isPictureKey } from '../../../events/picture.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Packed, PackedPicture, Reading, UploadedFile } from '../format.ts'
import { type Allowance, freshAllowance } from './allowance.ts'
import { badName, isFolder, isLeftover, memberName, refusedName, shown } from './members.ts'
import { malformed } from './refusals.ts'

/** A file as an archive lists it. Nothing of it is unpacked before it is asked for. */
export type Listed = { name: string; isFile: boolean; unpack(allowance: Allowance): Result<Uint8Array, Rejection> }

// An edition of a large paper has some hundred stories, and some pictures for each.
const mostFiles = 2000
const mostMembers = 500
// Sixteen megabytes of pages as publishers write them have 150,000. One takes as long to read as sixty letters.
const mostTags = 200_000

/** An archive as a bundle of files that are each read for themselves. One that cannot be read stops no other. */
export function bundleOf(
  listed: readonly Listed[],
  { key, allowance = freshAllowance() }: UploadedFile,
): Result<Reading, Rejection> {
  const meant = listed.filter(({ name }) => !isFolder(memberName(name)) && !isLeftover(memberName(name)))
  const stories = meant.filter(({ name }) => !isPictureKey(name))
  if (meant.length > mostFiles || stories.length > mostMembers) return failure(tooMany(meant.length))

  const seen = new Set<string>()
  const members = stories.map(file => packed(file, { key, allowance, seen }))
  if (tagsOf(members) > mostTags) return failure(tooManyTags)
  const packedPictures = meant
    .filter(({ name }) => isPictureKey(name))
    .map(file => packedPicture(file, { key, allowance, seen }))
  return success({ articles: [], evidence: [], members, packedPictures })
}

type Among = { key: string; allowance: Allowance; seen: Set<string> }

/** Why a file of the archive is left in it, whatever it holds. */
function refusedFile({ isFile }: Listed, name: string, seen: Set<string>): Rejection | undefined {
  const refused = refusedName(name) ?? (seen.has(name) ? badName(name, 'another has the same name') : undefined)
  seen.add(name)

  return refused ?? (isFile ? undefined : malformed('it is a link or a device, not a file', name))
}

function packedPicture(file: Listed, { allowance, seen }: Among): PackedPicture {
  const name = memberName(file.name)
  const refused = refusedFile(file, name, seen)

  return refused === undefined
    ? { name, unpack: () => file.unpack(allowance) }
    : { name: shown(name), unpack: () => failure(refused) }
}

function packed(file: Listed, { key, allowance, seen }: Among): Packed {
  const name = memberName(file.name)
  const refused = refusedFile(file, name, seen)
  if (refused !== undefined) return { name: shown(name), refused }

  const bytes = file.unpack(allowance)
  if (!bytes.ok) return { name, refused: bytes.failure }
  return { name, file: { key: `${key}!${name}`, bytes: bytes.value, metadata: {}, allowance } }
}

const tagsOf = (members: readonly Packed[]): number =>
  members.reduce((sum, member) => sum + ('file' in member ? tagsIn(member.file.bytes) : 0), 0)

function tagsIn(bytes: Uint8Array): number {
  const sign = 0x3c
  let count = 0
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) count++
  return count
}

const tooManyTags: Rejection = {
  kind: 'too-large',
  place: `${mostTags} tags`,
  reason: `The files of the bundle hold more than ${mostTags} tags together, far more than so many articles.`,
  mend: 'Upload the articles in smaller bundles.',
}

const tooMany = (count: number): Rejection => ({
  kind: 'too-large',
  place: `${count} files`,
  reason: `The bundle holds ${count} files; ${mostMembers} articles, and ${mostFiles} files with their pictures, are the most.`,
  mend: 'Upload the articles in smaller bundles.',
})
