import type { ArticleId, ContentHash } from '../../events/article.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import type { Key } from '../../functions/runtime/table.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import { isOwn } from '../../functions/store/beside.ts'
import type { Observation } from '../../functions/store/facts.ts'
import {
  articleIn,
  bodyKey,
  currentKey,
  factRow,
  firstOf,
  hashOfText,
  isSidecar,
  receiptKey,
  rowReceipt,
  rowSidecar,
  sidecarsOf,
} from '../../functions/store/item.ts'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import type { Desk } from '../desk/desk.ts'
import { scan } from '../desk/rows.ts'
import { type StoredVersion, versionsOfAll } from './object-versions.ts'
import { isPicture, pictureBodies, pictureRows, sharedPictures } from './pictures.ts'

/** Every copy of an article that is ours to erase, but for dead letters. */
export type Copies = {
  articleId: ArticleId
  facts: Observation[]
  /** Rows that hold what sidecars and pictures said of it. */
  besides: Key[]
  keys: string[]
  /** Versions and delete markers of the objects that give it; older versions of its pages, where any are kept. */
  versions: StoredVersion[]
  /** Hashes of its texts, each in a row of the articles table. */
  texts: ContentHash[]
  /** Long texts and pictures in the bodies bucket that no other article has. */
  bodies: string[]
  pages: string[]
}

/** Looks for all of them. Throws where to erase them would take another article along. */
export async function findCopies(articleId: ArticleId, desk: Desk): Promise<Copies> {
  const { facts } = await articleTable(desk.articles).findStanding(articleId)
  if (facts.length === 0) throw new CommandFailure(`There is no article ${articleId}.`)

  const shared = await sharedPictures(articleId, facts, desk)
  const keys = [...new Set(facts.map(fact => fact.key))].filter(key => !shared.has(key))
  const pictures = facts.filter(isPicture).filter(({ key }) => !shared.has(key))
  await refuseOthers(articleId, keys, desk)
  const rows = await desk.articles.list(currentKey(articleId).pk)
  // One that stands beside the fold gets a row like the others' as soon as the fold is another.
  const texts = rows.flatMap(row => hashOfText(row) ?? firstOf(row)?.fact.contentHash ?? [])
  const pages = (await feedTable(desk.feeds).findMember(articleId))?.pages ?? []

  return {
    ...{ articleId, facts, keys, texts, pages },
    besides: [
      ...(await besidesOf(articleId, facts, desk)),
      ...(await pictureRows([...new Set(pictures.map(({ key }) => key))], desk)),
    ],
    versions: [...(await versionsOfAll(desk, 'uploads', keys)), ...(await oldPages(desk, pages))],
    bodies: [
      ...(await bodiesOf(articleId, texts, desk)),
      ...(await pictureBodies(articleId, { beside: pictures, texts }, desk)),
    ],
  }
}

/** With the article's facts, and with the receipts of its stories. */
async function besidesOf(articleId: ArticleId, facts: readonly Observation[], { articles }: Desk): Promise<Key[]> {
  const own = facts.filter(saysWords).map(fact => factRow(articleId, fact))
  const stories = new Set(facts.filter(isOwn).map(({ key }) => key))
  const kept = await Promise.all(
    [...stories].map(async key => {
      const { pk, from } = sidecarsOf(key)
      return (await articles.list(pk, { from })).filter(isSidecar).filter(row => saysWords(rowSidecar(row)))
    }),
  )
  return [...own, ...kept.flat()].map(({ pk, sk }) => ({ pk, sk }))
}

/** That a sidecar or a picture is gone, or told nothing, has no words of the article. */
export const saysWords = (fact: Observation): boolean =>
  (isPicture(fact) && fact.picture !== undefined) || ('fields' in fact && fact.fields !== undefined)

/** An object may give several articles, at once or one after another: its versions hold the text of all of them. */
async function refuseOthers(articleId: ArticleId, keys: readonly string[], { articles }: Desk): Promise<void> {
  const rows = await articles.findAll(keys.map(receiptKey))
  for (const { value } of rows.map(rowReceipt)) {
    const others = new Set(value.claims.flatMap(claim => claim.provides).filter(id => id !== articleId))
    if (others.size > 0)
      throw new CommandFailure(
        `${value.key} also gives ${[...others].join(', ')}. Nothing was erased: move what is to stay to an object of its own, and erase these too.`,
      )
  }
}

/** What stands is rewritten by publish; only what a bucket with versions keeps behind it must be taken away. */
const oldPages = async (desk: Desk, pages: readonly string[]): Promise<StoredVersion[]> =>
  (await versionsOfAll(desk, 'site', pages)).filter(({ isLatest }) => !isLatest)

/** Two articles of the very same words share a body: then it is the other's, too, and stays. */
async function bodiesOf(articleId: ArticleId, hashes: readonly ContentHash[], desk: Desk): Promise<string[]> {
  const heads = await Promise.all(hashes.map(hash => desk.bodies.head(hash)))
  const alone: string[] = []
  for (const hash of hashes.filter((_, n) => heads[n] !== undefined))
    if (!(await hasOthers(hash, articleId, desk))) alone.push(hash)

  return alone
}

async function hasOthers(hash: ContentHash, articleId: ArticleId, desk: Desk): Promise<boolean> {
  for await (const { pk } of scan(desk, 'articles', { sk: bodyKey(articleId, hash).sk, only: [] }))
    if (articleIn(pk) !== articleId) return true

  return false
}
