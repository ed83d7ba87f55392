import { zoneInWords } from './named-zones.ts'
import type { Read } from './times.ts'
import type { Token } from './tokens.ts'
import { type Zone, zoneNamed } from './zones.ts'

/** "GMT", "(ET)", "UTC+2", "+02:00", "London time", ", heure de Paris". */
export function zoneAt(tokens: readonly Token[], at: number): Read<Zone> | undefined {
  const before = tokens[at]?.text ?? ''
  const opened = '(（'.includes(before) && before !== ''
  const start = opened ? at + 1 : at
  const read =
    zoneInSigns(tokens, start) ?? (commas.has(before) ? inMoreWords(tokens, at + 1) : zoneInWords(tokens, start))

  return read && opened && ')）'.includes(tokens[read.next]?.text ?? '-') ? { ...read, next: read.next + 1 } : read
}

const commas = new Set(',،、')

/** Behind a comma "Eastern" may begin anything. */
function inMoreWords(tokens: readonly Token[], at: number): Read<Zone> | undefined {
  const read = zoneInWords(tokens, at)

  return read && read.next > at + 1 ? read : undefined
}

function zoneInSigns(tokens: readonly Token[], start: number): Read<Zone> | undefined {
  const token = tokens[start]
  if (!token) return undefined

  const named = token.kind === 'word' ? zoneNamed(token.text) : undefined
  const offset = offsetFrom(tokens, named ? start + 1 : start)
  if (offset && (!named || token.text === 'UTC' || token.text === 'GMT')) return offset

  return named && { value: named, next: start + 1 }
}

function offsetFrom(tokens: readonly Token[], at: number): Read<Zone> | undefined {
  const sign = tokens[at]
  const digits = tokens[at + 1]
  // A sign that stands alone is a dash between two parts of a line.
  if (!sign || !digits || !['+', '-', '−'].includes(sign.text) || digits.start !== sign.end) return undefined
  if (digits.kind !== 'number' || digits.text.length > 4 || digits.text.length === 3) return undefined

  const minutesToken = tokens[at + 2]?.text === ':' ? tokens[at + 3] : undefined
  const hours = Number(digits.text.length === 4 ? digits.text.slice(0, 2) : digits.text)
  const minutes = Number(digits.text.length === 4 ? digits.text.slice(2) : (minutesToken?.text ?? 0))
  if (hours > 14 || !(minutes < 60)) return undefined

  const offset = (hours * 60 + minutes) * (sign.text === '+' ? 1 : -1)
  return { value: { offset }, next: at + (minutesToken ? 4 : 2) }
}
