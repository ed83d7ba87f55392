import type { Picture } from '../../../events/article.ts'
import { isPersonName } from '../../text/names.ts'
import { isBracketedCredit } from './bracketed-credit.ts'
import type { Caption } from './caption.ts'
import { creditLabels, creditWords, isCredit, isKnownCredit, withoutCreditWord } from './credit.ts'
import { bears, holds, mark } from './look.ts'
import { isPictureHouse } from './picture-houses.ts'
import { describes } from './picture-words.ts'
import { isSentence } from './prose.ts'
import { byTaker } from './taken-by.ts'
import { wordSet } from './word-sets.ts'

const inside = new RegExp(
  `[\\p{L}\\p{M}\\d.!?)"”’'»।。] ?(?:[|©(（【/–—[-] ?)?(?:(?:${creditWords})(?: (?:by|courtesy of))?(?: ?[:：=＝／]|\\.{3}| /)|fot\\.) ?([^:：]{2,80}?)[\\])）】]?\\.?$`,
  'iu',
)
const perhapsInside = /[:：=＝／]|\.{3}| \/ |[Ff]ot\. /
/** "The ferry at dawnPhoto: Ana Ruiz" holds its label too, "through a telephoto: …" holds none. */
const mayBeInside = (text: string, tail: string) =>
  (holds(text, creditLabels) || bears(text, mark.foreign | mark.glue)) && perhapsInside.test(tail)
// A credit that is labelled as one may hold a colon: "Image credit: Ruiz et al., doi: …".
const creditLabelled =
  /[\p{L}.!?)”"’] (?:[(–—-] ?)?(?:image|photo|picture|video|illustration) credits?: ([\p{L}@].{2,90}?)\)?\.?$/iu
const bracketed = /^(.{8,}?)([ .]*)([[(])([^[\]()]{2,80})[\])]\.?$/

// Names and an agency fit into it.
const creditReach = 120

/** A caption with its credit behind it. */
export function credited(text: string): Caption | undefined {
  const from = Math.max(0, text.length - creditReach)
  const tail = text.slice(from)
  const labelled = mayBeInside(text, tail) ? (inside.exec(tail) ?? creditLabelled.exec(tail)) : null
  if (
    labelled?.[1] &&
    (isCredit(labelled[1]) || creditLabelled.test(tail)) &&
    from + labelled.index >= fewestBefore(text)
  )
    return atEnd(text.slice(0, from + labelled.index + 1), labelled[1], 0.9)

  return (
    inBrackets(text) ??
    behindSentence(text) ??
    behindStroke(text, tail) ??
    behindMark(text, tail) ??
    (bears(text, mark.foreign) ? byTaker(text) : undefined) ??
    courtesy(text, tail)
  )
}

/** Where no letter is a capital, fewer say as much. */
const fewestBefore = (text: string) => (/^\p{Lo}/u.test(text) ? 3 : 7)

/** "The mayor cuts the ribbon. Photo provided by the town.", "The ferry at dawn Courtesy of Example": nothing divides the credit. */
function courtesy(text: string, tail: string): Caption | undefined {
  const credit = holds(text, courtesyWords) ? courtesyAtEnd.exec(tail)?.[0] : undefined
  if (credit === undefined || text.length - credit.length < 12) return undefined

  return atEnd(text.slice(0, text.length - credit.length), credit.replace('.', ''), 0.8)
}

