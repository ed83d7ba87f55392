import type { Evidence, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import { saidUnder } from '../called-embargo.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { leftOut, readingOf } from '../given/reading.ts'
import { at, firstAt, textOf, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { wordsIn } from '../xml/words.ts'
import { libraryOf } from './library.ts'
import { storyOfPost } from './post.ts'

/** Posts that are published, and posts that WordPress would publish at their time. All else is left out and told of. */
export function readWxr(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  const channel = firstAt(root, 'channel') ?? root
  const items = at(channel, 'item')
  const posts = items.filter(item => standingOf(item) === 'post')
  if (items.length > 0 && posts.length === 0) return failure(nothingPublished)
  const refused = tooManyArticles(posts.length)
  if (refused) return failure(refused)

  const library = libraryOf(channel, items)
  const stories = posts.map(post => ({ ...storyOfPost(post, library), words: [...wordsIn(post), ...metaWords(post)] }))
  const words = wordsIn(channel, new Set(items))
  return readingOf(stories, {
    ...{ file, site, decoded, words, many: true },
    evidence: [...evidence, ...othersIn(items)],
  })
}

/** What plug-ins keep beside a post, under names of their own. */
const metaWords = (post: XmlElement): string[] =>
  at(post, 'wp:postmeta').map(meta => saidUnder(text(meta, 'wp:meta_key'), text(meta, 'wp:meta_value')))

const text = (item: XmlElement, name: string) => textOf(firstAt(item, name)).trim()

/** A post that may be shown, or what else an item is. */
function standingOf(item: XmlElement): string {
  const type = text(item, 'wp:post_type')
  const status = text(item, 'wp:status')
  if (type !== 'post') return `of type ${type || 'unknown'}`
  if (text(item, 'wp:post_password') !== '') return 'behind a password'

  return status === 'publish' || status === 'future' ? 'post' : `posts with status ${status || 'unknown'}`
}

// An export may hold any number of kinds; a receipt tells of the commonest.
const mostKinds = 10

function othersIn(items: readonly XmlElement[]): Evidence[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const standing = standingOf(item).slice(0, 60)
    if (standing !== 'post') counts.set(standing, (counts.get(standing) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostKinds)
    .map(([standing, count]) => leftOut(`${standing}: ${count}`, 'channel/item'))
}

const nothingPublished: Rejection = {
  kind: 'no-text',
  reason: 'The export holds no published post: only drafts, pages, attachments and the like.',
  mend: 'Publish the posts in WordPress, export again, and upload the file.',
}
