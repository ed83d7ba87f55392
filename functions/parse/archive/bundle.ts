import type { Rejection } from '../../../events/article.ts'
import { isBystander, isFolder } from '../../../events/bystander.ts'
import { isPictureKey } from '../../../events/picture.ts'
import { failure, type Result, success } from '../../result.ts'
import { type Budget, freshBudget } from '../budget.ts'
import type { Packed, PackedPicture, Reading, UploadedFile } from '../format.ts'
import { type Allowance, freshAllowance } from './allowance.ts'
import { badName, memberName, refusedName, shown } from './members.ts'
import { malformed } from './refusals.ts'

/** A file as an archive lists it. Nothing of it is unpacked before it is asked for. */
export type Listed = { name: string; isFile: boolean; unpack(allowance: Allowance): Result<Uint8Array, Rejection> }

// An edition of a large paper has some hundred stories, and some pictures for each.
const mostFiles = 2000
const mostMembers = 500

/** An archive as a bundle of files that are each read for themselves. One that cannot be read stops no other. */
export function bundleOf(
  listed: readonly Listed[],
  { key, allowance = freshAllowance(), budget = freshBudget() }: UploadedFile,
): Result<Reading, Rejection> {
  const meant = listed.filter(({ name }) => !isFolder(memberName(name)) && !isBystander(memberName(name)))
  const stories = meant.filter(({ name }) => !isPictureKey(name))
  if (meant.length > mostFiles || stories.length > mostMembers) return failure(tooMany(meant.length))

  const seen = new Set<string>()
  const members = stories.map(file => packed(file, { key, allowance, budget, seen }))
  const packedPictures = meant
    .filter(({ name }) => isPictureKey(name))
    .map(file => packedPicture(file, { allowance, seen }))
  return success({ articles: [], evidence: [], members, packedPictures })
}

type Among = { allowance: Allowance; seen: Set<string> }
type Story = Among & { key: string; budget: Budget }

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

function packed(file: Listed, { key, allowance, budget, seen }: Story): Packed {
  const name = memberName(file.name)
  const refused = refusedFile(file, name, seen)
  if (refused !== undefined) return { name: shown(name), refused }

  const bytes = file.unpack(allowance)
  if (!bytes.ok) return { name, refused: bytes.failure }
  return { name, file: { key: `${key}!${name}`, bytes: bytes.value, metadata: {}, allowance, budget } }
}

const tooMany = (count: number): Rejection => ({
  kind: 'too-large',
  place: `${count} files`,
  reason: `The bundle holds ${count} files; ${mostMembers} articles, and ${mostFiles} files with their pictures, are the most.`,
  mend: 'Upload the articles in smaller bundles.',
})
