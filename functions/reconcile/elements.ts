import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { ArchiveDocument, archivedAt, isArchiveRow } from '../publish/archive-table.ts'
import { standingAt } from '../publish/due.ts'
import { directoryPartition, Line, Listing, Member, placeKey } from '../publish/feed-rows.ts'
import { isPictureFileRow, rowPictureFile } from '../publish/picture-table.ts'
import { isBandRow } from '../publish/relations/band-rows.ts'
import { place } from '../publish/select.ts'
import { feedAt, isMadeByArticles } from '../publish/site-feeds.ts'
import { sitemapAt, sitemapKey } from '../publish/sitemaps/sitemap-places.ts'
import { isSitemapRow, rowSitemap } from '../publish/sitemaps/sitemap-table.ts'
import { isDeepStrictEqual } from '../runtime/equal.ts'
import type { Row } from '../runtime/table.ts'
import { isOwn } from '../store/beside.ts'
import { fold } from '../store/decide.ts'
import type { Edits } from '../store/edits.ts'
import type { Current, Fact, Observation } from '../store/facts.ts'
import { factsAmong, isEdit, type Revised, rowCurrent, rowEdit } from '../store/item.ts'
import { Receipt } from '../store/receipt.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import type { Element } from './equations.ts'
import type { SiteObject } from './ledgers.ts'
import { isOurs, type SiteContents } from './site-contents.ts'

export type ObjectVersion = { key: string; versionId: string; lastModified: Date }

const lineOf = (...parts: readonly (string | number | boolean)[]): string => JSON.stringify(parts)

export const elementOfUpload = ({ key, versionId }: ObjectVersion): Element => ({
  ...{ of: 'uploads', side: 'left', name: lineOf(key, versionId) },
  about: { kind: 'upload', key },
})

/** Of a receipt only this is read: its evidence is most of it. */
export const Answered = z.pick(Receipt, { key: true, versionId: true, outcome: true, provides: true })
export type Answered = z.infer<typeof Answered>

export function elementsOfReceipt(row: Row): Element[] {
  const { key, versionId = '', outcome, provides } = z.parse(Answered, row['receipt'])
  const about = { kind: 'upload' as const, key }
  const claims = provides.map(id => ({ of: 'claims' as const, side: 'left' as const, name: lineOf(id, key), about }))

  return outcome === 'removed'
    ? claims
    : [...claims, { of: 'uploads', side: 'right', name: lineOf(key, versionId), about }]
}

/** What the rows of one article say of it; its texts are not among them. */
export type ArticleRows = {
  articleId: ArticleId
  current: Revised<Current> | undefined
  facts: Observation[]
  edits: Edits
}

export function readArticle(articleId: ArticleId, rows: readonly Row[]): ArticleRows {
  const current = rows.find(row => row['current'] !== undefined)

  const edits = new Map(rows.filter(isEdit).map(rowEdit))
  return { articleId, current: current && rowCurrent(current), facts: factsAmong(rows), edits }
}

export function elementsOfArticle(article: ArticleRows, contents: SiteContents): Element[] {
  const { articleId, current, facts } = article
  const about = { kind: 'article' as const, articleId }
  const claims = standingKeys(facts).map(key => ({
    ...{ of: 'claims' as const, side: 'right' as const, name: lineOf(articleId, key) },
    about,
  }))
  const folds = isFolded(article) ? [] : [{ of: 'folds' as const, side: 'left' as const, name: articleId, about }]
  if (current === undefined) return [...claims, ...folds]

  const standing = standingAt(current, contents.now)
  const { lines, pages } = expectedOf(standing, contents)
  return [
    ...claims,
    ...folds,
    { of: 'editions', side: 'left', name: lineOf(articleId, standing.revision), about },
    ...lines.map(name => ({ of: 'places' as const, side: 'left' as const, name, about })),
    ...pages.map(name => ({ of: 'files' as const, side: 'left' as const, name, about })),
  ]
}

export const isFolded = ({ articleId, current, facts, edits }: ArticleRows): boolean =>
  isDeepStrictEqual(fold(articleId, facts, edits), current?.value)

/** What was heard of each object of an article, oldest first. */
export const ownByKey = (facts: readonly Observation[]): Map<string, Fact[]> =>
  Map.groupBy(
    facts.filter(isOwn).toSorted((a, b) => byCodeUnit(a.sequencer, b.sequencer)),
    ({ key }) => key,
  )

/** The objects whose newest event gave the article. */
export const standingKeys = (facts: readonly Observation[]): string[] =>
  [...ownByKey(facts)].flatMap(([key, own]) => (own.at(-1)?.kind === 'usable' ? key : []))

