import type { Contributor } from '../../../events/article.ts'
import { fromCapitals, isAgency, isPersonName, isPlaceName, isRole } from '../../text/names.ts'

export type Byline = { byline: string; contributors: Contributor[]; rule: string; confidence: number }

const opener =
  /^(?:(?:text|story|words|report|written|reported|posted|published|analysis|opinion|interview|exclusive) )?by:? /i
const foreignOpener = /^(?:von|par|por|di|door|av|af|autor|autore|auteur|author|authors|text|writer|reporter):? /i

/** A line that says who wrote it and nothing else: "By A B and C D in Beirut", "A B, Foreign Editor". */
export function readByline(text: string): Byline | undefined {
  if (text.length > 160 || /[.!?;]$/.test(text.replace(/ (jr|sr)\.$/i, ''))) return undefined
  const said = text.includes('@') ? text.replace(/^(.*?)\s*[<(]?\S+@\S+[>)]?$/, '$1') || text : text
  const english = opener.exec(said)?.[0]
  const foreign = english === undefined ? foreignOpener.exec(said)?.[0] : undefined
  const contributors = peopleIn(said.slice((english ?? foreign ?? '').length), english !== undefined)
  if (contributors.length === 0) return undefined

  if (english !== undefined) return { byline: text, contributors, rule: 'by-line', confidence: 0.95 }
  if (foreign !== undefined) return { byline: text, contributors, rule: 'by-line', confidence: 0.85 }
  if (!isSignedWithoutBy(said, contributors)) return undefined
  return { byline: text, contributors, rule: 'name-with-place-or-role', confidence: 0.75 }
}

/** A name alone on its line: only the lines around it can say whether it is a byline. */
export function readBareName(text: string): Byline | undefined {
  const names = text.split(/ and | & |, /)
  if (!names.every(isPersonName) || names.length > 4 || isRole(text)) return undefined

  return {
    byline: text,
    contributors: names.map(name => ({ name: fromCapitals(name) })),
    rule: 'bare-name',
    confidence: 0.6,
  }
}

const isSignedWithoutBy = (text: string, people: readonly Contributor[]) =>
  people.some(person => person.role !== undefined) || /^\S+ .*\S in \p{Lu}/u.test(text)

/** The people of a byline; none at all when any part of it is something else. */
function peopleIn(text: string, afterBy: boolean): Contributor[] {
  const people: Contributor[] = []
  const parts = text.split(/\s*[,;|/]\s*(?:and )?|\s+(?:and|&|with|und|et|y|e|og|och|en|ja|ve)\s+/i)
  for (const part of parts) {
    const person = part === '' ? undefined : personOf(part, afterBy && people.length === 0)
    const last = people.at(-1)
    if (person) people.push(person)
    else if (last && isRole(part)) last.role ??= fromCapitals(part)
    else if (!(last && (isAgency(part) || isPlaceName(part)))) return []
  }
  return people
}

function personOf(part: string, mayBeBody: boolean): Contributor | undefined {
  const name = part.replace(/ (?:in|for|at|reports from|à|aus) \p{Lu}.{0,40}$/u, '').replace(/ \([^)]{1,30}\)$/, '')
  const role = /^(.*\S) (?:is|as) an? (.+)$/.exec(name)
  if (role?.[1] && role[2] && isPersonName(role[1])) return { name: fromCapitals(role[1]), role: role[2] }
  if (isPersonName(name) && !isRole(name)) return { name: fromCapitals(name) }

  return mayBeBody && (isAgency(name) || isDesk(name)) ? { name: fromCapitals(name) } : undefined
}

/** "By Reuters Staff", "By our foreign desk": signed, but by no person. */
const isDesk = (text: string) =>
  text.length <= 40 && /\b(staff|desk|bureau|correspondents?|reporters?|newsroom|team)$/i.test(text)
