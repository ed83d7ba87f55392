import type { Evidence, Rejection } from '../../events/article.ts'
import { failure, type Result, success } from '../result.ts'
import { type Budget, freshBudget, isSpent } from './budget.ts'
import { sidecarsAmong } from './bundle-sidecars.ts'
import type { Packed, PackedPicture, ReadArticle, Reading, UploadedFile } from './format.ts'

/** Reads one file of a bundle as if it had been uploaded alone; never another bundle. */
export type ReadMember = (file: UploadedFile) => Promise<Result<Reading, Rejection>>

type Bundled = { members: readonly Packed[]; packedPictures: readonly PackedPicture[]; budget?: Budget }

// A receipt is one row of a table: of a large bundle it says what became of each member, and no more.
const mostExplained = 20

/** A bundle with its members read. Those that could not be are told of; only a bundle with no article in it is rejected. */
export async function readMembers(
  bundle: Reading,
  { members, packedPictures, budget = freshBudget() }: Bundled,
  read: ReadMember,
): Promise<Result<Reading, Rejection>> {
  const { picturesAmong } = await import('./bundle-pictures.ts')
  const { captionsAmong } = await import('./bundle-captions.ts')
  const { announcedBy } = await import('./bundle-notes.ts')
  const captions = captionsAmong(members, packedPictures)
  const among = picturesAmong(packedPictures, captions.said)
  const articles = [...bundle.articles]
  const evidence = [...bundle.evidence]
  const refusals: Rejection[] = []
  const beside = sidecarsAmong(members, { budget })
  const announced = members.filter(one => captions.isList(one)).flatMap(one => announcedBy(one))
  const stories = members.filter(one => !beside.isSidecar(one) && !captions.isList(one))
  for (const member of stories) {
    const reading = 'refused' in member ? failure(member.refused) : beside.merged(member.name, await read(member.file))
    evidence.push(told(member.name, reading))
    announced.push(...announcedBy(member, reading))
    if (!reading.ok) {
      if (isSpent(budget)) return failure(reading.failure)
      refusals.push(reading.failure)
    } else {
      articles.push(...named(among.joined(reading.value, member.name, stories.length === 1).articles, member.name))
      if (members.length <= mostExplained) evidence.push(...reading.value.evidence.map(one => within(one, member.name)))
    }
  }

  if (articles.length === 0) return failure(nothingRead(members, refusals))

  return success({
    ...{ articles, announced, pictures: among.pictures() },
    evidence: [...evidence, ...among.evidence()],
  })
}

/** Of several articles in one member each has a name in it; one without is known by its number. */
const named = (articles: readonly ReadArticle[], member: string): ReadArticle[] =>
  articles.map((article, n) => ({
    ...article,
    name: articles.length === 1 ? member : `${member}!${article.name ?? n + 1}`,
  }))

const told = (place: string, reading: Result<Reading, Rejection>): Evidence =>
  reading.ok
    ? { field: 'member', place, rule: 'read', confidence: 1 }
    : {
        field: 'member',
        place,
        rule: 'rejected',
        confidence: 0,
        note: `${reading.failure.kind}: ${reading.failure.reason} ${reading.failure.mend}`,
      }

const within = (one: Evidence, member: string): Evidence => ({ ...one, place: `${member}, ${one.place}` })

function nothingRead(members: readonly Packed[], [first]: readonly Rejection[]): Rejection {
  if (first === undefined) {
    return {
      kind: 'no-text',
      reason: 'The bundle holds no article.',
      mend: 'Put the articles into it, each as a file of its own, and upload it again.',
    }
  }
  const place = first.place ?? members[0]?.name
  const others =
    members.length === 1 ? '' : ` None of the ${members.length} files in it can be read; this is the first.`
  return { ...first, ...(place !== undefined && { place }), reason: `${first.reason}${others}` }
}

export const nested: Rejection = {
  kind: 'unknown-format',
  reason: 'It is a bundle inside a bundle, which is not read.',
  mend: 'Put the articles themselves into the bundle, or upload the inner one alone.',
}
