import type { ArticleId } from '../../events/article.ts'
import type { RenderContext } from '../publish/feed.ts'
import { type Census, count, openCensus } from './census.ts'
import { type Element, memberOf, type Subject } from './equations.ts'
import { examine } from './examine.ts'
import type { ArticlePorts } from './examine-article.ts'
import { examineFeeds, type FeedPorts } from './examine-feeds.ts'
import { examinePages, type PagePorts } from './examine-pages.ts'
import { type Finding, foundTwice } from './finding.ts'
import type { Ledgers } from './ledgers.ts'
import { draw, openPageSample, type PageSample } from './page-sample.ts'
import { siteContents } from './site-contents.ts'
import { sourcesOf } from './sources.ts'
import { isRead, type Readings, survey, unread } from './survey.ts'
import { type Chosen, chooseCells, matchWithin, subjectsOf, type Unmatched } from './unmatched.ts'

/**
 * A reconciliation on its way, in steps that may be made at different times and places:
 * count all (do the sides agree?) ─▶ collect what is in the cells that differ ─▶ look at each of those by itself
 * ─▶ wait ─▶ look again. Only what is found twice is told: whatever was on its way has arrived in between.
 */
export type Audit =
  | { step: 'count'; readings: Readings; census: Census; pages: PageSample }
  | { step: 'collect'; readings: Readings; chosen: Chosen; unmatched: Unmatched; pages: PageSample }
  | { step: 'look'; subjects: Subject[]; pages: ArticleId[]; more: boolean }
  | { step: 'look again'; subjects: Subject[]; pages: ArticleId[]; more: boolean; found: Finding[] }
  | { step: 'done'; findings: Finding[]; more: boolean }

export type AuditPorts = {
  ledgers: Ledgers
  one: Omit<ArticlePorts, 'uploads'>
  rendering: Omit<FeedPorts & PagePorts, 'site'>
}
export type Pace = {
  mayGoOn(readings: Readings): boolean
  /** How many members, and then how many subjects, are held at once. */
  most: number
}

export const openAudit = (): Audit => ({
  step: 'count',
  readings: unread(),
  census: openCensus(),
  pages: openPageSample(),
})

/** One step further. `done` stays done. */
export async function advance(
  audit: Audit,
  ports: AuditPorts,
  { context, pace }: { context: RenderContext; pace: Pace },
): Promise<Audit> {
  const contents = siteContents(context.site, context.formats, context.now)
  const sources = sourcesOf(ports.ledgers, contents)
  const look = async ({ subjects, pages }: Looking): Promise<Finding[]> => {
    const one = { ...ports.one, uploads: ports.ledgers.uploads }
    const rendering = { ...ports.rendering, site: ports.one.site }
    const found = await examine(subjects, one, contents)
    const shown = await examinePages(pages, rendering, context)
    return [...told(found, shown), ...(await examineFeeds(rendering, context))]
  }

  switch (audit.step) {
    case 'count': {
      const visit = (element: Element) => {
        count(audit.census, memberOf(element))
        if (element.of === 'editions' && element.side === 'left' && element.about.kind === 'article')
          draw(audit.pages, element.about.articleId, context.now)
      }
      const readings = await survey(sources, audit.readings, { visit, mayGoOn: pace.mayGoOn })
      return isRead(readings) ? afterCount(audit, pace.most) : { ...audit, readings }
    }
    case 'collect': {
      const cells = new Set(audit.chosen.cells)
      const visit = (element: Element) => matchWithin(cells, audit.unmatched, element)
      const readings = await survey(sources, audit.readings, { visit, mayGoOn: pace.mayGoOn })
      if (!isRead(readings)) return { ...audit, readings }
      return afterCollect(audit, pace)
    }
    case 'look': {
      const found = await look(audit)
      if (found.length === 0) return { step: 'done', findings: [], more: audit.more }
      return { ...audit, step: 'look again', pages: audit.pages.filter(id => isFound(id, found)), found }
    }
    case 'look again':
      return { step: 'done', findings: foundTwice(audit.found, await look(audit)), more: audit.more }
    case 'done':
      return audit
    default:
      return audit satisfies never
  }
}

type Looking = { subjects: readonly Subject[]; pages: readonly ArticleId[] }

const isFound = (id: ArticleId, found: readonly Finding[]): boolean =>
  found.some(finding => finding.kind === 'article outdated' && finding.articleId === id)

/** Of an article that is known to be out of date, what is on its page is no news. */
const told = (found: readonly Finding[], shown: readonly Finding[]): Finding[] => [
  ...found,
  ...shown.filter(finding => finding.kind === 'article outdated' && !isFound(finding.articleId, found)),
]

function afterCount({ census, pages }: Audit & { step: 'count' }, most: number): Audit {
  const chosen = chooseCells(census, most)

  return chosen.cells.length === 0
    ? { step: 'look', subjects: [], pages: pages.ids, more: false }
    : { step: 'collect', readings: unread(), chosen, unmatched: new Map(), pages }
}

function afterCollect({ unmatched, chosen, pages }: Audit & { step: 'collect' }, { most }: Pace): Audit {
  const subjects = subjectsOf(unmatched)
  const more = chosen.more || subjects.length > most

  return { step: 'look', subjects: subjects.slice(0, most), pages: pages.ids, more }
}