/** Where an article that stands so ought to be found: its lines in feeds and its pages. */
export function expectedOf({ value, revision }: Revised<Current>, { site, now }: SiteContents) {
  const placement = place(value, site, now)
  const pages = placement.standing === 'nowhere' ? [] : [placement.page, ...placement.formerPages]
  const lines = placement.places.map(one => {
    const { pk, sk } = placeKey(one, value.articleId)
    return lineOf(pk, sk, revision, one.withdrawn)
  })

  return { lines: [...new Set(lines)], pages: [...new Set(pages)] }
}

const Owned = z.object({ articleId: ArticleId })
const Documented = z.pick(ArchiveDocument, { path: true, here: true, eTags: true })
const Listed = z.pick(Listing, { path: true, here: true })
const Published = z.pick(Member, { revision: true })
const Held = z.pick(Line, { here: true, keptOut: true, revision: true, withdrawn: true })

/** The files of a feed that articles make: no config names it, but its listing does. */
function elementsOfListing(row: Row, { site, formatFiles }: SiteContents): Element[] {
  const { path, here } = z.parse(Listed, row)
  const feed = feedAt(path, site)
  if (here === 0 || feed === undefined || !isMadeByArticles(feed)) return []

  return formatFiles.map(file => ({
    ...{ of: 'files' as const, side: 'left' as const, name: `${path}/${file}` },
    about: { kind: 'file' as const, path: `${path}/${file}` },
  }))
}

/** The documents of an archive are too many to be rendered again: they must be what was written, to the byte. */
function elementsOfDocument(row: Row, { archiveFiles }: SiteContents): Element[] {
  const { path, here, eTags } = z.parse(Documented, row)
  const files = here === 0 ? [] : archiveFiles.map(file => ({ file, at: `${path}/${file}` }))

  return files.map(({ file, at }) => ({
    ...{ of: 'files', side: 'left', name: documentName(at, eTags[file] ?? '') },
    about: { kind: 'file', path: at },
  }))
}

/** So must the sitemap of a stretch; of one that comes or goes no bytes are known, and it is looked at by itself. */
function elementsOfSitemap(row: Row): Element[] {
  const { prefix, stands, eTag } = rowSitemap(row)
  const path = sitemapKey(prefix)

  return stands === 'gone'
    ? []
    : [{ of: 'files', side: 'left', name: documentName(path, eTag), about: { kind: 'file', path } }]
}

const documentName = (path: string, eTag: string): string => `${path} ${eTag}`

/** Of a picture one row says that its file is there, however many articles show it. */
function elementsOfPicture(row: Row): Element[] {
  const { path, here } = rowPictureFile(row)

  return here === 0 ? [] : [{ of: 'files', side: 'left', name: path, about: { kind: 'file', path } }]
}

export function elementsOfFeedRow(row: Row, contents: SiteContents): Element[] {
  if (row.pk === directoryPartition) return elementsOfListing(row, contents)
  if (isArchiveRow(row)) return elementsOfDocument(row, contents)
  if (isSitemapRow(row)) return elementsOfSitemap(row)
  if (isPictureFileRow(row)) return elementsOfPicture(row)

  const owned = z.safeParse(Owned, row)
  if (!owned.success) return []

  const { articleId } = owned.data
  const about = { kind: 'article' as const, articleId }
  if (row.sk === 'member') {
    const { revision } = z.parse(Published, row)
    return [{ of: 'editions', side: 'right', name: lineOf(articleId, revision), about }]
  }

  const name = nameOfLine(row)
  return name === undefined ? [] : [{ of: 'places', side: 'right', name, about }]
}

/** A line that holds no longer is not there; one that is kept out for a neighbour's sake is where the facts alone put it. */
export function nameOfLine(row: Row): string | undefined {
  if (isBandRow(row)) return undefined
  const { here, keptOut, revision, withdrawn } = z.parse(Held, row)

  return here === 1 || keptOut === true ? lineOf(row.pk, row.sk, revision, withdrawn) : undefined
}

export function elementsOfFile({ key: path, eTag }: SiteObject, contents: SiteContents): Element[] {
  if (!isOurs(path, contents)) return []

  const name = isArchived(path, contents) || sitemapAt(path) !== undefined ? documentName(path, eTag) : path
  return [{ of: 'files', side: 'right', name, about: { kind: 'file', path } }]
}

const isArchived = (path: string, { archiveFiles }: SiteContents): boolean => {
  const slash = path.lastIndexOf('/')

  return archiveFiles.includes(path.slice(slash + 1)) && archivedAt(path.slice(0, slash)) !== undefined
}

export const elementsOfFeeds = ({ feedFiles }: SiteContents): Element[] =>
  [...feedFiles].map(path => ({ of: 'files', side: 'left', name: path, about: { kind: 'file', path } }))
