import { isDeepStrictEqual } from 'node:util'
import type { ArticleId } from '../../events/article.ts'
import { standingAt } from '../publish/due.ts'
import { type Member, memberKey, rowMember } from '../publish/feed-rows.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Key, Table } from '../runtime/table.ts'
import type { Current } from '../store/facts.ts'
import { type Revised, standingOf } from '../store/item.ts'
import { type ArticleRows, expectedOf, isFolded, nameOfLine, ownByKey, readArticle } from './elements.ts'
import { examineUpload, type FactPorts } from './examine-upload.ts'
import type { Finding } from './finding.ts'
import type { SiteContents } from './site-contents.ts'

export type ArticlePorts = FactPorts & { feeds: Pick<Table, 'find' | 'findAll' | 'list'>; site: Pick<Bucket, 'head'> }

/** One article, looked at by itself, from its facts to its last line on the site. */
export async function examineArticle(
  articleId: ArticleId,
  ports: ArticlePorts,
  contents: SiteContents,
): Promise<Finding[]> {
  const { pk, from } = standingOf(articleId)
  const article = readArticle(articleId, await ports.articles.list(pk, { from }))
  if (article.current === undefined && article.facts.length === 0) return examineOrphan(articleId, ports)

  const facts = await examineFacts(article, ports)
  if (article.current === undefined || facts.length > 0) return facts

  const current = standingAt(article.current, contents.now)
  const member = await findMember(articleId, ports)
  const missing = await missingOf(current, member, { ports, contents })
  const ahead = (member?.revision ?? 0) > current.revision
  return missing.length === 0 ? [] : [{ kind: 'article outdated', articleId, missing, ahead }]
}

async function findMember(articleId: ArticleId, { feeds }: ArticlePorts): Promise<Member | undefined> {
  const row = await feeds.find(memberKey(articleId))

  return row && rowMember(row)
}

async function examineOrphan(articleId: ArticleId, { feeds }: ArticlePorts): Promise<Finding[]> {
  return (await feeds.find(memberKey(articleId))) === undefined ? [] : [{ kind: 'entry orphaned', articleId }]
}

/** A fold is mended by telling its objects' events again, so they are what is named. */
async function examineFacts(article: ArticleRows, ports: ArticlePorts): Promise<Finding[]> {
  const { articleId, facts } = article
  const whole = isFolded(article)
  const examined = [...ownByKey(facts)]
    .filter(([, own]) => !whole || own.at(-1)?.kind === 'usable')
    .map(([key, own]) => examineUpload(key, ports, { articleId, isFolded: whole, facts: own }))

  return (await Promise.all(examined)).flat()
}

/** What the site lacks of it, or has of an earlier revision, in words. */
async function missingOf(
  current: Revised<Current>,
  member: Member | undefined,
  { ports, contents }: { ports: ArticlePorts; contents: SiteContents },
): Promise<string[]> {
  if (member === undefined) return ['its entry']

  const { lines, pages } = expectedOf(current, contents)
  const [held, heads] = await Promise.all([
    linesAt(member.places, ports),
    Promise.all(pages.map(path => ports.site.head(path))),
  ])
  return [
    ...(member.revision === current.revision ? [] : ['its newest revision']),
    ...(isDeepStrictEqual(new Set(lines), held) ? [] : ['its lines in feeds']),
    ...pages.filter((_, n) => heads[n] === undefined),
  ]
}

async function linesAt(places: readonly Key[], { feeds }: ArticlePorts): Promise<Set<string>> {
  const rows = await feeds.findAll(places)

  return new Set(rows.flatMap(row => nameOfLine(row) ?? []))
}
