import { isDeepStrictEqual } from 'node:util'
import type { ArticleId, EnrichedMember, Standing, Upload } from '../../events/article.ts'
import type { ArticleTable } from './article-table.ts'
import { fold } from './decide.ts'
import type { Fact, UsableFact } from './facts.ts'
import { type Arrival, leaving, nextReceipt, providedBy, type Receipt, settle, verdict } from './receipt.ts'

/**
 * Appends what an arrival tells as facts, folds the articles it touches and writes the receipt. Every step is a
 * repeatable put, facts come before whatever is derived from them, so a crash anywhere is mended by running again.
 */
export async function store(arrival: Arrival, table: ArticleTable): Promise<Receipt> {
  if (arrival.type === 'article.enriched')
    await Promise.all(arrival.members.map(member => keep(member, arrival.upload, table)))

  const touched = new Set<ArticleId>(providedBy(arrival))
  for (;;) {
    const before = await table.findReceipt(arrival.upload.key)
    const gone = leaving(before?.value, arrival)
    await Promise.all(gone.map(({ articleId, fact }) => table.appendFact(articleId, fact)))
    for (const { articleId } of gone) touched.add(articleId)

    const folded = await foldAll([...touched], table)
    const next = nextReceipt(before?.value, arrival)
    const receipt = settle(
      next,
      next.provides.map(id => verdict(next.key, folded.get(id) ?? [])),
    )
    if (isDeepStrictEqual(receipt, before?.value) || (await table.writeReceipt(receipt, before)) === 'written') {
      await tellOthers(arrival.upload.key, folded, table)
      return receipt
    }
  }
}

async function keep(member: EnrichedMember, upload: Upload, table: ArticleTable): Promise<void> {
  const { articleId, contentHash, draft, annotations } = member

  // The text first: a fact that can be read must never point to a body that is not there.
  await table.keepBody(articleId, contentHash, { draft, annotations })
  await table.appendFact(articleId, usableFact(member, upload))
}

function usableFact({ contentHash, draft }: EnrichedMember, upload: Upload): UsableFact {
  const { key, sequencer, lastModified, versionId } = upload
  const { section, change, pubstatus, ...dates } = 'inline' in draft ? draft.inline : draft.standing

  return {
    kind: 'usable',
    key,
    sequencer,
    lastModified,
    contentHash,
    inputs: { folder: section ?? key.split('/').slice(0, -1).join('/') },
    change,
    pubstatus,
    ...(versionId !== undefined && { versionId }),
    ...instants(dates),
  }
}

const instants = ({ publishedAt, embargoedUntil, expiresAt }: Omit<Standing, 'change' | 'pubstatus'>) => ({
  ...(publishedAt !== undefined && { publishedAt }),
  ...(embargoedUntil !== undefined && { embargoedUntil }),
  ...(expiresAt !== undefined && { expiresAt }),
})

type FactsByArticle = Map<ArticleId, Fact[]>

const foldAll = async (ids: readonly ArticleId[], table: ArticleTable): Promise<FactsByArticle> =>
  new Map(await Promise.all(ids.map(async id => [id, await foldArticle(id, table)] as const)))

async function foldArticle(articleId: ArticleId, table: ArticleTable): Promise<Fact[]> {
  for (;;) {
    const { before, facts } = await table.findStanding(articleId)
    const current = fold(articleId, facts)
    if (current === undefined || isDeepStrictEqual(current, before?.value)) return facts
    if ((await table.writeCurrent(current, before)) === 'written') return facts
  }
}

/** Where several objects claim an article, the others' receipts say who won. */
async function tellOthers(key: string, folded: FactsByArticle, table: ArticleTable): Promise<void> {
  for (const [articleId, facts] of folded) {
    const others = new Set(facts.map(fact => fact.key).filter(other => other !== key))
    for (const other of others) await retell(other, articleId, table)
  }
}

async function retell(key: string, articleId: ArticleId, table: ArticleTable): Promise<void> {
  for (;;) {
    const before = await table.findReceipt(key)
    if (before === undefined || !before.value.provides.includes(articleId)) return

    const { facts } = await table.findStanding(articleId)
    const receipt = settle(before.value, [verdict(key, facts)])
    if (isDeepStrictEqual(receipt, before.value)) return
    if ((await table.writeReceipt(receipt, before)) === 'written') return
  }
}
