import type { ArticleId } from '../../events/article.ts'
import { picturePath, pictureTypeAt } from '../../events/picture.ts'
import { picturesIn } from '../each-picture.ts'
import type { ArticleView } from './article-view.ts'
import type { Entry } from './entry.ts'
import type { FeedTable } from './feed-table.ts'
import type { SiteBucket } from './site-bucket.ts'

export type PicturePorts = { articles: ArticleView; feeds: FeedTable; files: SiteBucket }

/** Paths of the pictures that an article shows and that are ours to publish. */
export function picturesOf(entry: Entry | undefined): string[] {
  const shown = entry === undefined ? [] : picturesIn(entry)

  return [...new Set(shown.flatMap(({ file }) => (file === undefined ? [] : [picturePath(file)])))]
}

/** Before anything names them: whoever reads of a picture finds it. */
export async function putPictures(
  { articleId, revision, shown }: { articleId: ArticleId; revision: number; shown: readonly string[] },
  ports: PicturePorts,
): Promise<void> {
  await Promise.all(
    shown.map(async path => {
      // Refused where newer facts have spoken: whether it is shown is theirs to say.
      if ((await ports.feeds.writeShowing(path, articleId, { revision, here: 1 })) === 'written')
        await putFile(path, ports)
    }),
  )
}

/**
 * After nothing names them: a picture goes when the last article that showed it is gone. Each that the article ever showed
 * is looked at, since whoever was overtaken between row and file may have put it there behind whoever took it. Gives those
 * that this revision took from the site, however often it is run: caches that keep pictures for a year are to be told of each.
 */
export async function takePictures(
  { articleId, revision, known }: { articleId: ArticleId; revision: number; known: readonly string[] },
  ports: PicturePorts,
): Promise<string[]> {
  const taken = await Promise.all(
    known.map(async path => {
      const before = await ports.feeds.findShowing(path, articleId)
      if (before?.here !== 0) await ports.feeds.writeShowing(path, articleId, { revision, here: 0 })
      const isNews = before?.here !== 0 || before.revision === revision
      return (await settle(path, isNews, ports)) === 'gone' ? [path] : []
    }),
  )

  return taken.flat()
}

/** Takes the file away unless another article shows it; one that came to show it meanwhile finds it put back. */
async function settle(path: string, isNews: boolean, ports: PicturePorts): Promise<'shown' | 'gone' | 'was gone'> {
  if (await ports.feeds.isShown(path)) return 'shown'

  const isThere = (await ports.files.eTagAt(path)) !== undefined
  if (!isThere && !isNews) return 'was gone'

  if (isThere) await ports.files.take(path)
  await ports.feeds.notePicture(path, 0)
  if (!(await ports.feeds.isShown(path))) return 'gone'

  await putFile(path, ports)
  return 'shown'
}

/** A file of this name has these bytes: it is written where it is not there. */
async function putFile(path: string, { articles, feeds, files }: PicturePorts): Promise<void> {
  if ((await files.eTagAt(path)) === undefined)
    await files.create({
      key: path,
      bytes: await articles.fetchPicture(path),
      contentType: pictureTypeAt(path) ?? 'application/octet-stream',
      cacheControl: FOR_EVER,
    })
  await feeds.notePicture(path, 1)
}

/** What is changed has another name, and what is withdrawn is taken from the caches. */
const FOR_EVER = 'public, max-age=31536000, immutable'
