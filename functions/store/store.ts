import type { ArticleId, EnrichedMember, Standing, Upload } from '../../events/article.ts'
import type { ArticleEnriched } from '../../events/article-enriched.ts'
import { isDeepStrictEqual } from '../runtime/equal.ts'
import type { Arrival } from './arrival.ts'
import type { ArticleTable } from './article-table.ts'
import { leaving } from './claims.ts'
import { fold } from './decide.ts'
import { decideEdits } from './edits.ts'
import type { Observation, UsableFact } from './facts.ts'
import { feedInputs } from './feed-inputs.ts'
import type { Fold } from './fold-table.ts'
import { type Body, type First, packBody } from './item.ts'
import { answered } from './picture-receipt.ts'
import { appendPicture, joinPictures } from './pictures.ts'
import { nextReceipt, type Receipt, settle, verdict } from './receipt.ts'
import { type Folded, foldAgain, retell, retellMoved } from './refold.ts'
import { appendSidecar, joinSidecars, seenFact } from './sidecars.ts'

/**
 * Appends what an arrival tells as facts, folds the articles it touches and writes the receipt. Every step is a
 * repeatable put, facts come before whatever is derived from them, so a crash anywhere is mended by running again.
 */
export async function store(arrival: Arrival, table: ArticleTable): Promise<Receipt> {
  await appendSidecar(arrival, table)
  await appendPicture(arrival, table)
  const { key } = arrival.upload
  const [told, known] = await Promise.all([appendKnown(arrival, table), table.findReceipt(key)])

  for (let before = known; ; before = await table.findReceipt(key)) {
    const gone = leaving(before?.value.claims ?? [], arrival)
    await Promise.all(gone.map(({ articleId, fact }) => table.appendFact(articleId, fact)))
    for (const { articleId, fact } of gone)
      told.set(articleId, { ...told.get(articleId), others: [...(told.get(articleId)?.others ?? []), fact] })

    const folded = await foldAll(told, table)
    const next = nextReceipt(before?.value, arrival)
    const receipt = next.shownIn === undefined ? settle(next, verdictsOf(next, folded)) : await answered(next, table)
    if (isDeepStrictEqual(receipt, before?.value) || (await table.writeReceipt(receipt, before)) === 'written') {
      await Promise.all([
        tellOthers(key, folded, table),
        arrival.type === 'article.enriched' && joinSidecars(receipt, table),
        joinPictures(arrival, receipt, table),
        // An article that came to show it meanwhile had no receipt to tell it to.
        receipt.shownIn !== undefined && retell(key, table),
        retellMoved(receipt, folded, table),
      ])
      return receipt
    }
  }
}

/** What an arrival tells of an article: the version that it brings of one that nobody has folded yet, and facts that are appended. */
type Told = { fresh?: Fresh; others: Observation[] }
type Fresh = { fact: UsableFact; body: Body }
type FoldedById = ReadonlyMap<ArticleId, Folded>

const verdictsOf = ({ key, provides }: Receipt, folded: FoldedById) =>
  provides.map(id => verdict(key, folded.get(id)?.facts ?? []))

/** What changes between the look and the writes is seen by the guards. */
async function appendKnown(arrival: Arrival, table: ArticleTable): Promise<Map<ArticleId, Told>> {
  if (arrival.type !== 'article.enriched') return new Map()

  return new Map(await Promise.all(arrival.members.map(member => append(member, arrival, table))))
}

async function append(
  member: EnrichedMember,
  { upload, beside, members }: ArticleEnriched,
  table: ArticleTable,
): Promise<[ArticleId, Told]> {
  const { articleId, draft, annotations } = member
  const isAmong = members.length > 1 || member.name !== undefined
  const fact = { ...usableFact(member, upload), ...(isAmong && { among: true as const }) }
  const fresh = { fact, body: { draft, annotations } }
  const seen = beside === undefined ? [] : [seenFact(beside, upload.key)]
  await Promise.all([
    ...(member.pictures ?? []).map(key => table.keepNaming(key, articleId)),
    ...seen.map(one => table.appendFact(articleId, one)),
  ])
  const fold = await table.findFold(articleId)
  if (fold === undefined) return [articleId, { fresh, others: seen }]

  if (!(await isBeside(fold, fresh, table))) await appendVersion(articleId, fresh, table)
  return [articleId, { others: [fresh.fact, ...seen] }]
}