const courtesyWords = wordSet(
  'courtesy photograph photographs illustration illustrations photo photos image images picture pictures collection stock',
)
const courtesyAtEnd =
  /(?<=[.!?)”"’] )(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?) (?:courtesy|provided|submitted|supplied|contributed)(?: (?:of|by) [^.]{2,70})?\.?$|(?<=[.!?)”"’] ?)(?:Photo(?:graph)?|Illustration|Image)s? by \p{Lu}[^.]{2,70}$|(?<=[\p{Ll}\d)”"’] )(?:Courtesy of \p{Lu}[^.]{1,50}|(?<!\b(?:an?|by|from|with|of|via|to|and|at|the|for|on|in|as|against|over|between|like|than) )(?:Getty Images|Everett Collection|Adobe Stock|AP Photo))$/u

const atEnd = (caption: string, credit: string, confidence: number): Caption => ({
  picture: pictureOf(caption, credit),
  rule: 'credit-at-end',
  confidence,
  sure: true,
})

const pictureOf = (caption: string, credit: string): Picture => ({
  caption: caption.replace(/[ (（【/–—|-]+$/, ''),
  credit: withoutCreditWord(credit),
})

function inBrackets(text: string): Caption | undefined {
  const end = text.endsWith('.') ? text.length - 2 : text.length - 1
  const bracket = ')]'.includes(text[end] ?? ' ') ? bracketed.exec(text) : null
  const [, caption, stop = '', open, credit] = bracket ?? []
  if (!caption || !credit) return undefined
  const stopped = isSentence(caption + stop.trim()) && caption.length < longestBracketed
  const known = isBracketedCredit(credit, stopped)
  if (!known && (!isCredit(credit) || (open === '(' && !describes(caption)))) return undefined

  const rule = { rule: 'credit-in-brackets', confidence: known ? 0.9 : 0.7, sure: known || describes(caption) }
  return { picture: { caption, credit: withoutCreditWord(credit) }, ...rule }
}

// Behind a longer text a name in brackets is whom it speaks of.
const longestBracketed = 250
// Behind a longer text a name is its writer's.
const longestSigned = 300

const endsWithAgency = (tail: string) => isPictureHouse(tail.slice(tail.lastIndexOf('. ') + 2, -1))

/** "The mayor cuts the ribbon. Ana Ruiz/Example Images": behind the last full stop stands no sentence but a credit. */
function behindSentence(text: string): Caption | undefined {
  if (!bears(text, mark.innerStop)) return undefined
  const from = Math.max(0, text.length - creditReach)
  const tail = text.slice(from)
  // Most lines end as a sentence does, and a credit that does has a stroke or is a house known for nothing else.
  if (!tail.includes('/') && isSentence(tail) && !endsWithAgency(tail)) return undefined
  const told = /^.*[\p{L}\d)][.!?]["”’']?(?= ?[\p{Lu}©(]| \w+ ?\/ ?\p{Lu})/su.exec(tail.replace(/\.$/, ''))?.[0]
  if (told === undefined) return undefined
  const credit = text.slice(from + told.length).trim()
  const caption = text.slice(0, from + told.length)
  if (caption.length < 8 || !(isCredit(credit) || credit.includes('/'))) return undefined

  return isKnownCredit(credit) || given.test(credit) || isSignedByPerson(caption, credit)
    ? atEnd(caption, credit, 0.85)
    : undefined
}

/** "CONTRIBUTED". */
const given = /^(?:CONTRIBUTED|SUBMITTED|SUPPLIED|PROVIDED|COURTESY|HANDOUT)(?: PHOTO)?$/

const isSignedByPerson = (caption: string, credit: string) =>
  isPersonName(credit.split(/ \| |, (?=\p{Lu})/u)[0] ?? '') &&
  caption.length < longestSigned &&
  /\p{Ll}{3}\.["”’]?$/u.test(caption)

function behindStroke(text: string, tail: string): Caption | undefined {
  if (!bears(text, mark.slash) || !tail.includes('/')) return undefined
  const [, caption, credit, agency] = strokeAtEnd.exec(text) ?? []

  return caption && credit && agency && isPictureHouse(agency) ? atEnd(caption, credit, 0.8) : undefined
}

/** Behind a bar, a dash or © at the end of a line that has no full stop. */
function behindMark(text: string, tail: string): Caption | undefined {
  const isMarked = bears(text, mark.bar | mark.foreign | mark.slash) && perhapsMarked.test(tail)
  const [, shown, sign, owner] = isMarked ? (markAtEnd.exec(text) ?? []) : []

  return shown && sign && owner && isCredit(owner) && owns(sign, owner) ? atEnd(shown, owner, 0.8) : undefined
}

function owns(sign: string, owner: string): boolean {
  if (isCopyright.test(sign)) return owner.split(/, | ?\/ ?/).every(isOwnName) || isKnownCredit(owner)

  if (sign === ' / ' && isPersonName(owner)) return owner === owner.toUpperCase()
  return isPictureHouse(owner.replace(/^via /, '')) || (owner.includes('/') && isKnownCredit(owner))
}

/** "The ferry at dawn Ana Ruiz/Reuters": a name and an agency. */
const strokeAtEnd =
  /^(.{12,300}?[\p{Ll}\d)”"’]) ((?:\p{Lu}[\p{L}.’'-]* ?){1,3}\/ ?(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,2}))$/u
/** "The ferry at dawn | Ana Ruiz/Reuters", "The ferry at dawn © Ana Ruiz". */
const markAtEnd =
  /^([^|©]{12,300}[^\s|©–—-]) ?(© ?|(?<= )\(c\) ?| (?:- )?Copyright(?: ©)? | ?[|–—] | - | \/ )([^|©–—]{2,60})$/u
const perhapsMarked = /©|\(c\)| Copyright | ?[|–—] | [-/] /
const isCopyright = /©|\(c\)|Copyright/
/** "Ana Ruiz", "Ana RUIZ". */
const isOwnName = (name: string) =>
  isPictureHouse(name) ||
  isPersonName(name.replace(/\p{Lu}{3,}/gu, word => word.charAt(0) + word.slice(1).toLowerCase()))
