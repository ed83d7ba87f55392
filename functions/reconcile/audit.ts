import type { RenderContext } from '../publish/feed.ts'
import { type Census, count, openCensus } from './census.ts'
import { memberOf, type Subject } from './equations.ts'
import { examine } from './examine.ts'
import type { ArticlePorts } from './examine-article.ts'
import { examineFeeds, type FeedPorts } from './examine-feeds.ts'
import { type Finding, foundTwice } from './finding.ts'
import type { Ledgers } from './ledgers.ts'
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
  | { step: 'count'; readings: Readings; census: Census }
  | { step: 'collect'; readings: Readings; chosen: Chosen; unmatched: Unmatched }
  | { step: 'look'; subjects: Subject[]; more: boolean }
  | { step: 'look again'; subjects: Subject[]; more: boolean; found: Finding[] }
  | { step: 'done'; findings: Finding[]; more: boolean }

export type AuditPorts = { ledgers: Ledgers; one: Omit<ArticlePorts, 'uploads'>; rendering: Omit<FeedPorts, 'site'> }
export type Pace = {
  mayGoOn(readings: Readings): boolean
  /** How many members, and then how many subjects, are held at once. */
  most: number
}

export const openAudit = (): Audit => ({ step: 'count', readings: unread(), census: openCensus() })

/** One step further. `done` stays done. */
export async function advance(
  audit: Audit,
  ports: AuditPorts,
  { context, pace }: { context: RenderContext; pace: Pace },
): Promise<Audit> {
  const contents = siteContents(context.site, context.formats, context.now)
  const sources = sourcesOf(ports.ledgers, contents)
  const look = async (subjects: readonly Subject[]): Promise<Finding[]> => {
    const one = { ...ports.one, uploads: ports.ledgers.uploads }
    const found = await examine(subjects, one, contents)
    return [...found, ...(await examineFeeds({ ...ports.rendering, site: ports.one.site }, context))]
  }

  switch (audit.step) {
    case 'count': {
      const visit = (element: Parameters<typeof memberOf>[0]) => count(audit.census, memberOf(element))
      const readings = await survey(sources, audit.readings, { visit, mayGoOn: pace.mayGoOn })
      return isRead(readings) ? afterCount(audit.census, pace.most) : { ...audit, readings }
    }
    case 'collect': {
      const cells = new Set(audit.chosen.cells)
      const visit = (element: Parameters<typeof memberOf>[0]) => matchWithin(cells, audit.unmatched, element)
      const readings = await survey(sources, audit.readings, { visit, mayGoOn: pace.mayGoOn })
      if (!isRead(readings)) return { ...audit, readings }
      return afterCollect(audit, pace)
    }
    case 'look': {
      const found = await look(audit.subjects)
      if (found.length === 0) return { step: 'done', findings: [], more: audit.more }
      return { ...audit, step: 'look again', found }
    }
    case 'look again':
      return { step: 'done', findings: foundTwice(audit.found, await look(audit.subjects)), more: audit.more }
    case 'done':
      return audit
    default:
      return audit satisfies never
  }
}

function afterCount(census: Census, most: number): Audit {
  const chosen = chooseCells(census, most)

  return chosen.cells.length === 0
    ? { step: 'look', subjects: [], more: false }
    : { step: 'collect', readings: unread(), chosen, unmatched: new Map() }
}

function afterCollect({ unmatched, chosen }: Audit & { step: 'collect' }, { most }: Pace): Audit {
  const subjects = subjectsOf(unmatched)

  return { step: 'look', subjects: subjects.slice(0, most), more: chosen.more || subjects.length > most }
}
