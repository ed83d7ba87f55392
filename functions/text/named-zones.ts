import type { Read } from './times.ts'
import type { Token } from './tokens.ts'
import { besideZones, clockWords, zoneNames } from './zone-names.ts'
import { type Zone, zoneNamed } from './zones.ts'

/** A zone, and whether its name says by itself that it is one. */
type Name = { zone: Zone; isWhole: boolean }

/** "London time", "heure de Paris", "US Eastern", "по московскому времени". A name without a word for time is none, but for "Eastern" and its like. */
export function zoneInWords(tokens: readonly Token[], from: number): Read<Zone> | undefined {
  let [zone, isClock, next]: [Zone | undefined, boolean, number] = [undefined, false, from]
  for (let at = from; at < from + longest; at++) {
    const word = tokens[at]?.text.toLowerCase() ?? ''
    const named: Read<Name> | undefined = zone ? undefined : nameAt(tokens, at, isClock)
    if (named) {
      zone = named.value.zone
      isClock ||= named.value.isWhole
      at = named.next - 1
    } else if (times.has(word)) isClock = true
    else if (beside.has(word)) continue
    else break
    next = at + 1
  }
  return zone && isClock ? { value: zone, next } : undefined
}

/** "保密至北京时间2026年3月5日": where no blanks part words, a clock's name ends the one before a day. */
export const zoneBefore = (token: Token | undefined): Zone | undefined =>
  token?.kind === 'word' ? nameOf(`=${token.text.slice(-joinedName)}`) : undefined
const joinedName = '北京时间'.length

// "hora legal de la Ciudad de México" and its marks.
const longest = 9
const mostWords = 4

/** The longest name of a zone that begins here. */
function nameAt(tokens: readonly Token[], at: number, isClock: boolean): Read<Name> | undefined {
  if (tokens[at]?.kind !== 'word') return undefined
  for (let words = mostWords; words > 0; words--) {
    const { text, next } = spelled(tokens, at, words)
    const whole = isClock ? undefined : nameOf(`=${text}`)
    const zone = whole ?? nameOf(text)
    if (zone) return { value: { zone, isWhole: whole !== undefined }, next }
  }
  return undefined
}

/** So many words as one: "u k" for "U.K.", "нью йорку" for "Нью-Йорку". */
function spelled(tokens: readonly Token[], from: number, most: number): { text: string; next: number } {
  const words: string[] = []
  let next = from
  for (let at = from; at < tokens.length && words.length < most; at++) {
    const { kind, text } = tokens[at] ?? {}
    if (kind === 'word') words.push(text?.toLowerCase() ?? '')
    else if (!within.has(text ?? '')) break
    next = at + 1
  }
  return { text: words.join(' '), next }
}

const within = new Set("'’.-‐")
const times = new Set(clockWords.split(' '))
const beside = new Set([...besideZones.split(' '), ...within])

const nameOf = (text: string): Zone | undefined => listed().get(text) ?? cities().get(text)

let table: ReadonlyMap<string, Zone> | undefined

/** Made where a text names a clock, and not in each cold start: each zone is asked of Intl. */
function listed(): ReadonlyMap<string, Zone> {
  table ??= new Map(
    zoneNames
      .trim()
      .split('\n')
      .flatMap(line => {
        const [name = '', names = ''] = line.split(': ')
        const zone = zoneNamed(name) ?? { name }
        return names.split(', ').map(word => [word, zone] as const)
      }),
  )
  return table
}

let known: ReadonlyMap<string, Zone> | undefined

/** The cities after which the world's zones are called, asked for only where a text names a clock. */
function cities(): ReadonlyMap<string, Zone> {
  known ??= new Map(
    Intl.supportedValuesOf('timeZone').flatMap(name => {
      const [, city, inside] = name.split('/')
      return city === undefined || inside !== undefined ? [] : [[city.replaceAll('_', ' ').toLowerCase(), { name }]]
    }),
  )
  return known
}
