import type { Contributor } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { isGivenName } from '../../text/given-names.ts'
import { fromCapitals, isAgency, isOutlet, isPersonName, isRole } from '../../text/names.ts'
import { plainWords } from './plain-words.ts'
import { isSiteName } from './site-name.ts'

const opener =
  /^(?:(?:written|posted|submitted|published|story|words|text|report(?:ed|ing)?|review(?:ed)?)\s+)?(?:by|von|par|por|di|door|av|af)[:\s]+|^(?:author|autor|auteur|autore)\s*:\s*/i

/** The names in a property that ought to hold one. */
export function namesIn(text: string): Contributor[] {
  const plain = plainWords(text).replace(quoted, '$1').replace(opener, '')
  if (plain.length > 200 || /^https?:|^www\.|^@|^\/|^\{/.test(plain)) return []

  return plain
    .replace(/\s*[<(]?\S+@\S+\.\S+[>)]?/g, '')
    .split(/\s*[;|]\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y|og|och|en)\s+(?=\p{Lu})/u)
    .map(nameOnly)
    .filter((name, at) => name !== '' && (at === 0 || isSecondName(name)))
    .map(name => ({ name }))
}

const quoted = /^["“”]([^"“”]+)["“”]$/

/** Without whom she writes for and what she passed: "Ana Ruiz for the Example", "Ana Ruiz RN". A body's name stays whole. */
function nameOnly(text: string): string {
  const name = text
    .replace(/\s+(?:for|in|at|of)\s+\p{Lu}.*$/u, '')
    .trim()
    .replace(degrees, '')
  const whole = isPersonName(name) ? name : text.trim()

  return whole.includes(' ') || whole.length > longestInitials ? fromCapitals(whole) : whole
}
const degrees = /(?<=\p{Ll})(?: (?!(?:II|III|IV|JR|SR)\b)\p{Lu}{2,5}\b\.?){1,3}$/u
// "BBC" is said letter by letter.
const longestInitials = 4

const qualification = /^(?:jr|sr|m\.?d|ph\.?d|rd|ms|mph|rn|esq|cfp|cpa|mba|ii|iii)\.?$/i
const outlet =
  /\b(?:times|post|news|press|journal|herald|tribune|magazine|guardian|today|telegraph|chronicle|gazette|university|institute|college|network|media|service|agency|group|inc|foundation|sponsored|review|report)$/i

/** What stands behind a comma after a name is another name, or what that person is and works for. */
const isSecondName = (name: string) =>
  !isRole(name) &&
  !isAgency(name) &&
  !qualification.test(name) &&
  !outlet.test(name) &&
  (isPersonName(name) || !/[a-z]/i.test(name))

const generic =
  /^(?:admin(?:istrator)?|editors?|editorial|staff|team|guest|contributors?|webmaster|author|unknown|anonymous|user|news|newsroom|redaktion|redacción|redazione|rédaction|none|null|undefined|n\/a|press|media)\b|\b(?:staff|team|editors|newsroom|desk|newsdesk|editorial|admin|writers|reporters|bureau|online|web desk|magazine|newsletter)$|\.(?:com|org|net|co)\b/i

/** Whether a name can sign a story: a site's own, or one for anybody, says nothing. */
export function isContributor(name: string, sites: readonly string[]): boolean {
  const words = comparable(name)
  if (words.length < 2 || name.length > 60 || name.split(' ').length > 6 || /[<>{}=]|\d{2}/.test(name)) return false
  if (isAgency(name)) return true

  // Who writes alone often calls the site so: "Ana Ruiz" of anaruiz.example.
  return !generic.test(name) && (!isOfSite(name, sites) || isPersons(name)) && /\p{L}/u.test(name)
}

/** "The Quay" and "Quay Publishing Ltd" of the site that calls itself so. A family's name may be all that a site is called. */
function isOfSite(name: string, sites: readonly string[]): boolean {
  const words = ` ${comparable(name)} `
  const holds = (site: string) => words.includes(` ${site} `)

  return isSiteName(name, sites) || sites.some(site => holds(site) && (site.includes(' ') || !isPersonName(name)))
}

/** Whether somebody's parents may have called them so: titles and firms are of two words with capitals too. */
export const isPersons = (name: string): boolean =>
  isPersonName(name) && !isOutlet(name) && isGivenName(name.split(' ')[0] ?? '')
