import { datesIn, type WrittenDate } from '../../text/dates.ts'
import { isWeekday } from '../../text/months.ts'
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
  const formed = inHouseForm(head)
  if (formed)
    return { ...formed, rest: paragraph.slice(formed.text.length).replace(/^[\s.–—-]+/, ''), confidence: 0.95 }
  const dash = /(?: ?\.?[-–—]{1,2} |[–—]| ?-- ?| _ |: )/.exec(head)
  if (!dash) return undefined
  const text = head.slice(0, dash.index).trim()
  const rest = paragraph.slice(dash.index + dash[0].length).trim()
  // After an aside ("NATO — the alliance — said") the sentence goes on in small letters.
  if (!/^["“”'‘«„(]?[\p{Lu}\p{Lo}\p{N}]/u.test(rest) || rest.length < 12) return undefined

  const parts = partsOf(text)
  if (!parts || (dash[0] === ': ' && !parts.agency)) return undefined
  return { text, rest, ...parts, confidence: parts.agency ? 0.95 : 0.8 }
}

// Agencies that set no dash: "ТВЕРЬ, 5 марта. /ТАСС/.", "新华社泉州3月8日电", "【小樽共同】", "(목포=연합뉴스) 김민서 기자 =".
const houseForms = [
  /^(?<filed>\p{Lu}[^/]{1,50}?)\.? ?\/(?<agency>[^/]{2,20})\/\.?(?= )/u,
  /^(?<agency>\p{sc=Han}{2,4}[社网網])(?<place>\p{sc=Han}{2,8}?)(?:\d{1,2}月)?\d{1,2}日[电電](?:[（(]记者[^（）()]{2,20}[）)])?/u,
  /^[（(](?<agency>\p{sc=Han}{2,4}社)[记記]者\p{sc=Han}{2,3}(?<place>\p{sc=Han}{2,4})\d{1,2}日[电電][）)]/u,
  /^【(?<place>\p{Lo}[\p{Lo}ー]{0,9}?)(?<agency>共同|時事|ロイター|AFP時事)】/u,
  /^【(?<place>\p{Lo}[\p{Lo}ー]{0,9})[＝=](?<reporter>\p{Lo}{2,8})】/u,
  /^［(?<place>\p{Lo}[\p{Lo}ー]{0,9})[ 　]+[\d０-９]{1,2}日[ 　]+(?<agency>ロイター)］ ?-? ?/u,
  /^(?<filed>\p{Lo}[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+)?) [–-] (?<agency>\p{Lo}[^–-]{1,12}) [–-] /u,
  /^(?<filed>[\p{Lu}\p{Lo}][^()]{2,30}) \((?<agency>[^()]{2,12})\):? (?=[\p{Lu}\p{Lo}„“"«])/u,
  /^(?<filed>\p{Lu}[^/()]{2,20}) \/(?<agency>ritzau)\/ /u,
  /^[([](?<place>\p{sc=Hangul}{2,6})=(?<agency>\p{sc=Hangul}{2,8})[)\]](?: ?(?:\p{sc=Hangul}{2,4}[ ·]){1,3}(?:기자|특파원) ?=)?/u,
]

function inHouseForm(head: string): (Parts & { text: string }) | undefined {
  for (const form of houseForms) {
    const match = form.exec(head)
    const parts = match?.groups && formed(match.groups)
    if (parts) return { text: match[0], ...parts }
  }
  return undefined
}

function formed({ filed, place, agency, reporter }: Record<string, string | undefined>): Parts | undefined {
  if (filed !== undefined) return agency !== undefined && isAgency(agency) ? filedFrom(filed, agency) : undefined
  if (!place || !(agency || reporter)) return undefined

  return { place, ...(agency && { agency }) }
}

type Parts = Pick<Dateline, 'place' | 'agency' | 'date'>

function partsOf(text: string): Parts | undefined {
  const bracket = /^(.*?) ?\(([^()]{2,30})\)$/.exec(text)
  if (!bracket) return filedFrom(text, undefined)

  const [, filed = '', agency = ''] = bracket
  if (/\d/.test(agency)) return filedFrom(`${filed}, ${agency}`, undefined)
  return isAgencyLike(agency) ? filedFrom(filed, agency) : undefined
}

function filedFrom(filed: string, agency: string | undefined): Parts | undefined {
  const date = datesIn(filed)[0]
  const place = (date ? filed.slice(0, date.start) : filed).replace(/[\s,]+$/, '')
  const parts = { ...(agency && { agency }), ...(date && { date }) }
  const behind = date ? filed.slice(date.end).replace(/[.,\s]/g, '') : ''
  if (behind !== '' && !isWeekday(behind)) return undefined
  if (place === '') return agency ? parts : undefined

  return isFiledFrom(place, agency !== undefined || date !== undefined)
    ? { place: fromCapitalPlace(place), ...parts }
    : undefined
}

const isAgencyLike = (text: string) => isAgency(text) || /^[A-Z][A-Za-z./ ]{1,24}$/.test(text)

/** Capitals alone mark a place; other writing needs an agency or a date beside it. */
function isFiledFrom(place: string, supported: boolean): boolean {
  const city = place.split(',')[0] ?? ''
  if (supported && isCaseless.test(place)) return true
  if (!isPlaceName(place.replaceAll('/', ' '))) return false

  return supported || (city === city.toUpperCase() && /\p{Lu}{3}/u.test(city))
}

/** "زاكورة", "जैसलमेर": without capitals only what stands beside it shows a place. */
const isCaseless = /^\p{Lo}[\p{Lo}\p{M}]+(?: [\p{Lo}\p{M}]+){0,2}$/u

const fromCapitalPlace = (place: string) => place.split(', ').map(fromCapitals).join(', ')
