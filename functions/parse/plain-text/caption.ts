import type { Picture } from '../../../events/article.ts'
import { isAgency, isOutlet, isPersonName } from '../../text/names.ts'
import { isCredit, isKnownCredit, mayBeKnown, perhapsCredit, withoutCreditWord } from './credit.ts'
import { bears, holds, mark, opensWith } from './look.ts'
import { monthWords } from './month-words.ts'
import { isSentence } from './prose.ts'
import { wordSet } from './word-sets.ts'

/** `sure`: the line is a caption wherever it stands; else only above the story or beside a credit. */
export type Caption = { picture: Picture; rule: string; confidence: number; sure: boolean }

const creditWords =
  '(?:photo|image|picture|gallery|video|illustration) credits?|photos?|photograph|photography|pictures?|images?|credits?|fotos?|bild|illustration|video by|foto von|crédit|crédit photo|fotografie|zdjęcie|фото|фотография|светлина|εικόνα|صورة|תמונה|写真|图|사진|©'
const creditOnly = new RegExp(
  `^[[(]?(?:${creditWords})(?: (?:by|courtesy of|courtesy))?[:：/= ] ?(.{2,80}?)[\\])]?\\.?$`,
  'i',
)
const creditInside = new RegExp(
  `[\\p{L}\\d.!?)"”’'»] ?(?:[|(/–—[-] ?)?(?:${creditWords})(?: (?:by|courtesy of))?[:：=] ?([^:：]{2,80}?)[\\])]?\\.?$`,
  'iu',
)
const labelled =
  /^(?:enlarge(?: this image)? ?\/|(?:above|below|caption|pictured|file photo|file image|image caption|image|photo caption|bildunterschrift|légende|pie de foto|didascalia|bildtext|billedtekst|bildetekst|kuvateksti|popis|podpis|подпись)\b[:.]) ?(.*)$/i
// A credit that is labelled as one may hold a colon: "Image credit: Ruiz et al., doi: …".
const creditLabelled = /[.!?)”"’] \(?(?:image|photo|picture|video|illustration) credits?: (\p{Lu}.{2,90}?)\)?\.?$/iu
const bracketed = /^(.{8,}?)([ .]*)([[(])([^[\]()]{2,80})[\])]\.?$/

const labelWords = wordSet(
  'enlarge above below caption pictured file image photo bildunterschrift pie didascalia bildtext billedtekst bildetekst kuvateksti popis podpis',
)
const creditOpeners = wordSet(
  'photo photos photograph photography picture pictures image images gallery video illustration credit credits foto fotos bild fotografie',
)

// A line longer than this is not searched for a credit: no caption of a newspaper is as long.
const longest = 700

/** A line that describes a picture, its credit apart. */
export function readCaption(text: string): Caption | undefined {
  if (text.length > longest) return undefined

  const mayOpen = (words: number) => opensWith(text, words) || bears(text, mark.foreign)
  const label = mayOpen(labelWords) ? labelled.exec(text)?.[1] : undefined
  if (label && label.length > 7)
    return {
      ...(credited(label) ?? { picture: { caption: label } }),
      rule: 'caption-label',
      confidence: 0.9,
      sure: true,
    }

  return loneCredit(text, mayOpen(creditOpeners)) ?? credited(text) ?? described(text)
}

function loneCredit(text: string, mayBeLabelled: boolean): Caption | undefined {
  if (text.length > 110) return undefined
  const said = mayBeLabelled ? creditOnly.exec(text)?.[1] : undefined
  const named = said !== undefined && /^[\p{Lu}\p{Lo}@©]/u.test(said) && !(/[.?!]$/.test(said) && said.includes(' '))
  if (said && named && (/^[^:：/=]{2,18}[:：/=©]|^©| by /i.test(text) || isKnownCredit(said)))
    return { picture: { credit: said }, rule: 'credit-line', confidence: 0.85, sure: true }

  if (text.length > 93 || !mayBeKnown(text) || !perhapsCredit(text)) return undefined
  const bare = /^[[(]?([^[\]()]{2,90}?)[\])]?\.?$/.exec(text)?.[1] ?? ''
  return isKnownCredit(bare) && isCredit(bare)
    ? { picture: { credit: withoutCreditWord(bare) }, rule: 'credit-line', confidence: 0.8, sure: true }
    : undefined
}

