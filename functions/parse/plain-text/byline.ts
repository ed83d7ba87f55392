import type { Contributor } from '../../../events/article.ts'
import {
  fromCapitals,
  isAgency,
  isFirstName,
  isOutlet,
  isPersonName,
  isPlaceName,
  isRole,
  looksLikePlace,
} from '../../text/names.ts'

import { wordCount } from './prose.ts'

export type Byline = { byline: string; contributors: Contributor[]; rule: string; confidence: number }

const opener =
  /^(?:(?:text|story|words|report|written|reported|posted|published|analysis|opinion|interview|exclusive|review|news|feature|guide|article|column|commentary|contributed|compiled|reviewed) )?by:? /i
const foreignOpener =
  /^(?:from:|von:?|par|por|di|door|av|af|od|oleh|teksti:|penulis:|autor(?:in|a|ka)?|autore|auteur|author|authors|text|writer|reporter|yazan:|szerző:|írta:|autors:|autorius:|автор:?|текст:?|من:|بقلم:?|כתב:|מאת:?|作者[:：]?|文[/／]|記者[:：]?|记者[:：]?|撰文[:：]?|글[:：]?):? ?(?=[\p{Lu}\p{Lo}])/iu

// Two capitals near the front: less cannot be a name, and most lines are told apart by it at once.
const opensWithName = /^\W{0,3}\p{Lu}[\p{L}\p{M}.'’-]* (?:[\p{L}’']{1,4}\.? ){0,2}\p{Lu}/u

// Longer lines that open with "By" are sentences.
const longest = 200

// Blogs count what readers said on the same line.
const commentCount = / \d{1,5} [Cc]omments?$/

/** A line that says who wrote it and nothing else: "By A B and C D in Beirut", "A B, Foreign Editor". */
export function readByline(line: string): Byline | undefined {
  if (line.length > longest || !perhapsByline(line)) return undefined
  const text = /omments?$/.test(line.slice(-8)) ? line.replace(commentCount, '') : line
  if (endsClause(text)) return undefined
  const said = withoutAddresses(text)
  const english = opener.exec(said)?.[0]
  const foreign = english === undefined ? foreignOpener.exec(said)?.[0] : undefined
  if (english === undefined && foreign === undefined && !opensWithName.test(said)) return undefined
  const names = said.slice((english ?? foreign ?? '').length)
  const contributors = peopleIn(names, english !== undefined)
  if (foreign !== undefined && contributors.length === 0) return caseless(text, names)
  if (contributors.length === 0) return undefined

  if (english !== undefined) return { byline: text, contributors, rule: 'by-line', confidence: 0.95 }
  if (foreign !== undefined) return { byline: text, contributors, rule: 'by-line', confidence: 0.85 }
  if (!isSignedWithoutBy(said, contributors)) return undefined
  return { byline: text, contributors, rule: 'name-with-place-or-role', confidence: 0.75 }
}

const endsClause = (text: string) => /[.!?;]$/.test(text.slice(-1)) && !/ [js]r\.$/i.test(text.slice(-4))

const openers = new Set(
  'text story words report written reported posted published analysis opinion interview exclusive review news feature guide article column commentary contributed compiled reviewed by from von par por di door av af od oleh teksti penulis autor autorin autorka autore auteur author authors writer reporter yazan autors autorius'.split(
    ' ',
  ),
)
const firstWord = /^[^A-Za-z\x80-\uffff]{0,3}([A-Za-z]+)/
// Of the words before a comma, a bar or an "and", more than these are no name with its trade.
const mostNameWords = 8

/** Asked first, as most lines are neither opened by such a word nor by two capitals near one another. */
function perhapsByline(line: string): boolean {
  const first = firstWord.exec(line)?.[1]?.toLowerCase()
  if (first === undefined || openers.has(first) || first.startsWith('by')) return true
  if (!opensWithName.test(line)) return /[^\0-\x7f]/.test(line.slice(0, 12))

  return wordCount(line) <= mostNameWords || between.test(line)
}

/** Scripts without capitals do not show what is a name: behind a label, one to four words are. */
function caseless(byline: string, names: string): Byline | undefined {
  const people = names.split(/\s*[,、，،|]\s*/).filter(name => name !== '')
  if (
    people.length === 0 ||
    !people.every(name => /^[\p{Lo}\p{M}·・.]+(?: [\p{Lo}\p{M}·・.]+){0,3}$/u.test(name) && name.length <= 40)
  )
    return undefined

  return { byline, contributors: people.map(name => ({ name })), rule: 'by-line', confidence: 0.8 }
}

/** A name alone on its line: only the lines around it can say whether it is a byline. */
export function readBareName(text: string): Byline | undefined {
  if (text.length > 120 || /[.!?:;]$/.test(text) || looksLikePlace(text) || isShouted(text)) return undefined
  const contributors = peopleIn(withoutAddresses(text), false)
  if (contributors.length === 0 || contributors.length > 4 || isRole(contributors[0]?.name ?? '')) return undefined

  return { byline: text, contributors, rule: 'bare-name', confidence: 0.6 }
}

/** "Example News Bureau": no person, but beside a date the one who signs. */
export function readDesk(text: string): Byline | undefined {
  const name = text.split(', ').at(-1) ?? ''
  if (!/^\p{Lu}/u.test(name) || !(isDesk(name) || isAgency(name))) return undefined

  return { byline: text, contributors: [{ name: fromCapitals(name) }], rule: 'desk-beside-date', confidence: 0.55 }
}

