import type { Picture } from '../../../events/article.ts'
import { isAgency, isOutlet, isPersonName } from '../../text/names.ts'
import type { Caption } from './caption.ts'
import { creditWords, isCredit, isKnownCredit, withoutCreditWord } from './credit.ts'
import { bears, mark } from './look.ts'
import { describes } from './picture-words.ts'
import { isSentence } from './prose.ts'

const inside = new RegExp(
  `[\\p{L}\\d.!?)"”’'»] ?(?:[|(/–—[-] ?)?(?:${creditWords})(?: (?:by|courtesy of))?(?: ?[:：=]|\\.{3}| /) ?([^:：]{2,80}?)[\\])]?\\.?$`,
  'iu',
)
const perhapsInside = /[:：=]|\.{3}| \/ /
const mayBeInside = (text: string, tail: string) =>
  bears(text, mark.colon | mark.foreign | mark.slash) ? perhapsInside.test(tail) : tail.includes('...')
// A credit that is labelled as one may hold a colon: "Image credit: Ruiz et al., doi: …".
const creditLabelled = /[.!?)”"’] \(?(?:image|photo|picture|video|illustration) credits?: (\p{Lu}.{2,90}?)\)?\.?$/iu
const bracketed = /^(.{8,}?)([ .]*)([[(])([^[\]()]{2,80})[\])]\.?$/

// Names and an agency fit into it.
const creditReach = 120

/** A caption with its credit behind it. */
export function credited(text: string): Caption | undefined {
  const from = Math.max(0, text.length - creditReach)
  const tail = text.slice(from)
  const labelled = mayBeInside(text, tail) ? (inside.exec(tail) ?? creditLabelled.exec(tail)) : null
  if (labelled?.[1] && isCredit(labelled[1]) && from + labelled.index >= 7)
    return atEnd(text.slice(0, from + labelled.index + 1), labelled[1], 0.9)

  return inBrackets(text) ?? behindSentence(text) ?? behindMark(text, tail)
}

const atEnd = (caption: string, credit: string, confidence: number): Caption => ({
  picture: pictureOf(caption, credit),
  rule: 'credit-at-end',
  confidence,
  sure: true,
})

const pictureOf = (caption: string, credit: string): Picture => ({
  caption: caption.replace(/[ (/–—|-]+$/, ''),
  credit: withoutCreditWord(credit),
})

function inBrackets(text: string): Caption | undefined {
  const end = text.endsWith('.') ? text.length - 2 : text.length - 1
  const bracket = ')]'.includes(text[end] ?? ' ') ? bracketed.exec(text) : null
  const [, caption, stop = '', open, credit] = bracket ?? []
  if (!caption || !credit || !isCredit(credit)) return undefined
  const known = isKnownCredit(credit) || (isOutlet(credit) && isSentence(caption + stop.trim()) && caption.length < 250)
  if (!known && open === '(' && !describes(caption)) return undefined

  const rule = { rule: 'credit-in-brackets', confidence: known ? 0.9 : 0.7, sure: known || describes(caption) }
  return { picture: { caption, credit: withoutCreditWord(credit) }, ...rule }
}

// Behind a longer text a name is its writer's.
const longestSigned = 300

const endsWithAgency = (tail: string) => isAgency(tail.slice(tail.lastIndexOf('. ') + 2, -1))

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

  return isKnownCredit(credit) || isSignedByPerson(caption, credit) ? atEnd(caption, credit, 0.85) : undefined
}

const isSignedByPerson = (caption: string, credit: string) =>
  isPersonName(credit) && caption.length < longestSigned && /\p{Ll}{3}\.["”’]?$/u.test(caption)

/** Behind a stroke, a bar, a dash or © at the end of a line that has no full stop. */
function behindMark(text: string, tail: string): Caption | undefined {
  if (bears(text, mark.slash) && tail.includes('/')) {
    const [, caption, credit, agency] = strokeAtEnd.exec(text) ?? []
    if (caption && credit && agency && isAgency(agency)) return atEnd(caption, credit, 0.8)
  }
  const isMarked = bears(text, mark.bar | mark.foreign) && /©| [|–—] /.test(tail)
  const [, shown, sign, owner] = isMarked ? (markAtEnd.exec(text) ?? []) : []
  if (!shown || !owner || !isCredit(owner)) return undefined
  const isOwner = sign?.startsWith('©')
    ? isPersonName(owner) || isAgency(owner)
    : owner.includes('/') && isKnownCredit(owner)

  return isOwner ? atEnd(shown, owner, 0.8) : undefined
}

/** "The ferry at dawn Ana Ruiz/Reuters": a name and an agency. */
const strokeAtEnd =
  /^(.{12,300}?[\p{Ll}\d)”"’]) ((?:\p{Lu}[\p{L}.’'-]* ?){1,3}\/ ?(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,2}))$/u
/** "The ferry at dawn | Ana Ruiz/Reuters", "The ferry at dawn © Ana Ruiz". */
const markAtEnd = /^([^|©]{12,300}[^\s|©–—-]) ?(© ?| [|–—] )([^|©–—]{2,60})$/u
