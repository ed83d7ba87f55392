import type { Evidence } from '../../../events/article.ts'
import { namesMidnight } from '../../text/times.ts'
import { type Found, nothing } from '../found.ts'
import { isNoDate, type ReadInstant, readInstant } from './instant.ts'
import type { Given, GivenRestriction } from './story.ts'

type DateField = 'publishedAt' | 'updatedAt' | 'expiresAt'

/** The first date of those given that can be read. One that cannot is told of and not guessed. */
export function dateOf(field: DateField, given: readonly Given[], timeZone: string): Found {
  const evidence: Evidence[] = []
  for (const one of given.filter(({ text }) => text.trim() !== '' && !isNoDate(text))) {
    const read = readInstant(one.text, timeZone)
    if ('unread' in read) {
      evidence.push({ field, place: one.place, rule: 'date-refused', confidence: 0, note: refusal(read.unread) })
      continue
    }
    const note = read.zoned ? {} : { note: `no zone given: read in ${timeZone}` }
    evidence.push({ ...taken(field, one, read), ...note })
    return { fields: { [field]: read.at }, evidence }
  }
  return { ...nothing, evidence }
}

const taken = (field: string, { place, rule, confidence }: Given, read: ReadInstant): Evidence => ({
  field,
  place,
  rule: rule ?? 'property',
  confidence: confidence ?? 1,
  ...('offset' in read && { offset: read.offset }),
})

const refusal = (why: string) => `a date was not taken: ${why}`

/** The latest of several embargoes holds. One that cannot be read to the minute withholds the article: better held than early. */
export function embargoOf(given: readonly GivenRestriction[], timeZone: string): Found {
  const [first] = given
  if (first !== undefined && given.length > mostEmbargoes) return heldBackAt(first)

  const untils: Date[] = []
  const evidence = given.map((one): Evidence => {
    const until = heldUntil(one, timeZone)
    const found = taken('embargoedUntil', one, until)
    if ('unread' in until) return { ...found, rule: 'embargo-unread', confidence: 0, note: `withheld: ${until.unread}` }

    untils.push(until.at)
    return found
  })
  if (given.length === 0) return nothing
  if (untils.length < given.length) return { fields: { pubstatus: 'withheld' }, evidence }

  return { fields: { embargoedUntil: new Date(Math.max(...untils.map(Number))) }, evidence }
}

// Nobody announces more, and any of them could be the latest.
const mostEmbargoes = 100

const heldBackAt = ({ place }: Given): Found => ({
  fields: { pubstatus: 'withheld' },
  evidence: [
    {
      ...{ field: 'embargoedUntil', place, rule: 'embargo-unread', confidence: 0 },
      note: `withheld: it gives more than ${mostEmbargoes} embargoes`,
    },
  ],
})

function heldUntil({ text, scheduled }: GivenRestriction, timeZone: string): ReadInstant {
  if (text.trim() === '') return { unread: 'it gives no date' }
  const read = readInstant(text, timeZone)
  if ('unread' in read) return read
  if (namesMidnight(text)) return { unread: 'midnight may be either end of its day' }

  return scheduled || (read.timed && read.zoned) ? read : { unread: 'it does not give day, hour and time zone' }
}

/** After its expiry an article is not to be shown: one that cannot be read withholds it. */
export function expiryOf(given: readonly Given[], timeZone: string): Found {
  const found = dateOf('expiresAt', given, timeZone)
  if (found.fields.expiresAt !== undefined || found.evidence.length === 0) return found

  const evidence = found.evidence.map(one => ({ ...one, rule: 'unreadable, so withheld' }))
  return { fields: { pubstatus: 'withheld' }, evidence }
}
