import { isDeepStrictEqual } from 'node:util'
import type { ArticleId, EnrichedMember, Standing, Upload } from '../../events/article.ts'
import type { ArticleEnriched } from '../../events/article-enriched.ts'
import type { ArticleTable } from './article-table.ts'
import { fold } from './decide.ts'
import { decideEdits } from './edits.ts'
import type { Observation, UsableFact } from './facts.ts'
import { feedInputs } from './feed-inputs.ts'
import { answered } from './picture-receipt.ts'
import { appendPicture, joinPictures } from './pictures.ts'
import { type Arrival, leaving, nextReceipt, type Receipt, settle, verdict } from './receipt.ts'
import { foldAgain, retell } from './refold.ts'
import { appendSidecar, joinSidecars, seenFact } from './sidecars.ts'

/**
 * Appends what an arrival tells as facts, folds the articles it touches and writes the receipt. Every step is a
 * repeatable put, facts come before whatever is derived from them, so a crash anywhere is mended by running again.
 */
export async function store(arrival: Arrival, table: ArticleTable): Promise<Receipt> {
  await appendSidecar(arrival, table)
  await appendPicture(arrival, table)
  const { key } = arrival.upload
  // Looks while it writes: what changes in between is seen by the guards.
  const [appended, unknown, known] = await Promise.all([
    appendUsable(arrival, table),
    withoutFold(arrival, table),
    table.findReceipt(key),
  ])

  for (let before = known; ; before = await table.findReceipt(key)) {
    const gone = leaving(before?.value, arrival)
    await Promise.all(gone.map(({ articleId, fact }) => table.appendFact(articleId, fact)))
    for (const { articleId, fact } of gone) appended.set(articleId, [...(appended.get(articleId) ?? []), fact])

    const folded = await foldAll(appended, unknown, table)
    const next = nextReceipt(before?.value, arrival)
    const receipt = next.shownIn === undefined ? settle(next, verdictsOf(next, folded)) : await answered(next, table)
    if (isDeepStrictEqual(receipt, before?.value) || (await table.writeReceipt(receipt, before)) === 'written') {
      await Promise.all([
        tellOthers(key, folded, table),
        arrival.type === 'article.enriched' && joinSidecars(receipt, table),
        joinPictures(arrival, receipt, table),
        // An article that came to show it meanwhile had no receipt to tell it to.
        receipt.shownIn !== undefined && retell(key, undefined, table),
      ])
      return receipt
    }
  }
}

type FactsByArticle = Map<ArticleId, Observation[]>

const verdictsOf = ({ key, provides }: Receipt, folded: FactsByArticle) =>
  provides.map(id => verdict(key, folded.get(id) ?? []))

async function appendUsable(arrival: Arrival, table: ArticleTable): Promise<FactsByArticle> {
  if (arrival.type !== 'article.enriched') return new Map()

  return new Map(await Promise.all(arrival.members.map(member => append(member, arrival, table))))
}

async function append(
  member: EnrichedMember,
  { upload, beside, members }: ArticleEnriched,
  table: ArticleTable,
): Promise<[ArticleId, Observation[]]> {
  const { articleId, contentHash, draft, annotations } = member
  const isAmong = members.length > 1 || member.name !== undefined
  const fact = { ...usableFact(member, upload), ...(isAmong && { among: true as const }) }

  // The text first: a fact that can be read must never point to a body that is not there.
  await Promise.all([
    table.keepBody(articleId, contentHash, { draft, annotations }),
    ...(member.pictures ?? []).map(key => table.keepNaming(key, articleId)),
  ])
  const facts = [fact, ...(beside === undefined ? [] : [seenFact(beside, upload.key)])]
  await Promise.all(facts.map(one => table.appendFact(articleId, one)))
  return [articleId, facts]
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

/** The articles that we bring and nobody has folded yet. */
async function withoutFold(arrival: Arrival, table: ArticleTable): Promise<Set<ArticleId>> {
  const ids = arrival.type === 'article.enriched' ? arrival.members.map(({ articleId }) => articleId) : []
  const folds = await Promise.all(ids.map(id => table.findCurrent(id)))

  return new Set(ids.filter((_, n) => folds[n] === undefined))
}

const foldAll = async (
  appended: FactsByArticle,
  unknown: ReadonlySet<ArticleId>,
  table: ArticleTable,
): Promise<FactsByArticle> =>
  new Map(
    await Promise.all(
      [...appended].map(async ([id, own]) => {
        const facts = unknown.has(id) ? await foldNew(id, own, table) : undefined
        return [id, facts ?? (await foldAgain(id, table))] as const
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
  own: Observation[],
  table: ArticleTable,
): Promise<Observation[] | undefined> {
  const edits = await decideEdits(articleId, { facts: own, edits: new Map() }, table)
  const current = fold(articleId, own, edits)
  if (current === undefined) return undefined

  return (await table.writeCurrent(current, undefined)) === 'written' ? own : undefined
}

/** Where several objects claim an article, the others' receipts say who won. */
async function tellOthers(key: string, folded: FactsByArticle, table: ArticleTable): Promise<void> {
  for (const [articleId, facts] of folded) {
    const others = new Set(facts.map(fact => fact.key).filter(other => other !== key))
    for (const other of others) await retell(other, articleId, table)
  }
}
