import { type Found, nothing } from '../found.ts'
import { dateInAddress } from './address-date.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import type { PageFacts } from './page-facts.ts'
import { changedAt, publishedAt } from './said-dates.ts'
import { instantSaid } from './said-instant.ts'
import { onOneClock, type Timed, withClock } from './shown-clock.ts'

/** A date as a page prints it: for machines, in an element named for dates, in a line that is nothing else, before the first sentence. */
export type Printed = {
  text: string
  place: string
  by: 'machine' | 'element' | 'line' | 'dateline'
  role: 'published' | 'updated' | 'plain'
  isFar?: boolean
}

/** When the story was first made available, by whoever on the page knows it best. */
export function publicationDate(facts: PageFacts, printed: readonly Printed[], timeZone: string): Found {
  const candidates = [...publishedAt(facts), ...printed.map(printedDate), ...dateInAddress(facts)]
  const updates = updatesPrinted(printed)
  const given = [candidates, changedAt(facts), updates].map(some => timed(some, timeZone))
  const [read = [], changes = [], laterPrinted = []] = onOneClock(given)
  const said = earliestAlike(best(read), read)
  const found = printedEarlier(said, read) ?? said
  if (!found) return nothing
  const [updated] = [...changes, ...laterPrinted.filter(({ value }) => value > found.value)]
  const changed = updated && +updated.value !== +found.value ? updated : undefined

  return {
    fields: { publishedAt: found.value, ...(changed && { updatedAt: changed.value }) },
    evidence: [
      evidenceOf('publishedAt', withTie(withClock(found, read), read)),
      ...(changed ? [evidenceOf('updatedAt', changed)] : []),
    ],
  }
}

/** "Updated 4 March 2026" by the headline; further down it is of another story. */
const updatesPrinted = (printed: readonly Printed[]): Candidate<string>[] =>
  printed.filter(({ role, isFar }) => role === 'updated' && isFar !== true).map(printedDate)

const timed = (candidates: readonly Candidate<string>[], timeZone: string): Timed[] =>
  candidates.flatMap(one => {
    const instant = instantSaid(one.value, timeZone)
    return instant ? [{ ...one, ...instant }] : []
  })

/** A page that names its publication twice was put out again. */
const earliestAlike = (said: Timed | undefined, all: readonly Timed[]): Timed | undefined =>
  said?.rule === 'meta'
    ? all
        .filter(one => one.rule === said.rule && one.confidence === said.confidence)
        .reduce((first, one) => (one.value < first.value ? one : first))
    : said

const weights = { published: 0.9, plain: 0.8, updated: 0.45 }

const rules = {
  machine: { rule: 'time-element', less: 0 },
  element: { rule: 'printed-date', less: 0.05 },
  line: { rule: 'line-by-headline', less: 0.15 },
  dateline: { rule: 'dateline', less: 0.2 },
}

const printedDate = ({ text, place, by, role, isFar }: Printed): Candidate<string> => ({
  value: text,
  place,
  rule: rules[by].rule,
  confidence: weights[role] - rules[by].less - (isFar ? 0.25 : 0),
})

const day = 86_400_000
const printedRules: ReadonlySet<string> = new Set(['time-element', 'printed-date', 'line-by-headline'])

/**
 * An earlier day that the page prints by its headline. Metadata tell the day on which a page moved to another system or
 * was put out again; what readers are shown is the day of the story. No clock on earth is twelve hours behind.
 */
function printedEarlier(said: Timed | undefined, all: readonly Timed[]): Timed | undefined {
  if (said === undefined || printedRules.has(said.rule)) return undefined
  const printed = all.find(({ rule }) => printedRules.has(rule))
  if (printed === undefined || printed.confidence < 0.6 || +printed.value + 1.5 * day > +said.value) return undefined

  return { ...printed, rule: 'printed-earlier', confidence: 0.75 }
}

function withTie(found: Candidate<Date>, all: readonly Candidate<Date>[]): Candidate<Date> {
  const other = all.find(one => Math.abs(+one.value - +found.value) > day && one.confidence >= 0.7)
  if (!other) return found

  return { ...found, note: [found.note, `${other.place} gives another day`].filter(Boolean).join('; ') }
}
