import type { Contributor } from '../../../events/article.ts'
import { isGivenName } from '../../text/given-names.ts'
import {
  fromCapitals,
  houses,
  isAgency,
  isFirstName,
  isOutlet,
  isPersonName,
  isPlaceName,
  isRole,
} from '../../text/names.ts'

export const between =
  /\s*[,;|/•·⋅∙◦]\s*(?:(?:and|with|avec|mit|und|et|con|y|e|com|en|och|og) )?|\s+(?:[-–—]\s+|—)|\s+(?:and|&|with|avec|mit|und|et|y|e|og|och|en|ja|ve|i|a|și|şi|és|và|un|ir|и|й|та|και)\s+/i

const apart = new RegExp(`(${between.source})`, 'i')

/** "By Ana Ruiz; graphics by Tom Reed", "Text: Ana Ruiz, Fotos: Tom Reed": who helped stands behind those who wrote. */
const helpersBehind =
  /(?:[.;,|/–—]| with| and| avec| mit| con|(?= \p{L}{3,15}:)) (?:with )?(?:additional reporting|photograph(?:y|s)|photos?|pictures?|illustrations?|graphics?|videos?|edited|editing|(?:medically )?reviewed|fact[- ]checked|fotos?|foto['’]s|fotografie|fotografías?|bild(?:er)?|grafik(?:en)?|infographies?|ilustraci(?:ón|ones)|immagini|beeld|kuvat?|zdjęcia|фото)(?: (?:by|di|de|von|par|door)|:) \p{Lu}.{2,80}$/iu

/** The people of a byline; none at all when any part of it is something else. */
export function peopleIn(text: string, afterBy: boolean): Contributor[] {
  const people: Contributor[] = []
  const parts = text.replace(helpersBehind, '').trim().split(apart)
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? ''
    const last = people.at(-1)
    const person = isOfLast(part, parts[at - 1], people) ? undefined : personOf(part, afterBy && !last)
    if (person) people.push(person)
    else if (last && isWork(part, parts[at - 1], afterBy)) last.role ??= fromCapitals(part)
    else if (part !== '' && !(last && isBeside(part, last, afterBy))) return []
  }
  return people
}

const isOfLast = (part: string, divider: string | undefined, people: readonly Contributor[]) =>
  part === '' || isOfHouse(part, people.at(-1)) || (people.length === 1 && isTradeBehind(part, divider))

/** "Ana Ruiz, Example Newspaper Political Correspondent": behind a comma stands what she is; the next person comes behind an "and", or is called as people are. */
const isTradeBehind = (part: string, divider: string | undefined) =>
  divider?.trim() === ',' && isRole(part) && !isGivenName(part.split(' ', 1)[0] ?? '') && !nameInCapitals.test(part)

/** "ANA RUIZ, TOM REED Envoyés spéciaux": what is set in capitals is the name, and what is not, the trade. */
const nameInCapitals = /^(?:\p{Lu}[\p{Lu}’'.-]+ ){2,4}\p{Lu}?\p{Ll}/u

const isOfHouse = (part: string, last: Contributor | undefined) =>
  last !== undefined && !beforeAgency(part) && (isOutlet(part) || isShortRole(part))

// A fourth word makes it a name with its role.
const isShortRole = (part: string) => isRole(part) && part.split(' ').length <= 3

/** The agency, place or outlet of the person before it, or behind a role what the role is about ("General Editor, F1"). */
const isBeside = (part: string, { name, role }: Contributor, afterBy: boolean) =>
  isAgency(part) ||
  (isPlaceName(part) && !isLoneWord(name)) ||
  isOutlet(part) ||
  isDegree(part) ||
  isInstitution(part) ||
  /^(?:other )?(?:news )?(?:agenc(?:y|ies)|agenturen|agences|agencias|agenzie|agências)$/i.test(part) ||
  /^(?:with )?(?:photo(?:graph)?s?|photography|pictures?|illustrations?|images?|videos?|graphics?) by /i.test(part) ||
  (afterBy && (isStation(part) || isSaid(part))) ||
  /^(?:special )?(?:to|for) |^in \p{Lu}/iu.test(part) ||
  (role !== undefined && /^\p{Lu}\S*(?: (?:at|of|and|for) \p{Lu}\S*| \p{Lu}\S*){0,2}$/u.test(part))

const isWork = (part: string, divider: string | undefined, afterBy: boolean) =>
  isRole(part) || (afterBy && isTrade(part, divider))

/** "gastroenterologist", "Extension horticulture educators": a trade that nobody listed, behind a comma. */
const isTrade = (part: string, divider: string | undefined) =>
  divider?.trim() === ',' && part.length <= longestTrade && isOfWork.test(part)
const longestTrade = 50
const isOfWork =
  /^(?!the )(?:\p{Ll}[\p{L}’'-]*|\p{L}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*){1,3})(?<=\p{L}{3}(?:ist|[eo]r|ian|ant|ect)s?)$/u

/** "mother of three", "as told to Tom Reed": said of her in small letters, and no sentence that goes on. */
const isSaid = (part: string) => part.split(' ').length <= mostSaid && said.test(part)
const mostSaid = 6
const said = /^(?!(?:she|he|they|it|we|i|you|the|there|this|that|but|so|is|was|were|has|had|who|which)\b)\p{Ll}/u

/** "Representative to the Harbour Committee": what somebody is whose trade nobody knows, each word of weight with its capital. */
const isStation = (part: string) =>
  part.length <= 80 && /^\p{Lu}\S*(?: (?:at|of|and|for|to|the|in|\p{Lu}\S*)){3,9}$/u.test(part)

/** "By Air and Sea": one word signs alone, or it is no name. */
const isLoneWord = (name: string) => !name.includes(' ') && !isAgency(name)

/** "Example University": where somebody works who writes for others. */
const isInstitution = (part: string) =>
  /^(?:The )?\p{Lu}.{2,40}\b(?:University|College|Institute|Foundation)\b|^University of /u.test(part)

const wire = / (?:Reuters|AP|AFP|UPI|PTI|ANI|Bloomberg|(?:[Tt]he )?Associated Press)$/
/** "TOM BERG Associated Press": the name before its agency. */
function beforeAgency(part: string): string | undefined {
  const name = wire.test(part) ? part.replace(wire, '') : ''
  return isPersonName(name) && !isRole(name) && !isOutlet(name) ? name : undefined
}

/** "MD", "R.N.", "Ph.D.": behind a name, and not of it. */
const isDegree = (part: string) => /^(?:\p{Lu}\.?){2,6}$|^(?:Ph|Ed|Psy)\.?D\.?$/u.test(part)

function personOf(part: string, mayBeBody: boolean): Contributor | undefined {
  const name = part
    .replace(/ (?:in|[Ff]or|FOR|at|on behalf of|reports from|à|aus) \p{Lu}.{0,40}$/u, '')
    .replace(/ \([^)]{1,30}\)$/, '')
  const filed = beforeAgency(name)
  if (filed !== undefined) return { name: fromCapitals(filed) }
  if (!mayBeBody && isInstitution(name)) return undefined
  const role = /^(.*\S) (?:is|as) an? (.+)/.exec(name)
  if (role?.[1] && role[2] && isPersonName(role[1])) return { name: fromCapitals(role[1]), role: role[2] }
  if (isPersonName(name) && !isRole(name) && !isOutlet(name)) return { name: fromCapitals(name) }

  const body =
    mayBeBody &&
    (isAgency(name) || isDesk(name) || isHouse(name) || isBrand(name) || /^The(?: \p{Lu}[\p{L}’']+){1,3}$/u.test(name))
  return withTail(name) ?? (body || (mayBeBody && isFirstName(name)) ? { name: houseName(name) } : undefined)
}

// "AFP" is said letter by letter, "REUTERS" is not.
const longestInitials = 4
export const houseName = (name: string) =>
  isAgency(name) && name.length <= longestInitials ? name : fromCapitals(name)

/** "Ana Ruiz Staff Writer", "Ana Ruiz Example News": a name, and behind it what she is or whom she writes for. */
function withTail(text: string): Contributor | undefined {
  const words = text.split(' ')
  for (const length of [2, 3]) {
    const [name, tail] = [words.slice(0, length).join(' '), words.slice(length).join(' ')]
    if (words.length <= length || words.length > length + 4) continue
    if (!isPersonName(name) || isRole(name) || isAcronymed(name) || /[. ]\p{Lu}\.$/u.test(name)) continue
    if (isRole(tail)) return { name: fromCapitals(name), role: fromCapitals(tail) }
    if ((isNamedOutlet(tail) && !isHouseWord(tail)) || isAgency(tail)) return { name: fromCapitals(name) }
  }
  return undefined
}

/** "Example Harbour Media" is a house as a whole. */
const isHouseWord = (tail: string) => houseWord.test(tail)
const houseWord = new RegExp(`^(?:${houses})$`, 'i')

/** "Example Today", and not "layoffs to begin today". */
export const isNamedOutlet = (text: string): boolean =>
  isOutlet(text) && /^[\p{Lu}\d]\S*(?: (?:of|the|[\p{Lu}\d]\S*)){0,5}$/u.test(text)

/** "By Example News Weekly": every word a name's, one of them a newspaper's. */
const isHouse = (text: string) => isOutlet(text) && /^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u.test(text)

/** "Harbour EMEA", "FerryGuide": written as no word and no person is. */
const isBrand = (text: string) =>
  /\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(text) &&
  text !== text.toUpperCase() &&
  /^[\p{Lu}\d]\S*(?: [\p{Lu}\d]\S*){0,3}$/u.test(text)

/** "NASA Human …" is no person; "ANA RUIZ" may be. */
const isAcronymed = (name: string) => /\p{Lu}{3}/u.test(name) && name !== name.toUpperCase()

/** "By Reuters Staff", "By our foreign desk": signed, but by no person. */
export const isDesk = (text: string) =>
  text.length <= 40 &&
  /\b(staff|desk|bureau|correspondents?|reporters?|editors|newsroom|team|newsdesk|editorial board)$/i.test(text)
