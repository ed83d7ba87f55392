import type { Contributor } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { fromCapitals, isAgency, isPersonName, isRole } from '../../text/names.ts'
import { plainWords } from './plain-words.ts'
import { isSiteName } from './site-name.ts'

const opener =
  /^(?:(?:written|posted|submitted|published|story|words|text|report(?:ed|ing)?|review(?:ed)?)\s+)?(?:by|von|par|por|di|door|av|af)[:\s]+|^(?:author|autor|auteur|autore)\s*:\s*/i

/** The names in a property that ought to hold one. */
export function namesIn(text: string): Contributor[] {
  const plain = plainWords(text).replace(opener, '')
  if (plain.length > 200 || /^https?:|^www\.|^@|^\/|^\{/.test(plain)) return []

  return plain
    .replace(/\s*[<(]?\S+@\S+\.\S+[>)]?/g, '')
    .split(/\s*[;|]\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y|og|och|en)\s+(?=\p{Lu})/u)
    .map(name => fromCapitals(name.replace(/\s+(?:for|in|at|of)\s+\p{Lu}.*$/u, '').trim()))
    .filter((name, at) => name !== '' && (at === 0 || isSecondName(name)))
    .map(name => ({ name }))
}

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

  return !generic.test(name) && !isSiteName(name, sites) && /\p{L}/u.test(name)
}
