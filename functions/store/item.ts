import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import * as z from 'zod/mini'
import { Annotations, ArticleId, CarriedDraft, Change, ContentHash } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { stemOf } from '../../events/picture.ts'
import { currentRow } from '../../events/settings.ts'
import { isDeepStrictEqual } from '../runtime/equal.ts'
import type { Key, Row } from '../runtime/table.ts'
import { BesideFact, Current, Observation, PictureFact, UsableFact } from './facts.ts'
import { Receipt } from './receipt.ts'

/** DynamoDB ends a sort key at 1,024 bytes; an object key alone may have as many. */
const LONGEST_KEY_BYTES = 900

export const receiptKey = (objectKey: string): Key => ({ pk: `upload#${objectKey}`, sk: 'receipt' })
const partitionOf = (articleId: ArticleId): string => `article#${articleId}`
/** The article whose rows stand in this partition. */
export const articleIn = (pk: string): ArticleId | undefined =>
  pk.startsWith('article#') ? z.safeParse(ArticleId, pk.slice('article#'.length)).data : undefined
export const currentKey = (articleId: ArticleId): Key => ({ pk: partitionOf(articleId), sk: currentRow })

const textRows = 'body#'
export const bodyKey = (articleId: ArticleId, hash: ContentHash): Key => ({
  pk: partitionOf(articleId),
  sk: `${textRows}${hash}`,
})
/** The hash of the text that has this row to itself. */
export const hashOfText = ({ sk }: Key): ContentHash | undefined =>
  sk.startsWith(textRows) ? z.parse(ContentHash, sk.slice(textRows.length)) : undefined

/** `body#…` < `current` < `edit#…` < `version#…`: from here on stand the fold and, after it, all that it is folded of. */
export const standingOf = (articleId: ArticleId) => ({ pk: partitionOf(articleId), from: currentRow })
export const isFact = (row: Row): boolean => row.sk.startsWith('version#')

const factKey = (articleId: ArticleId, fact: Observation): Key => ({ pk: partitionOf(articleId), sk: skOfFact(fact) })
const skOfFact = ({ key, ...fact }: Observation): string =>
  `version#${Buffer.byteLength(key) > LONGEST_KEY_BYTES ? sha256(key) : key}#${fact.kind === 'seen' ? `seen#${fact.versionId}` : fact.sequencer}`

/** What kind of change lies between two contents of an article. */
export const isEdit = (row: Row): boolean => row.sk.startsWith('edit#')
export const editRow = (articleId: ArticleId, name: string, kind: Change): Row => ({
  pk: partitionOf(articleId),
  sk: `edit#${name}`,
  edit: kind,
})
export const rowEdit = (row: Row): [name: string, kind: Change] => [
  row.sk.slice('edit#'.length),
  z.parse(Change, row['edit']),
]

/** What the sidecars of an upload said stands with its receipt too: the story may come later, or under another id. */
const sidecarRows = 'sidecar#'
export const sidecarsOf = (objectKey: string) => ({ pk: `upload#${objectKey}`, from: sidecarRows })
export const isSidecar = (row: Row): boolean => row.sk.startsWith(sidecarRows)
export const sidecarRow = (fact: BesideFact): Row => ({
  pk: `upload#${fact.of}`,
  sk: `${sidecarRows}${fact.sequencer}`,
  fact: z.encode(BesideFact, fact),
})
export const rowSidecar = (row: Row): BesideFact => z.parse(BesideFact, row['fact'])

/** What is known of a picture stands with its own key: any number of articles may show it. */
const pictureRows = 'picture#'
export const picturesOf = (objectKey: string) => ({
  pk: `upload#${objectKey}`,
  from: pictureRows,
  until: `${pictureRows}~`,
})
export const pictureRow = (fact: PictureFact): Row => ({
  pk: `upload#${fact.key}`,
  sk: `${pictureRows}${fact.sequencer}`,
  fact: z.encode(PictureFact, fact),
})
export const rowPicture = (row: Row): PictureFact => z.parse(PictureFact, row['fact'])

/** An article that named a picture, in any version of it. */
const namingRows = 'named-by#'
export const namingOf = (objectKey: string) => ({
  pk: `upload#${objectKey}`,
  from: namingRows,
  until: `${namingRows}~`,
})
export const namingRow = (objectKey: string, articleId: ArticleId): Row => ({
  pk: `upload#${objectKey}`,
  sk: `${namingRows}${articleId}`,
})
export const rowNaming = (row: Row): ArticleId => z.parse(ArticleId, row.sk.slice(namingRows.length))

