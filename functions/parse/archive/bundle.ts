import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Packed, Reading, UploadedFile } from '../format.ts'
import { type Allowance, freshAllowance } from './allowance.ts'
import { badName, isFolder, isLeftover, memberName, refusedName, shown } from './members.ts'
import { malformed } from './refusals.ts'

/** A file as an archive lists it. Nothing of it is unpacked before it is asked for. */
export type Listed = { name: string; isFile: boolean; unpack(allowance: Allowance): Result<Uint8Array, Rejection> }

// An edition of a large paper has some hundred stories, and some pictures for each.
const mostFiles = 2000
const mostMembers = 500

/** An archive as a bundle of files that are each read for themselves. One that cannot be read stops no other. */
export function bundleOf(
  listed: readonly Listed[],
  { key, allowance = freshAllowance() }: UploadedFile,
): Result<Reading, Rejection> {
  const meant = listed.filter(({ name }) => !isFolder(memberName(name)) && !isLeftover(memberName(name)))
  const stories = meant.filter(({ name }) => !isPictureName(name))
  if (meant.length > mostFiles || stories.length > mostMembers) return failure(tooMany(meant.length))

  const seen = new Set<string>()
  const members = stories.map(file => packed(file, { key, allowance, seen }))
  const pictures = meant.filter(({ name }) => isPictureName(name)).map(({ name }) => shown(memberName(name)))
  const noted = pictures.map(place => ({
    field: 'pictures',
    place,
    rule: 'in-bundle',
    confidence: 1,
    note: 'not published',
  }))
  return success({ articles: [], evidence: noted, members })
}

type Among = { key: string; allowance: Allowance; seen: Set<string> }

function packed(file: Listed, { key, allowance, seen }: Among): Packed {
  const name = memberName(file.name)
  const refused = refusedName(name) ?? (seen.has(name) ? badName(name, 'another has the same name') : undefined)
  seen.add(name)
  if (refused !== undefined) return { name: shown(name), refused }
  if (!file.isFile) return { name, refused: malformed('it is a link or a device, not a file', name) }

  const bytes = file.unpack(allowance)
  if (!bytes.ok) return { name, refused: bytes.failure }
  return { name, file: { key: `${key}!${name}`, bytes: bytes.value, metadata: {}, allowance } }
}

const isPictureName = (name: string): boolean => /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|svg)$/i.test(name)

const tooMany = (count: number): Rejection => ({
  kind: 'too-large',
  place: `${count} files`,
  reason: `The bundle holds ${count} files; ${mostMembers} articles, and ${mostFiles} files with their pictures, are the most.`,
  mend: 'Upload the articles in smaller bundles.',
})
