import { isOutlet, isPersonName } from '../../text/names.ts'
import type { Caption } from './caption.ts'
import { creditWords, isCredit, isKnownCredit, mayBeKnown, perhapsCredit, withoutCreditWord } from './credit.ts'
import { bears, holds, mark } from './look.ts'
import { wordSet } from './word-sets.ts'

const firm = / (?:Corp|Inc|Ltd|Co|Bros|Jr|Sr)\.$/
// Between label and name papers set a colon, a stroke, a blank or three dots.
const labelled = new RegExp(
  `^(?:- )?[[(（【]?(?:${creditWords})(?: (?:by|of|from|courtesy of|courtesy|de|di|von|par|door|av|af))?(?: ?[:：/／=＝・]|,| |\\.{3}) ?(.{2,80}?)[\\])）】]?\\.?$`,
  'i',
)
/** "(Photo: Ana Ruiz) The ferry at dawn". */
const creditBefore = new RegExp(
  `^[[(](?:${creditWords})(?: by)?[:：/] ?(?<credit>[^[\\]()]{2,60})[\\])] (?<caption>.{8,})$`,
  'iu',
)
const surelyLabelled =
  /^[^:：/／=＝・]{1,18}[:：/／=＝・©]|^(?:©|\(c\))| source,| by |\.{3}|^fot\. |^(?:ขอบคุณ)?ภาพ(?:จาก|โดย) |(?:courtesy|provided|submitted|supplied) |^(?:foto|bild|imagen|immagine) (?:de|di|von|par|door|av|af) /i
// "Staff photo by Ana Ruiz", "Submitted photo", "Photo provided".
const ofTheHouse =
  /^[[(]?(?:(?:\p{L}[\p{L}’'-]* ){0,3}(?:file |staff )?photos? by (\p{Lu}.{2,60}?)|((?!The |An? )(?:\p{Lu}[\p{L}&.’'-]* ){0,4}(?:file|stock|submitted|contributed|courtesy|provided|handout|archive|staff) (?:photo|image|picture|pic)s?|photos? (?:provided|courtesy|supplied)|(?<=\()file(?=\))))[\])]?$/iu
/** "新华社记者 魏培全 摄", "（中央社記者王小明攝）". */
const takenBy = /^[（(]?(?<credit>(?:\p{sc=Han}{2,6}[记記]者[ 　]?)?\p{sc=Han}{2,4})[ 　]?[/／]?[摄攝][）)]?$/u
const pictureWords = wordSet('photo photos image images picture pictures pic file')
const longest = 110

/** A line that says only whose picture it is. */
export function loneCredit(text: string, mayBeLabelled: boolean): Caption | undefined {
  if (text.length > longest || (bears(text, mark.innerStop) && endsSentenceWithin.test(text.replace(/^fot\. /i, ''))))
    return undefined
  const said = mayBeLabelled ? labelledCredit(text) : undefined
  if (said) return said
  const taken = bears(text, mark.foreign) ? takenBy.exec(text)?.groups?.['credit'] : undefined
  if (taken !== undefined) return { picture: { credit: taken }, rule: 'credit-line', confidence: 0.85, sure: true }
  const house = holds(text, pictureWords) ? ofTheHouse.exec(text) : null
  if (house)
    return { picture: { credit: house[1] ?? house[2] ?? text }, rule: 'credit-line', confidence: 0.8, sure: true }

  return known(text)
}

function labelledCredit(text: string): Caption | undefined {
  const said = labelled.exec(text)?.[1]
  if (said === undefined) return undefined
  const behind = behindCredit(text)
  if (behind) return behind
  if (!(isNamed(said) || isHouseOffice.test(text)) || !(surelyLabelled.test(text) || isKnownCredit(said)))
    return undefined

  return tells(said)
    ? { picture: { caption: said }, rule: 'caption-label', confidence: 0.8, sure: true }
    : { picture: { credit: said }, rule: 'credit-line', confidence: 0.85, sure: true }
}

/** "Фото: пресс-служба мэрии", "Foto: privat": whose it is, and no name. */
const isHouseOffice =
  /^[[(]?(?:foto|fot\.|bild|kuva|fotó|zdjęcie|фото|снимка|φωτο|φωτογραφία)\.? ?: ?\p{Ll}[\p{L}-]+(?: \p{L}+){0,3}[\])]?$/iu

/** No sentence: it begins as a name does. */
const isNamed = (said: string) =>
  /^[\p{Lu}\p{Lo}@©]/u.test(said) && !(/[.?!]$/.test(said) && said.includes(' ') && !firm.test(said))

function behindCredit(text: string): Caption | undefined {
  const { credit, caption } = creditBefore.exec(text)?.groups ?? {}

  return credit && caption
    ? { picture: { caption, credit }, rule: 'credit-in-brackets', confidence: 0.8, sure: true }
    : undefined
}

function known(text: string): Caption | undefined {
  if (!mayBeKnown(text) || !perhapsCredit(text)) return undefined
  const bare = /^[[(]?([^[\]()]{2,90}?)[\])]?\.?$/.exec(text)?.[1] ?? ''
  return isKnownCredit(bare) && isCredit(bare)
    ? { picture: { credit: withoutCreditWord(bare) }, rule: 'credit-line', confidence: 0.8, sure: true }
    : undefined
}

/** "© Ana Ruiz The ferry leaves the old pier": portals set the owner first, and nothing between the two. */
export function ownerBefore(text: string): Caption | undefined {
  const { credit = '', caption = '' } = ownedScene.exec(text)?.groups ?? {}
  if (!isPersonName(credit) || isOutlet(credit) || !tells(caption) || ofRights.test(caption)) return undefined

  return { picture: { caption, credit: `© ${credit}` }, rule: 'owner-before', confidence: 0.75, sure: true }
}
const ownedScene = /^© ?(?<credit>\p{Lu}\S+ \p{Lu}\S+) (?<caption>\p{Lu}.{20,})$/u
const ofRights = /\b(?:rights?|reserved|reproduc|permission|licen[cs]e|terms|trademarks?|registered|protected|content)/i

/** "© Ana Ruiz", "© Ana Ruiz/dpa" own a picture; what a house owns is the page. */
export const isPersonsOwn = (text: string): boolean => {
  const owner = ownSign.exec(text)?.[1]
  // "© RIPRODUZIONE RISERVATA" stands below every story of Italy's press.
  if (owner === undefined || /^riproduzione /i.test(owner)) return false

  return owner.includes('/') ? isKnownCredit(owner) : isPersonName(owner) && !isOutlet(owner)
}
const ownSign = /^(?:©|\(c\)) ?(.{4,40})$/u

// Behind it stands the credit, and before it a caption.
const endsSentenceWithin = /[.!?](?<=\p{Ll}{3}.)["”’)]? ?\p{Lu}/u

const smallWords = new Set(['of', 'the', 'and', 'for', 'with', 'by', 'in', 'on', 'at', 'via', 'from', 'courtesy', 'a'])
const mostSmall = 2

/** "Photo: The mayor walks on the pier": a caption has words, a credit has names. */
const tells = (said: string) =>
  said.split(' ').filter(word => /^\p{Ll}/u.test(word) && !smallWords.has(word)).length > mostSmall
