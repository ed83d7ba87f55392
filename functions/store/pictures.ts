import type { ArticleId } from '../../events/article.ts'
import { isPictureKey } from '../../events/picture.ts'
import type { Arrival } from './arrival.ts'
import type { ArticleTable } from './article-table.ts'
import type { PictureFact } from './facts.ts'
import { articlesBeside } from './picture-receipt.ts'
import type { Receipt } from './receipt.ts'
import { refold } from './refold.ts'

/**
 * A picture's fact goes to its own key first and then to every article that may show it. Whoever stores a story writes
 * down what it names, and its receipt, and then looks for pictures: of the two at least one sees the other.
 */
export async function appendPicture(arrival: Arrival, table: ArticleTable): Promise<void> {
  const fact = pictureFact(arrival)
  if (fact === undefined) return

  await table.keepPicture(fact)
  const articles = await articlesBeside(fact.key, table)
  await join(
    articles.map(articleId => ({ articleId, facts: [fact] })),
    table,
  )
}

/** All that is known of the pictures a story names, or that have its name, goes to the articles it ever gave. */
export async function joinPictures(arrival: Arrival, story: Receipt, table: ArticleTable): Promise<void> {
  if (arrival.type !== 'article.enriched') return

  const ever = [...new Set(story.claims.flatMap(({ provides }) => provides))]
  const beside = (await table.listBeside(story.key)).flatMap(key => ever.map(articleId => ({ key, articleId })))
  const named = arrival.members.flatMap(({ articleId, pictures = [] }) => pictures.map(key => ({ key, articleId })))
  const wanted = [...beside, ...named]
  const keys = [...new Set(wanted.map(({ key }) => key))]
  const known = new Map(await Promise.all(keys.map(async key => [key, await table.listPictures(key)] as const)))
  const found = wanted.map(({ key, articleId }) => ({ articleId, facts: known.get(key) ?? [] }))
  await join(
    found.filter(({ facts }) => facts.length > 0),
    table,
  )
}

type Found = { articleId: ArticleId; facts: PictureFact[] }

async function join(found: readonly Found[], table: ArticleTable): Promise<void> {
  await Promise.all(found.flatMap(({ articleId, facts }) => facts.map(fact => table.appendFact(articleId, fact))))
  await refold(new Set(found.map(one => one.articleId)), [], table)
}

/** What an arrival tells of a picture. One that cannot be read, or was gone, hides nothing that was there before. */
function pictureFact({ upload, ...arrival }: Arrival): PictureFact | undefined {
  const { key, sequencer, lastModified, versionId } = upload
  const fact = {
    kind: 'picture' as const,
    ...{ key, sequencer, lastModified },
    ...(versionId !== undefined && { versionId }),
  }
  switch (arrival.type) {
    case 'picture.read':
      return arrival.picture === undefined ? fact : { ...fact, picture: arrival.picture }
    case 'article.removed':
      return isPictureKey(key) ? fact : undefined
    case 'article.enriched':
    case 'article.rejected':
    case 'sidecar.read':
    case 'upload.superseded':
      return undefined
    default:
      return arrival satisfies never
  }
}
