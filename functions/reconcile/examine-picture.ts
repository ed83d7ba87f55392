import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { pictureFileKey, showingPartition } from '../publish/picture-table.ts'
import type { ArticlePorts } from './examine-article.ts'
import type { Finding } from './finding.ts'

/** A picture of the site, looked at by itself: whoever shows one that is missing is to be published again. */
export async function examinePicture(path: string, { site, feeds }: ArticlePorts): Promise<Finding[]> {
  const [head, row, showing] = await Promise.all([
    site.head(path),
    feeds.find(pictureFileKey(path)),
    feeds.list(showingPartition(path)),
  ])
  const shownBy = showing.filter(one => one['here'] === 1).map(({ sk }) => z.parse(ArticleId, sk))
  if (head === undefined)
    return shownBy.map(articleId => ({ kind: 'article outdated', articleId, missing: [path], ahead: false }))

  return shownBy.length === 0 && row?.['here'] !== 1 ? [{ kind: 'file orphaned', path, eTag: head.eTag }] : []
}
