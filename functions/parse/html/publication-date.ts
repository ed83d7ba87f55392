import { datesIn, instantOf, offsetOf, type WrittenDate } from '../../text/dates.ts'
import { asUtc, offsetShown } from '../../text/instants.ts'
import { type Found, nothing } from '../found.ts'
import { best, type Candidate, evidenceOf } from './field.ts'
import { textIn } from './json-ld.ts'
import { metaOf, type PageFacts } from './page-facts.ts'

/** A date as a page prints it: for machines, in an element named for dates, or in a line that is nothing else. */
export type Printed = {
  text: string
  place: string
  by: 'machine' | 'element' | 'line'
  role: 'published' | 'updated' | 'plain'
  isFar?: boolean
}

/** When the story was first made available, by whoever on the page knows it best. */
export function publicationDate(facts: PageFacts, printed: readonly Printed[], timeZone: string): Found {
  const candidates = [...saidDates(facts), ...printedDates(printed), ...addressDate(facts)]
  const read = candidates.flatMap(one => {
    const value = instantIn(one.value, timeZone)
    return value ? [{ ...one, ...value }] : []
  })
  const found = printedEarlier(best(read), read) ?? best(read)
  if (!found) return nothing
  const updated = updatedAt(facts, timeZone)
  const changed = updated && +updated.value !== +found.value ? updated : undefined

  return {
    fields: { publishedAt: found.value, ...(changed && { updatedAt: changed.value }) },
    evidence: [
      evidenceOf('publishedAt', withTie(withClock(found, read), read)),
      ...(changed ? [evidenceOf('updatedAt', changed)] : []),
    ],
  }
}

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

/** Systems keep instants in UTC; the clock that readers go by stands where the page prints the same minute. */
function withClock(found: Timed, all: readonly Timed[]): Candidate<Date> {
  if (found.offset !== undefined) return found
  const clocks = all.flatMap(one => {
    const offset = minuteOf(one.value) === minuteOf(found.value) ? one.offset : sameMinute(found.value, one)
    return offset === undefined ? [] : [{ offset, place: one.place }]
  })
  const [clock] = clocks

  return clock === undefined ? found : { ...found, offset: clock.offset, note: `${clock.place} gives its clock` }
}

type Timed = Candidate<Date> & Pick<Instant, 'shown'>

// No clock on earth is further from UTC, and the hands of nearly all differ from it by whole quarters of an hour.
const furthest = 14 * 60
const quarter = 15

/** How far the clock of a date without a zone is from UTC, if it shows the minute of that instant on another hour. */
function sameMinute(at: Date, { shown, confidence }: Timed): string | undefined {
  const minutes = shown === undefined ? Number.NaN : Math.floor(shown / 60_000) - minuteOf(at)
  const isOfClock = minutes % quarter === 0 && Math.abs(minutes) <= furthest

  return shown !== undefined && isOfClock && confidence >= leastSure
    ? offsetShown(+at + minutes * 60_000, at)
    : undefined
}

// The day of a change, or one far from the story, may happen to show the same minute.
const leastSure = 0.5

const minuteOf = (instant: Date) => Math.floor(+instant / 60_000)

function withTie(found: Candidate<Date>, all: readonly Candidate<Date>[]): Candidate<Date> {
  const other = all.find(one => Math.abs(+one.value - +found.value) > day && one.confidence >= 0.7)
  if (!other) return found

  return { ...found, note: [found.note, `${other.place} gives another day`].filter(Boolean).join('; ') }
}

const metaNames = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'publication_date',
  'publish-date',
  'published-date',
  'publication-date',
  'publishdate',
  'pubdate',
  'article.published',
  'published_at',
  'date',
  'cxenseparse:recs:publishtime',
] as const

function saidDates(facts: PageFacts): Candidate<string>[] {
  const ld =
    textIn(facts.article, 'datePublished') ??
    textIn(facts.article, 'dateCreated') ??
    textIn(facts.article, 'uploadDate')
  const meta = metaOf(facts, ...metaNames)
  return [
    ...(ld === undefined ? [] : [{ value: ld, place: 'JSON-LD datePublished', rule: 'json-ld', confidence: 0.95 }]),
    ...(meta ? [{ value: meta.value, place: `meta ${meta.name}`, rule: 'meta', confidence: 0.93 }] : []),
  ]
}

const weights = { published: 0.9, plain: 0.8, updated: 0.45 }

const rules = {
  machine: { rule: 'time-element', less: 0 },
  element: { rule: 'printed-date', less: 0.05 },
  line: { rule: 'line-by-headline', less: 0.15 },
}

const printedDates = (printed: readonly Printed[]): Candidate<string>[] =>
  printed.map(({ text, place, by, role, isFar }) => ({
    value: text,
    place,
    rule: rules[by].rule,
    confidence: weights[role] - rules[by].less - (isFar ? 0.25 : 0),
  }))

/** "/2017/10/22/" in the page's own address. */
function addressDate({ canonical }: PageFacts): Candidate<string>[] {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-]?(\d{2})[/-]?(\d{2})(?=\D|$)/.exec(canonical ?? '') ?? []
  return year && month && day
    ? [{ value: `${year}-${month}-${day}`, place: 'address', rule: 'date-in-address', confidence: 0.7 }]
    : []
}

/** What a page says of its last change. */
function updatedAt(facts: PageFacts, timeZone: string): Candidate<Date> | undefined {
  const ld = textIn(facts.article, 'dateModified')
  const meta = metaOf(facts, 'article:modified_time', 'og:updated_time', 'datemodified', 'last-modified')
  const said =
    ld === undefined
      ? meta && { value: meta.value, place: `meta ${meta.name}`, rule: 'meta', confidence: 0.93 }
      : { value: ld, place: 'JSON-LD dateModified', rule: 'json-ld', confidence: 0.95 }
  const read = said && instantIn(said.value, timeZone)

  return read && { ...said, ...read }
}

/** `shown`: what a clock of UTC would show so, where a time is given and no zone. */
type Instant = { value: Date; offset?: string; shown?: number; note?: string }

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))? ?(Z|[+-]\d{2}:?\d{2})?$/i

/** A machine's date or a person's. One that names no zone is taken in the site's. */
function instantIn(said: string, timeZone: string): Instant | undefined {
  const text = said.trim().slice(0, 200)
  const epoch = /^1\d{9}(?:\d{3})?$/.exec(text)?.[0]
  if (epoch) return { value: new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1)) }
  const [, day, clock, zone] = iso.exec(text) ?? []
  if (day && clock && zone)
    return exact(`${day}T${clock.replace(',', '.')}`, zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2'))
  const written = datesIn(text.replace(/(\d)T(\d)/, '$1 $2'))[0]
  const value = written && instantOf(written, timeZone)
  if (!value || !written || value.getUTCFullYear() < 1900) return undefined

  return written.zone
    ? withOffset(value, offsetOf(written, value))
    : { value, ...shownBy(written), note: `no zone given: read in ${timeZone}` }
}

const shownBy = ({ date, time }: WrittenDate): Pick<Instant, 'shown'> =>
  time === undefined || 'refused' in date ? {} : { shown: asUtc(date, time) }

function exact(clock: string, zone: string): Instant | undefined {
  const value = new Date(clock + zone)
  return Number.isNaN(+value) ? undefined : withOffset(value, offsetShown(Date.parse(`${clock}Z`), value))
}

const withOffset = (value: Date, offset: string | undefined): Instant => ({
  value,
  ...(offset !== undefined && { offset }),
})
