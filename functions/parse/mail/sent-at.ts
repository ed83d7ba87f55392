import { offsetShown } from '../../text/instants.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const form =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i

// RFC 5322 §4.3. Other names of zones mean nothing certain there, so the time is taken as UTC.
const zones = new Map([
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
])

/** A message's date (RFC 5322 §3.3), comments in brackets passed over. */
export function sentAt(value: string | undefined): { at: Date; offset?: string } | undefined {
  const [, day, name = '', year, hour, minute, second = '0', zone = '+0000'] = form.exec((value ?? '').trim()) ?? []
  const month = months.indexOf(name.toLowerCase())
  if (month < 0 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59) return undefined

  const east = zones.get(zone.toUpperCase()) ?? minutesOf(zone)
  const shown = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second))
  const at = new Date(shown - east * 60_000)
  const offset = offsetShown(shown, at)
  return { at, ...(offset !== undefined && { offset }) }
}

function minutesOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? []

  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
