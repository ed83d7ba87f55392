import { datesIn, type WrittenDate } from '../../text/dates.ts'
import { fromCapitals, isAgency, isPlaceName } from '../../text/names.ts'

export type Dateline = {
  text: string
  place?: string
  agency?: string
  date?: WrittenDate
  rest: string
  confidence: number
}

// "LONDON, Jan 3 (Reuters) - ", "DEIR AZ-ZOUR, Syria (AP) — ": none seen that is longer.
const longest = 90

/** The place and agency a paragraph opens with, and the paragraph without them. */
export function readDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, longest)
  const dash = /(?: ?[-–—]{1,2} |[–—]| ?-- ?| _ |: )/.exec(head)
  if (!dash) return undefined
  const text = head.slice(0, dash.index).trim()
  const rest = paragraph.slice(dash.index + dash[0].length).trim()
  // After an aside ("NATO — the alliance — said") the sentence goes on in small letters.
  if (!/^["“”'‘«„(]?[\p{Lu}\p{N}]/u.test(rest) || rest.length < 12) return undefined

  const parts = partsOf(text)
  if (!parts || (dash[0] === ': ' && !parts.agency)) return undefined
  return { text, rest, ...parts, confidence: parts.agency ? 0.95 : 0.8 }
}

type Parts = Pick<Dateline, 'place' | 'agency' | 'date'>

function partsOf(text: string): Parts | undefined {
  const bracket = /^(.*?) ?\(([^()]{2,30})\)$/.exec(text)
  if (!bracket) return filedFrom(text, undefined)

  const [, filed = '', agency = ''] = bracket
  return isAgencyLike(agency) ? filedFrom(filed, agency) : undefined
}

function filedFrom(filed: string, agency: string | undefined): Parts | undefined {
  const date = datesIn(filed)[0]
  const place = (date ? filed.slice(0, date.start) : filed).replace(/[\s,]+$/, '')
  const parts = { ...(agency && { agency }), ...(date && { date }) }
  if (date && filed.slice(date.end).replace(/[.,\s]/g, '') !== '') return undefined
  if (place === '') return agency ? parts : undefined

  return isFiledFrom(place, agency !== undefined || date !== undefined)
    ? { place: fromCapitalPlace(place), ...parts }
    : undefined
}

const isAgencyLike = (text: string) => isAgency(text) || /^[A-Z][A-Za-z./ ]{1,24}$/.test(text)

/** Capitals alone mark a place; other writing needs an agency or a date beside it. */
function isFiledFrom(place: string, supported: boolean): boolean {
  const city = place.split(',')[0] ?? ''
  if (!isPlaceName(place.replaceAll('/', ' '))) return false

  return supported || (city === city.toUpperCase() && /\p{Lu}{3}/u.test(city))
}

const fromCapitalPlace = (place: string) => place.split(', ').map(fromCapitals).join(', ')