/** Told again, a first version is where it was: only what enrich says of it may be other by now. */
async function isBeside(fold: Fold, fresh: Fresh, table: ArticleTable): Promise<boolean> {
  const first = firstVersion(fresh)
  if (first === undefined || !isDeepStrictEqual(fold.first?.fact, first.fact)) return false

  return isDeepStrictEqual(fold.first?.body, first.body) || (await table.renewFirst(fold, first)) === 'written'
}

/** The text first: a fact that can be read must never point to a body that is not there. */
async function appendVersion(articleId: ArticleId, { fact, body }: Fresh, table: ArticleTable): Promise<void> {
  await table.keepBody(articleId, fact.contentHash, body)
  await table.appendFact(articleId, fact)
}

function usableFact({ contentHash, draft, annotations, pictures }: EnrichedMember, upload: Upload): UsableFact {
  const { key, sequencer, lastModified, versionId } = upload
  const { section, change, significant, pubstatus, legalReason, ...dates } =
    'inline' in draft ? draft.inline : draft.standing

  return {
    kind: 'usable',
    key,
    sequencer,
    lastModified,
    contentHash,
    inputs: feedInputs({ draft, annotations }, section ?? key.split('/').slice(0, -1).join('/')),
    change,
    ...(significant && { significant }),
    pubstatus,
    ...(legalReason !== undefined && { legalReason }),
    ...(versionId !== undefined && { versionId }),
    ...(pictures !== undefined && { pictures }),
    ...instants(dates),
  }
}

const instants = ({
  publishedAt,
  embargoedUntil,
  expiresAt,
}: Pick<Standing, 'publishedAt' | 'embargoedUntil' | 'expiresAt'>) => ({
  ...(publishedAt !== undefined && { publishedAt }),
  ...(embargoedUntil !== undefined && { embargoedUntil }),
  ...(expiresAt !== undefined && { expiresAt }),
})

const foldAll = async (told: ReadonlyMap<ArticleId, Told>, table: ArticleTable): Promise<FoldedById> =>
  new Map(
    await Promise.all(
      [...told].map(async ([id, { fresh, others }]) => {
        const folded = fresh && (await foldNew(id, fresh, others, table))
        return [id, folded ?? (await foldAgain(id, table))] as const
      }),
    ),
  )

/**
 * An article of which there is no fold yet is most often new, and then our own facts are all there are: no need to list
 * them. Whoever knows of others either comes second, is refused and lists them all, or appended them without folding
 * yet, and will.
 */
async function foldNew(
  articleId: ArticleId,
  fresh: Fresh,
  others: Observation[],
  table: ArticleTable,
): Promise<Folded | undefined> {
  const own = [fresh.fact, ...others]
  const current = fold(articleId, own, await decideEdits(articleId, { facts: own, edits: new Map() }, table))
  const first = firstVersion(fresh)
  if (first === undefined) await appendVersion(articleId, fresh, table)
  if (current !== undefined && (await table.writeFirst(current, first)) === 'written')
    return { facts: own, revision: 1 }
  if (first !== undefined) await appendVersion(articleId, fresh, table)

  return undefined
}

/** Whoever reads the fold reads the text with it: a long one has a row of its own from the first. */
const BESIDE_BYTES = 8 * 1024

function firstVersion({ fact, body }: Fresh): First | undefined {
  if (!('inline' in body.draft)) return undefined

  const packed = packBody(body)
  return packed.length > BESIDE_BYTES ? undefined : { fact, body: packed }
}

/** Where several objects claim an article, the others' receipts say who won. */
async function tellOthers(key: string, folded: FoldedById, table: ArticleTable): Promise<void> {
  const others = new Set([...folded.values()].flatMap(({ facts }) => facts.map(fact => fact.key)))
  others.delete(key)
  for (const other of others) await retell(other, table)
}