/** Says that a sidecar or a picture lies beside a story, by what their keys have in common: one row to ask for, where most have neither. */
export const anyBesideKey = (story: string): Key => ({ pk: `beside#${stemOf(story)}`, sk: 'any' })
export const picturesBeside = (stem: string) => ({ pk: `beside#${stem}`, from: pictureRows })
export const pictureBesideRow = (objectKey: string): Row => ({
  pk: `beside#${stemOf(objectKey)}`,
  sk: `${pictureRows}${sha256(objectKey)}`,
  key: objectKey,
})
export const rowBeside = (row: Row): string => z.parse(z.string(), row['key'])

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const factRow = (articleId: ArticleId, fact: Observation): Row => ({
  ...factKey(articleId, fact),
  fact: z.encode(Observation, fact),
})
export const rowFact = (row: Row): Observation => z.parse(Observation, row['fact'])

/** A row that is read, changed and written under its own revision; whoever comes second reads again. */
export type Revised<Value> = {
  value: Value
  revision: number
  /** The upload that the fold was last changed by, as the log names it. */
  trace?: string
}
const Revision = z.int()
const Trace = z.optional(z.string())

/**
 * Most articles have one version for ever. It stands in one row with its fold, the fact and its text, until there is
 * another: then each gets the row of its own that it would have had.
 */
export type First = { fact: UsableFact; body: Uint8Array }

export function currentRowOf(current: Current, revision: number, first?: First): Row {
  const fold = z.encode(Current, current)
  const beside = first && { first: unlike(fold, z.encode(UsableFact, first.fact)), body: first.body }

  return { ...currentKey(current.articleId), revision, current: fold, ...beside }
}
export function firstOf(row: Row): First | undefined {
  const fact = firstFactOf(row)

  return fact && { fact, body: z.parse(Packed, row['body']) }
}
function firstFactOf(row: Row): UsableFact | undefined {
  const { current, first } = z.parse(Beside, row)

  return first && z.parse(UsableFact, { ...pickAlike(current), ...first })
}

/** What a fact and its fold mostly say alike stands once in their row: DynamoDB bills each kilobyte begun. */
const alike = ['key', 'contentHash', 'inputs'] as const
type Told = Readonly<Record<string, unknown>>
const Told = z.record(z.string(), z.unknown())
const Beside = z.object({ current: z._default(Told, {}), first: z.optional(Told) })

const pickAlike = (fold: Told): Told => Object.fromEntries(alike.map(name => [name, fold[name]]))
const unlike = (fold: Told, fact: Told): Told =>
  Object.fromEntries(Object.entries(fact).filter(([name, said]) => !isDeepStrictEqual(said, pickAlike(fold)[name])))

/** The row that holds the text of this hash, be it beside the fold. */
export const textAmong = (rows: readonly Row[], hash: ContentHash): Row | undefined =>
  rows.find(row => row.sk === `${textRows}${hash}` || firstFactOf(row)?.contentHash === hash)

/** All facts among the rows of an article. A row of its own says more than a copy beside the fold: it may have been written again. */
export function factsAmong(rows: readonly Row[]): Observation[] {
  const firsts = rows.flatMap(row => firstFactOf(row) ?? []).map(fact => [skOfFact(fact), fact] as const)
  const others = rows.filter(isFact).map(row => [row.sk, rowFact(row)] as const)

  return [...new Map<string, Observation>([...firsts, ...others]).values()]
}

export function rowCurrent(row: Row): Revised<Current> {
  const trace = z.parse(Trace, row['trace'])

  return {
    value: z.parse(Current, row['current']),
    revision: z.parse(Revision, row['revision']),
    ...(trace !== undefined && { trace }),
  }
}

export const receiptRow = (receipt: Receipt, revision: number): Row => ({
  ...receiptKey(receipt.key),
  revision,
  receipt: z.encode(Receipt, receipt),
})
export const rowReceipt = (row: Row): Revised<Receipt> => ({
  value: z.parse(Receipt, row['receipt']),
  revision: z.parse(Revision, row['revision']),
})

const Packed = z.instanceof(Uint8Array)

/** A draft with what enrich added: the text of an article, kept once per content. */
export const Body = z.object({ draft: CarriedDraft, annotations: Annotations })
export type Body = z.infer<typeof Body>

/** Quality 5 of 11: text shrinks to about a third, in well under a millisecond for an ordinary article. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export const packBody = (body: Body): Uint8Array => brotliCompressSync(encode(Body, body), QUALITY)
export const bodyRow = (articleId: ArticleId, hash: ContentHash, body: Body): Row =>
  packedRow(articleId, hash, packBody(body))
export const packedRow = (articleId: ArticleId, hash: ContentHash, body: Uint8Array): Row => ({
  ...bodyKey(articleId, hash),
  body,
})
export const rowBody = (row: Row): Body =>
  z.parse(Body, JSON.parse(brotliDecompressSync(z.parse(Packed, row['body'])).toString()))
