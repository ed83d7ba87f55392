import * as z from 'zod/mini'
import { feedIdOf } from '../../events/feed-changed.ts'
import { pictureTypeAt } from '../../events/picture.ts'
import { monthOfKey } from '../publish/archive-leaf.ts'
import { ArchiveDocument, archivedAt } from '../publish/archive-table.ts'
import { listingKey } from '../publish/feed-rows.ts'
import { sitemapAt, sitemapFeedId } from '../publish/sitemaps/sitemap-places.ts'
import { rowSitemap, sitemapRowKey } from '../publish/sitemaps/sitemap-table.ts'
import type { Subject } from './equations.ts'
import { type ArticlePorts, examineArticle } from './examine-article.ts'
import { examinePicture } from './examine-picture.ts'
import { examineUpload } from './examine-upload.ts'
import { type Finding, findingName } from './finding.ts'
import type { SiteContents } from './site-contents.ts'

/** Looks at each subject by itself, with consistent reads: a book that was read over minutes proves nothing alone. */
export async function examine(
  subjects: readonly Subject[],
  ports: ArticlePorts,
  contents: SiteContents,
): Promise<Finding[]> {
  const findings = new Map<string, Finding>()
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const some = subjects.slice(from, from + AT_ONCE).map(subject => examineOne(subject, ports, contents))
    for (const finding of (await Promise.all(some)).flat()) findings.set(findingName(finding), finding)
  }
  return withoutHeard([...findings.values()])
}

/** An upload whose receipt was lost is unanswered by its key alone; where an article has its fact, the event is known. */
function withoutHeard(findings: readonly Finding[]): Finding[] {
  const heard = new Set(
    findings.flatMap(one => (one.kind === 'facts incomplete' ? JSON.stringify([one.key, one.versionId]) : [])),
  )

  return findings.filter(
    one => one.kind !== 'upload unanswered' || !heard.has(JSON.stringify([one.key, one.versionId])),
  )
}

/** Neighbours' reads go together; more at once would only queue. */
const AT_ONCE = 50

function examineOne(subject: Subject, ports: ArticlePorts, contents: SiteContents): Promise<Finding[]> {
  switch (subject.kind) {
    case 'upload':
      return examineUpload(subject.key, ports)
    case 'article':
      return examineArticle(subject.articleId, ports, contents)
    case 'file':
      return examineFile(subject.path, ports, contents)
    default:
      return subject satisfies never
  }
}

/** A feed's own files are looked at in full, by what is in them; a page that nobody expects is an orphan. */
async function examineFile(
  path: string,
  ports: ArticlePorts,
  { feedFiles, formatFiles }: SiteContents,
): Promise<Finding[]> {
  if (feedFiles.has(path)) return []
  if (sitemapAt(path) !== undefined) return examineSitemap(path, ports)
  if (pictureTypeAt(path) !== undefined) return examinePicture(path, ports)

  const { site, feeds } = ports
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
  const archived = archivedAt(folder)
  const listed = formatFiles.includes(name) ? feeds.find(archived?.key ?? listingKey(folder)) : undefined
  const [head, known] = await Promise.all([site.head(path), listed])
  const feedId = feedIdOf(archived?.period ?? folder)
  if (known?.['here'] === 1) {
    const written = archived === undefined ? head?.eTag : z.parse(ArchiveDocument, known).eTags[name]
    return head !== undefined && head.eTag === written ? [] : [{ kind: 'feed outdated', feedId, paths: [path] }]
  }

  return head === undefined ? [] : [{ kind: 'file orphaned', path, eTag: head.eTag }]
}

/** Of the sitemap of a stretch: that it is there where the feeds table has it, as it was written, and only there. */
async function examineSitemap(path: string, { site, feeds }: Pick<ArticlePorts, 'site' | 'feeds'>): Promise<Finding[]> {
  const prefix = sitemapAt(path) ?? ''
  const [head, row] = await Promise.all([site.head(path), feeds.find(sitemapRowKey(prefix))])
  const known = row && rowSitemap(row)
  if (known !== undefined && known.stands !== 'gone') {
    const isRight = known.stands === 'here' ? head?.eTag === known.eTag : head !== undefined
    return isRight ? [] : [{ kind: 'feed outdated', feedId: sitemapFeedId(monthOfKey(prefix)), paths: [path] }]
  }

  return head === undefined ? [] : [{ kind: 'file orphaned', path, eTag: head.eTag }]
}
