import type { ArticleId, ContentHash } from '../../events/article.ts'
import { picturePath } from '../../events/picture.ts'
import { fetchDraft } from '../../functions/carried-draft.ts'
import { picturesIn } from '../../functions/each-picture.ts'
import { showingPartition } from '../../functions/publish/picture-table.ts'
import type { Key } from '../../functions/runtime/table.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import type { Observation, PictureFact } from '../../functions/store/facts.ts'
import { picturesOf, rowPicture } from '../../functions/store/item.ts'
import { articlesBeside } from '../../functions/store/picture-receipt.ts'
import type { Desk } from '../desk/desk.ts'

export const isPicture = (fact: Observation): fact is PictureFact => fact.kind === 'picture'

/** Pictures beside an article that another one names too, or that has the same name as its story: they are the other's as well. */
export async function sharedPictures(
  articleId: ArticleId,
  facts: readonly Observation[],
  { articles }: Desk,
): Promise<Set<string>> {
  const keys = [...new Set(facts.filter(isPicture).map(({ key }) => key))]
  const beside = await Promise.all(keys.map(key => articlesBeside(key, articleTable(articles))))

  return new Set(keys.filter((_, n) => beside[n]?.some(id => id !== articleId)))
}

/** What is kept of pictures with their own keys. */
export async function pictureRows(keys: readonly string[], { articles }: Desk): Promise<Key[]> {
  const rows = await Promise.all(
    keys.map(async key => {
      const { pk, from, until } = picturesOf(key)
      return articles.list(pk, { from, until })
    }),
  )
  return rows.flat().filter(row => rowPicture(row).picture !== undefined)
}

/**
 * Bytes of pictures in the bodies bucket that no other article has ever shown. An article that was never shown and has the
 * very same picture is not known here: it gets it back when the picture is uploaded, or replayed, again.
 */
export async function pictureBodies(
  articleId: ArticleId,
  { beside, texts }: { beside: readonly PictureFact[]; texts: readonly ContentHash[] },
  desk: Desk,
): Promise<string[]> {
  const inside = await Promise.all(texts.map(hash => picturesOfText(articleId, hash, desk)))
  const files = [...beside.flatMap(({ picture }) => picture ?? []), ...inside.flat()]
  const paths = [...new Set(files.map(picturePath))]
  const kept = await Promise.all(paths.map(async path => (await desk.bodies.head(path)) && (await isAlone(path))))

  return paths.filter((_, n) => kept[n] === true)

  async function isAlone(path: string): Promise<boolean> {
    return (await desk.feeds.list(showingPartition(path))).every(({ sk }) => sk === articleId)
  }
}

async function picturesOfText(articleId: ArticleId, hash: ContentHash, { articles, bodies }: Desk) {
  const body = await articleTable(articles).findBody(articleId, hash)
  if (body === undefined) return []

  return picturesIn(await fetchDraft(body.draft, bodies)).flatMap(({ file }) => file ?? [])
}
