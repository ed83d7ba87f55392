import type { Evidence, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { comparable } from '../../text/clean.ts'
import { commentsIn } from '../../text/comments.ts'
import type { Decoded } from '../../text/decoded.ts'
import { announcedAround } from '../announced.ts'
import { boundedEvidence } from '../bounded-evidence.ts'
import { freshBudget, mostPieces, takeParts, takePieces } from '../budget.ts'
import type { ReadArticle, Reading, UploadedFile } from '../format.ts'
import { charsetEvidence } from '../found.ts'
import { piecesOf } from '../pieces.ts'
import { rejected } from '../plain-text/refusals.ts'
import { type Composed, composed } from './compose.ts'
import { partsOf } from './parts.ts'
import type { GivenBody, Story } from './story.ts'

export type Source = {
  file: UploadedFile
  site: SiteConfig
  decoded: Decoded
  /** A feed or list is a file of many articles, even on a day when it holds one. */
  many?: boolean
  /** What is to be said of the file as a whole. */
  evidence?: Evidence[]
  /** All that the file says, but for what is of one article among many. */
  words: Iterable<string>
}

// A thick novel has a million letters. What is longer takes the memory of all else that is read beside it.
const longestBody = 1_000_000

/** Why a text is not read, if it is not. Asked before it is made into blocks. */
export const tooLong = ({ text, place }: Pick<GivenBody, 'text' | 'place'>): Rejection | undefined =>
  text.length <= longestBody
    ? undefined
    : {
        kind: 'too-large',
        place,
        reason: `The text has ${text.length} characters; the most that one article may have is ${longestBody}.`,
        mend: 'Cut the text into parts and upload each under its own name.',
      }

/** The stories of a file as articles, each under an id or a name of its own. */
export function readingOf(stories: readonly Story[], source: Source): Result<Reading, Rejection> {
  const refused = stories.flatMap(({ bodies }) => bodies).flatMap(body => tooLong(body) ?? [])[0]
  if (refused) return failure(refused)

  const composing = composedAll(stories, source)
  if (!composing.ok) return composing
  const read = composing.value
  if (read.length === 0) return failure(rejected.noText)

  const told = source.many ? apart(read) : { read: read.slice(0, 1), evidence: [] }
  const empty = stories.length - read.length
  const evidence = [
    charsetEvidence(source.decoded),
    ...(source.evidence ?? []),
    ...(empty > 0 ? [leftOut(`without a headline and without text: ${empty}`)] : []),
    ...told.evidence,
    ...told.read.flatMap(one => one.evidence),
  ]
  const isAsked = source.many === true || !stories.some(isGiven)
  return success({
    articles: told.read.map(({ article }) => article),
    evidence: boundedEvidence(evidence),
    ...(isAsked ? announcedAround([...source.words, ...commentsIn(source.decoded.text)]) : {}),
  })
}

/** A property says until when; what the file says of it in words may be less exact. */
const isGiven = ({ embargoes }: Story) => embargoes.some(({ scheduled }) => scheduled !== true)

/** All that have words, until they are more than fits into memory at once. What they are made of is counted before any is read. */
function composedAll(stories: readonly Story[], { site, file }: Source): Result<Composed[], Rejection> {
  const tooMany = takeParts(
    file,
    stories.reduce((sum, story) => sum + partsOf(story), 0),
  )
  if (tooMany) return failure(tooMany)

  // Looked at here while they come, and taken from the budget where the file is read as a whole.
  const room = { ...freshBudget(), pieces: file.budget?.pieces ?? mostPieces }
  const read: Composed[] = []
  for (const story of stories) {
    const one = composed(story, site)
    if (one === undefined) continue
    const refused = takePieces({ budget: room }, piecesOf(one.article.draft))
    if (refused) return failure(refused)
    read.push({ ...one, article: { ...one.article, ...announcedAround(isGiven(story) ? [] : (story.words ?? [])) } })
  }
  return success(read)
}

export const leftOut = (note: string, place = 'file'): Evidence => ({
  field: 'articles',
  place,
  rule: 'left-out',
  confidence: 1,
  note,
})

/** One article an id: of two that claim it the first stands, as in a feed the newest comes first. */
function apart(read: readonly Composed[]): { read: Composed[]; evidence: Evidence[] } {
  const taken = new Set<string>()
  const evidence: Evidence[] = []
  const kept = read.flatMap((one): Composed[] => {
    const article = named(one.article, taken)
    const claim = article.id ?? article.name ?? ''
    if (article.id !== undefined && taken.has(claim)) {
      evidence.push(leftOut('another article of the file has the same id', one.evidence[0]?.place))
      return []
    }
    taken.add(claim)
    return [{ ...one, article }]
  })
  return { read: kept, evidence }
}

/** Without an id an article is known by its headline: its place in the file changes with every new one. */
function named(article: ReadArticle, taken: ReadonlySet<string>): ReadArticle {
  if (article.id !== undefined) return article

  const name = article.name ?? comparable(article.draft.headline).slice(0, 80)
  for (let count = 2; ; count++) {
    const free = count === 2 ? name : `${name} ${count - 1}`
    if (!taken.has(free)) return { ...article, name: free }
  }
}