/** "ByAna Ruiz", "Ana RuizUpdated: 4 May": pages set the two apart by style alone. */
export const unglued = (text: string): string =>
  perhapsGlued.test(text) ? text.replace(/^By(?=\p{Lu}\p{Ll})/u, 'By ').replace(gluedLabel, '$1 | $2') : text

const perhapsGlued = /\p{Ll}\p{Lu}|^By\p{Lu}/u
const gluedLabel = /(\p{Ll})((?:Last )?(?:Published|Updated|Posted|Modified|Created|Reviewed)\b)/gu

/** Three words in capitals are a cry more often than a name. */
const isShouted = (text: string) => text === text.toUpperCase() && /\p{Lu}/u.test(text) && text.split(' ').length > 2

const isNoAddress = (word: string) => !/^[()+\d-]{5,}$|^[<(|]?(?:@\w|[^@\s]+@[^@\s]+\.)/.test(word)

/** Without what a page sets around a name: an item's mark, handles, e-mail addresses, bars at the end. */
function withoutAddresses(text: string): string {
  const addressed = text.includes('@')
  return (
    addressed
      ? text
          .replace(/(?<=\p{L})@\w+$/u, '')
          .split(' ')
          .filter(isNoAddress)
          .join(' ')
      : text
  )
    .replace(/^[-–—•*·|] /, '')
    .replace(/[|/·•,–— -]+$| (?:in|on|at)$/i, '')
    .replace(gluedRole, '$1 $2')
}

// "A. B. CorreaStaff Writer": pages set name and role apart by style alone.
const gluedRole =
  /(\p{Ll})(Writer|Reporter|Editor|Correspondent|Contributor|Contributing|Columnist|Staff|Senior|Photographer|Producer|Journalist|Critic|Founder|Author|Head|President|Director|Professor)/gu

const isSignedWithoutBy = (text: string, people: readonly Contributor[]) =>
  people.some(person => person.role !== undefined) ||
  /^\S+ .*\S in (?!The )\p{Lu}/u.test(text) ||
  people.some(({ name }) => text.startsWith(`${name} `) && isOutlet(text.slice(name.length + 1)))

const between = /\s*[,;|/•·⋅∙◦]\s*(?:and )?|\s+[-–—]\s+|\s+(?:and|&|with|und|et|y|e|og|och|en|ja|ve|i|a|и|та|και)\s+/i

/** The people of a byline; none at all when any part of it is something else. */
function peopleIn(text: string, afterBy: boolean): Contributor[] {
  const people: Contributor[] = []
  for (const part of text.split(between)) {
    const last = people.at(-1)
    const person = part === '' || isOfHouse(part, last) ? undefined : personOf(part, afterBy && !last)
    if (person) people.push(person)
    else if (last && isRole(part)) last.role ??= fromCapitals(part)
    else if (part !== '' && !(last && isBeside(part, last))) return []
  }
  return people
}

const isOfHouse = (part: string, last: Contributor | undefined) =>
  last !== undefined && (isOutlet(part) || isShortRole(part))

// A fourth word makes it a name with its role.
const isShortRole = (part: string) => isRole(part) && part.split(' ').length <= 3

/** The agency, place or outlet of the person before it, or behind a role what the role is about ("General Editor, F1"). */
const isBeside = (part: string, { role }: Contributor) =>
  isAgency(part) ||
  isPlaceName(part) ||
  isOutlet(part) ||
  (role !== undefined && /^\p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.test(part))

function personOf(part: string, mayBeBody: boolean): Contributor | undefined {
  const name = part.replace(/ (?:in|for|at|reports from|à|aus) \p{Lu}.{0,40}$/u, '').replace(/ \([^)]{1,30}\)$/, '')
  const role = /^(.*\S) (?:is|as) an? (.+)$/.exec(name)
  if (role?.[1] && role[2] && isPersonName(role[1])) return { name: fromCapitals(role[1]), role: role[2] }
  if (isPersonName(name) && !isRole(name) && !isOutlet(name)) return { name: fromCapitals(name) }

  const body =
    mayBeBody && (isAgency(name) || isDesk(name) || isHouse(name) || /^The(?: \p{Lu}[\p{L}’']+){1,3}$/u.test(name))
  return withTail(name) ?? (body || (mayBeBody && isFirstName(name)) ? { name: fromCapitals(name) } : undefined)
}

/** "Ana Ruiz Staff Writer", "Ana Ruiz Example News": a name, and behind it what she is or whom she writes for. */
function withTail(text: string): Contributor | undefined {
  const words = text.split(' ')
  for (const length of [2, 3]) {
    const [name, tail] = [words.slice(0, length).join(' '), words.slice(length).join(' ')]
    if (words.length <= length || words.length > length + 4) continue
    if (!isPersonName(name) || isRole(name) || isAcronymed(name) || /[. ]\p{Lu}\.$/u.test(name)) continue
    if (isRole(tail)) return { name: fromCapitals(name), role: fromCapitals(tail) }
    if (isOutlet(tail) || isAgency(tail)) return { name: fromCapitals(name) }
  }
  return undefined
}

/** "By Example News Weekly": every word a name's, one of them a newspaper's. */
const isHouse = (text: string) => isOutlet(text) && /^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u.test(text)

/** "NASA Human …" is no person; "ANA RUIZ" may be. */
const isAcronymed = (name: string) => /\p{Lu}{3}/u.test(name) && name !== name.toUpperCase()

/** "By Reuters Staff", "By our foreign desk": signed, but by no person. */
const isDesk = (text: string) =>
  text.length <= 40 &&
  /\b(staff|desk|bureau|correspondents?|reporters?|newsroom|team|newsdesk|editorial board)$/i.test(text)
