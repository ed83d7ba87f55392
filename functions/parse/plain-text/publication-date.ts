import type { Evidence } from '../../../events/article.ts'
import { instantOf, offsetOf, type WrittenDate } from '../../text/dates.ts'
import type { DateRefusal } from '../../text/days.ts'
import { later } from '../../text/later.ts'
import { type Found, nothing } from '../found.ts'
import type { DateRole } from './date-labels.ts'
import { readDateline } from './dateline.ts'
import { linePlace } from './lines.ts'
import { bears, mark } from './look.ts'
import { numberOrder, type Order, orderedDate } from './number-order.ts'
import type { Cast } from './parts.ts'

type Candidate = { at: Date; line: number; rule: string; confidence: number; offset?: string; note?: string }

/** When the story says it was published. A refused date is told of, not guessed. */
export function publicationDate(cast: readonly Cast[], timeZone: string): Found {
  const order = later(() => numberOrder(cast))
  const story = cast.findIndex(({ part }) => part.part === 'paragraph')
  const given: (Candidate | Evidence)[] = []
  for (const [index, here] of cast.entries()) {
    const above = index < story || story < 0
    if (given.length >= mostDates) break
    if (above || !isLooseDate(here) || index >= cast.length - foot)
      given.push(...candidatesOf(here, { above, timeZone, order }))
  }
  const candidates = given.flatMap(one => ('at' in one ? [one] : []))
  const refused = given.flatMap(one => ('field' in one ? [one] : []))
  const best = candidates.toSorted((a, b) => b.confidence - a.confidence)[0]
  if (!best) return { ...nothing, evidence: refused }

  const changed = candidates.find(({ rule }) => rule === 'updated-date')
  const fields = { publishedAt: best.at, ...(changed && { updatedAt: changed.at }) }
  const evidence = [evidenceOf('publishedAt', best, candidates), ...(changed ? [updatedFrom(changed)] : []), ...refused]
  return { fields, evidence }
}

const updatedFrom = (changed: Candidate): Evidence => ({
  ...evidenceOf('updatedAt', changed, []),
  confidence: 0.9,
})

// No story is dated as often. To know what a zone's clock showed takes as long as to read some lines.
const mostDates = 40

// Below the story a date without a word is the story's only where the text ends with it.
const foot = 3
const isLooseDate = ({ part }: Cast) =>
  part.part === 'details' && part.details.dates.every(({ role }) => role === 'plain')

function evidenceOf(field: string, best: Candidate, candidates: readonly Candidate[]): Evidence {
  const rivals = candidates.filter(other => other !== best && other.rule === best.rule && +other.at !== +best.at)
  const tie = rivals[0] && `line ${rivals[0].line} gives another date; the first was taken`
  const note = [best.note, tie].filter(part => part !== undefined).join('; ')
  return {
    field,
    place: linePlace(best.line),
    rule: best.rule,
    confidence: best.confidence,
    ...(best.offset !== undefined && { offset: best.offset }),
    ...(note && { note }),
  }
}

type Place = { above: boolean; timeZone: string; order: () => Order | undefined }

function candidatesOf({ part, line }: Cast, { above, timeZone, order }: Place): (Candidate | Evidence)[] {
  if (part.part === 'paragraph') {
    const date = bears(line.text, mark.digit | mark.foreign) ? readDateline(line.text)?.date : undefined
    return date ? [candidate(date, line.number, { timeZone, rule: 'dateline', confidence: 0.6 })] : []
  }
  if (part.part !== 'details') return []

  const dates = part.details.dates.map(({ role, written }) =>
    candidate(ordered(written, line.text, order), line.number, {
      timeZone,
      ...weights[role],
      confidence: weights[role].confidence - (above ? 0 : 0.1),
    }),
  )
  return part.details.relative
    ? [...dates, refusal(line.number, 'it is relative to a day the text does not give')]
    : dates
}

const isAmbiguous = ({ date }: WrittenDate) => 'refused' in date && date.refused === 'ambiguous-order'

/** "3/4/2021" in a text that writes "13/4/2021" elsewhere. */
function ordered(written: WrittenDate, text: string, order: () => Order | undefined): WrittenDate {
  const known = isAmbiguous(written) ? order() : undefined
  const date = known && orderedDate(text, known)
  return date ? { ...written, date } : written
}

const weights: Record<DateRole, { rule: string; confidence: number }> = {
  published: { rule: 'published-date', confidence: 0.97 },
  plain: { rule: 'date-line', confidence: 0.9 },
  updated: { rule: 'updated-date', confidence: 0.4 },
}

type Weight = { timeZone: string; rule: string; confidence: number }

function candidate(written: WrittenDate, line: number, { timeZone, rule, confidence }: Weight): Candidate | Evidence {
  const at = instantOf(written, timeZone)
  if (!at) return refusal(line, 'refused' in written.date ? refusals[written.date.refused] : 'it is not a whole date')

  const note = zoneNote(written, timeZone)
  const offset = offsetOf(written, at)
  return { at, line, rule, confidence, ...(offset !== undefined && { offset }), ...(note !== undefined && { note }) }
}

function zoneNote({ zone }: WrittenDate, timeZone: string): string | undefined {
  if (!zone) return `no zone given: read in ${timeZone}`

  return 'unclear' in zone ? `${zone.unclear} names several zones: read in ${timeZone}` : undefined
}

const refusals: Record<DateRefusal, string> = {
  'ambiguous-order': 'day and month could be either way round',
  'two-digit-year': 'the year has two digits',
  'no-year': 'it has no year',
  'impossible-date': 'there is no such day',
  'other-calendar': 'it is of a calendar that is not reckoned with here',
}

const refusal = (line: number, why: string): Evidence => ({
  field: 'publishedAt',
  place: linePlace(line),
  rule: 'date-refused',
  confidence: 0,
  note: `a date was not taken: ${why}`,
})
