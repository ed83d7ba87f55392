import { isDeepStrictEqual } from 'node:util'
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb'
import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import type { ArticleId } from '../../events/article.ts'
import type { Key } from '../../functions/runtime/table.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import { isOwn } from '../../functions/store/beside.ts'
import { fold } from '../../functions/store/decide.ts'
import { bodyKey } from '../../functions/store/item.ts'
import type { Desk } from '../desk/desk.ts'
import { type Copies, findCopies, saysWords } from './copies.ts'
import { lettersAbout, removeLetters } from './letters.ts'
import { tombstoneOf } from './tombstone.ts'

export type Pause = () => Promise<void>

/**
 * The tombstone first: from then on nothing shows the article, and publish takes it from its page and its feeds. Then the
 * copies, each for good. Broken off, it is done again from the start: every step may be repeated.
 */
export async function eraseArticle(
  articleId: ArticleId,
  desk: Desk,
  { at, pause }: { at: Date; pause: Pause },
): Promise<Copies> {
  await pause()
  await bury(articleId, desk, at)
  await hide(await findCopies(articleId, desk), desk)
  // The removals are told to the pipeline while nothing older can stand up again.
  await pause()

  const copies = await findCopies(articleId, desk)
  await purge(copies, desk)
  await removeLetters(await lettersAbout(copies, desk), desk)
  await pause()
  await bury(articleId, desk, at)
  return findCopies(articleId, desk)
}

/** A delete marker over each object that stands: without it, what is behind would stand up as what is before it goes. */
async function hide({ versions }: Copies, { clients, buckets }: Desk): Promise<void> {
  const standing = versions.filter(({ bucket, isLatest, isMarker }) => bucket === 'uploads' && isLatest && !isMarker)
  for (const { key } of standing) await clients.s3.send(new DeleteObjectCommand({ Bucket: buckets.uploads, Key: key }))
}

async function purge({ articleId, texts, besides, bodies, versions }: Copies, desk: Desk): Promise<void> {
  await Promise.all(texts.map(hash => removeRow(bodyKey(articleId, hash), desk)))
  await Promise.all(besides.map(key => removeRow(key, desk)))
  for (const hash of bodies) await desk.bodies.remove(hash)
  for (const { bucket, key, versionId } of versions)
    await desk.clients.s3.send(
      new DeleteObjectCommand({ Bucket: desk.buckets[bucket], Key: key, VersionId: versionId }),
    )
}

/** As the store folds, and under the same guard; but over facts that say no more than when and by which object. */
async function bury(articleId: ArticleId, desk: Desk, at: Date): Promise<void> {
  const table = articleTable(desk.articles)
  for (;;) {
    const { before, facts } = await table.findStanding(articleId)
    const tombstone = tombstoneOf(facts, at)
    const aside = facts.filter(fact => !isOwn(fact) && !saysWords(fact))
    for (const fact of tombstone)
      if (!facts.some(known => isDeepStrictEqual(known, fact))) await table.appendFact(articleId, fact)

    const current = fold(articleId, [...tombstone, ...aside])
    const isBuried = before?.first === undefined && isDeepStrictEqual(current, before?.value)
    if (current === undefined || isBuried) return
    const outcome = before ? table.writeCurrent(current, before) : table.writeFirst(current)
    if ((await outcome) === 'written') return
  }
}

const removeRow = ({ pk, sk }: Key, { clients, tables }: Desk) =>
  clients.dynamodb.send(new DeleteItemCommand({ TableName: tables.articles, Key: { pk: { S: pk }, sk: { S: sk } } }))
