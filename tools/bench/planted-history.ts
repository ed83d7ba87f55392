import { ArticleId } from '../../events/article.ts'
import { documentPath, keyOfLine, leavesOf, monthOfKey, signatureOf } from '../../functions/publish/archive-leaf.ts'
import { entriesPartition, type Line, stateKey } from '../../functions/publish/feed-rows.ts'
import { MOST_URLS } from '../../functions/publish/sitemaps/plan-sitemaps.ts'
import { newsSitemapPath, sitemapPath } from '../../functions/publish/sitemaps/sitemap-places.ts'
import { indexedMonthKey, sitemapRowKey } from '../../functions/publish/sitemaps/sitemap-table.ts'
import type { Row } from '../../functions/runtime/table.ts'
import { uuidv5 } from '../../functions/text/uuid.ts'
import { site } from '../../site.config.ts'
import type { Planted } from './counted-table.ts'

/** The planted articles were published one a minute, the last of them then. */
export const end = new Date('2026-03-16T14:23:00Z')
const MINUTE = 60_000

/**
 * What publish left behind of so many articles of one section, in both feeds that hold them. A million are planted at once, because a partition is
 * made when it is asked for: lines by the month, the rows of archives and sitemaps for the month that the archive ends in and the one before.
 */
export function plantedHistory(stored: number, feeds: readonly string[]): Planted {
  const first = end.getTime() - (stored - 1) * MINUTE
  const made = new Map<string, readonly Row[]>()
  const months = monthsFrom(new Date(first))
  const linesOf = (month: string): Line[] =>
    linesBetween(Math.max(first, Date.parse(`${month}-01`)), Math.min(end.getTime() + 1, nextMonth(month)))
  const lately = months.slice(-2).flatMap(linesOf)
  const ofFeed = (feed: string, pk: string): readonly Row[] | undefined => {
    if (pk === stateKey(feed).pk)
      return [{ ...stateKey(feed), months: new Set(months), ...archivedFrom(lately), ...counters }]
    if (pk === `archive#/${feed}`) return documents(feed, lately)

    const month = months.find(one => pk === entriesPartition(feed, one))
    return month === undefined ? undefined : linesOf(month).map(line => ({ pk, sk: keyOfLine(line), ...line }))
  }
  const ofSitemaps = (pk: string): readonly Row[] => {
    if (pk === stateKey(sitemapPath).pk) return [{ ...stateKey(sitemapPath), rendered: 1, ...archivedFrom(lately) }]
    if (pk === stateKey(newsSitemapPath).pk) return [{ ...stateKey(newsSitemapPath), rendered: 1 }]

    const all = () => [...oldSitemaps(first, lately), ...sitemaps(lately)]
    if (pk === indexedMonthKey('').pk) return indexedMonths(all())

    return pk === sitemapRowKey('').pk ? all() : []
  }
  const rowsOf = (pk: string) => feeds.map(feed => ofFeed(feed, pk)).find(rows => rows !== undefined) ?? ofSitemaps(pk)

  return pk => {
    const known = made.get(pk) ?? rowsOf(pk)
    made.set(pk, known)
    return known
  }
}

const counters = { generation: 1, rendered: 1, shown: 1 }

const nextMonth = (month: string): number => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)

function monthsFrom(first: Date): string[] {
  const months: string[] = []
  for (
    let at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
    at <= end.getTime();
    at = nextMonth(months.at(-1) ?? '')
  )
    months.push(new Date(at).toISOString().slice(0, 7))

  return months
}

function linesBetween(from: number, until: number): Line[] {
  const lines: Line[] = []
  for (let at = from; at < until; at += MINUTE) {
    const [articleId, instant] = [ArticleId.parse(uuidv5(site.siteId, `planted ${at}`)), new Date(at).toISOString()]
    lines.push({
      articleId,
      revision: 3,
      here: 1,
      withdrawn: false,
      at: instant,
      page: `world/story-${at}.html`,
      updatedAt: instant,
    })
  }
  return lines
}

/** The stretches that the window has left behind; all of them were written before. */
function left(lines: readonly Line[]) {
  const window = lines.at(-site.feedWindow)

  return leavesByMonth(lines, site.feedWindow).filter(
    ({ lines: [oldest] }) => oldest !== undefined && window !== undefined && oldest.at < window.at,
  )
}

const leavesByMonth = (lines: readonly Line[], most: number) =>
  [...Map.groupBy(lines, ({ at }) => at.slice(0, 7)).values()].flatMap(month => leavesOf(month, most))

const archivedFrom = (lines: readonly Line[]) => ({ archived: left(lines).at(-1)?.prefix ?? '' })

function documents(feed: string, lines: readonly Line[]): Row[] {
  const leaves = left(lines)
  const pathAt = (n: number) => (leaves[n] === undefined ? undefined : documentPath(feed, leaves[n].prefix))

  return leaves.map(({ prefix, lines: own }, n) => ({
    ...{
      pk: `archive#/${feed}`,
      sk: prefix,
      prefix,
      path: documentPath(feed, prefix),
      signature: signatureOf(own),
      here: 1,
      generation: 1,
    },
    ...(n > 0 && { prev: pathAt(n - 1) }),
    ...(n < leaves.length - 1 && { next: pathAt(n + 1) }),
  }))
}

/** Of the months before, a sitemap an hour, as so many articles make it: the index names them. */
function oldSitemaps(first: number, lately: readonly Line[]): Row[] {
  const rows: Row[] = []
  for (let at = first; at < Date.parse(lately[0]?.at ?? ''); at += 60 * MINUTE) {
    const prefix = new Date(at).toISOString().slice(0, 'yyyy-mm-ddThh'.length)
    rows.push({ ...sitemapRowKey(prefix), prefix, stands: 'here', signature: '', generation: 1 })
  }
  return rows
}

const indexedMonths = (rows: readonly Row[]): Row[] =>
  [...Map.groupBy(rows, ({ sk }) => monthOfKey(sk))].map(([month, of]) => ({
    ...{ ...indexedMonthKey(month), prefixes: of.map(({ sk }) => sk), edition: 1 },
  }))

const sitemaps = (lines: readonly Line[]): Row[] =>
  leavesByMonth(lines, MOST_URLS).map(({ prefix, lines: own }) => ({
    ...{ ...sitemapRowKey(prefix), prefix, stands: 'here', signature: signatureOf(own), generation: 1 },
  }))