// Names and an agency fit into it.
const creditReach = 120

function credited(text: string): Caption | undefined {
  const from = Math.max(0, text.length - creditReach)
  const tail = text.slice(from)
  const inside =
    bears(text, mark.colon | mark.foreign) && /[:：=]/.test(tail)
      ? (creditInside.exec(tail) ?? creditLabelled.exec(tail))
      : null
  if (inside?.[1] && isCredit(inside[1]) && from + inside.index >= 7)
    return {
      picture: pictureOf(text.slice(0, from + inside.index + 1), inside[1]),
      rule: 'credit-at-end',
      confidence: 0.9,
      sure: true,
    }

  return (
    inBrackets(text) ??
    behindSentence(text) ??
    (bears(text, mark.slash) && tail.includes('/') ? behindStroke(text) : undefined)
  )
}

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
  if (
    !isKnownCredit(credit) &&
    !(isPersonName(credit) && caption.length < longestSigned && /\p{Ll}{3}\.["”’]?$/u.test(caption))
  )
    return undefined

  return {
    picture: { caption, credit: withoutCreditWord(credit) },
    rule: 'credit-at-end',
    confidence: 0.85,
    sure: true,
  }
}

/** "The ferry at dawn Ana Ruiz/Reuters": a name and an agency at the end of a line that has no full stop. */
function behindStroke(text: string): Caption | undefined {
  const [, caption, credit, agency] = strokeAtEnd.exec(text) ?? []
  if (!caption || !credit || !agency || !isAgency(agency)) return undefined

  return { picture: { caption, credit }, rule: 'credit-at-end', confidence: 0.8, sure: true }
}

const strokeAtEnd =
  /^(.{12,300}?[\p{Ll}\d)”"’]) ((?:\p{Lu}[\p{L}.’'-]* ?){1,3}\/ ?(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,2}))$/u

/** What only captions say: who stands left, that an artist drew it, on which day of which year the shutter fell. */
const describing =
  /\((?:left|right|cent(?:er|re)|(?:second|third) from (?:left|right)|l|r|top|bottom|from left|L-R)\)|, (?:left|right|cent(?:er|re)|top (?:left|right)|bottom (?:left|right)|far (?:left|right)),|\b(?:pictured (?:in|at|here|on|with|during)|(?:is|are) (?:seen|shown|pictured) (?:in|at|here|on|with|during)|file photo|poses? (?:for|with|at|in|on|during)|artist['’]s (?:concept|illustration|impression|rendering|conception)|from left(?: to right)?[:,]|(?:this|in this|an?) (?:undated |file |handout |aerial |combination |satellite )?(?:image|photo|photograph|illustration|picture|screengrab|screenshot|artist['’]s \w+)(?: (?:shows?|taken|of|from|provided|released|made|depicts?)|,)|(?:took|captured) this (?:image|photo|picture))\b|^.{20,300} \(\d{1,2}:\d{2}\)$/i
const shutter =
  /\b(?:on|in|,) (?:\p{L}+day,? )?(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}, \d{4}\.?$/u

const describingWords = wordSet(
  'left right center centre l r top bottom pictured seen shown file pose poses artist image photo photograph illustration picture screengrab screenshot took captured',
)

function describes(text: string): boolean {
  if (text.length > 400) return false
  const isNumbered = bears(text, mark.digit)

  return (
    ((holds(text, describingWords) || (isNumbered && text.endsWith(')'))) && describing.test(text)) ||
    (isNumbered && text.length <= 250 && holds(text, monthWords) && shutter.test(text))
  )
}

/** Somebody speaks: a caption shows, and quotes at most a title. */
const isTold = (text: string) =>
  /["“”]/.test(text) &&
  !/^from left/i.test(text) &&
  /,["”]|\b(?:said|says|told|posted|wrote|tweeted|shared)\b/.test(text)

function described(text: string): Caption | undefined {
  if (text.length > 320 || !describes(text) || isTold(text)) return undefined

  const several = /[\p{Ll}\p{N})][.!?] \p{Lu}/u.test(text)
  return { picture: { caption: text }, rule: 'describes-a-picture', confidence: 0.7, sure: !several }
}

const pictureOf = (caption: string, credit: string): Picture => ({
  caption: caption.replace(/[ (/–—|-]+$/, ''),
  credit: withoutCreditWord(credit),
})
