import { readCaption } from './caption.ts'
import { type Details, isPostSignature, readDetails } from './details.ts'
import { isEmbargo, readEmbargo } from './embargo.ts'
import { announcesOthers, furnitureRule, opensFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { isPersonsOwn, ownerBefore } from './lone-credit.ts'
import { lookAt } from './look.ts'
import { isCorrection, isEnd, readKeywords, readSignOff } from './notices.ts'
import type { Part } from './parts.ts'
import { wordCount } from './prose.ts'

// "- x", "* x", "• x", "1. x", "2) x". A number must be followed by a letter: "3. 4 per cent" is a sentence broken badly.
const item = /^(?:([-–—*•‣◦·]) |(\d{1,3})[.)] (?=\D))(.+)$/

/**
 * What a line is by its own words, found once: a wrapped text is asked about its lines before they are put together and again
 * where none joined them.
 */
export function partOf({ text }: Line): Part {
  const look = lookAt(text)
  look.part ??= classified(text)
  return look.part
}

/** What a line is by its own words. Where it stands is judged later; `paragraph` means no sign of anything else. */
export function classified(text: string): Part {
  if (isEnd(text)) return { part: 'end' }
  if (isEmbargo(text)) return { part: 'embargo', embargo: readEmbargo(text) ?? { unread: 'it gives no date' } }
  if (isCorrection(text)) return { part: 'correction' }
  if (opensFurniture(text) || announcesOthers(text)) return { part: 'furniture-opener' }
  const keywords = readKeywords(text)
  if (keywords) return { part: 'keywords', keywords }
  const rule = furnitureRule(text)
  if (rule && !(rule === 'copyright' && (isPersonsOwn(text) || ownerBefore(text)))) return { part: 'furniture', rule }

  return aboutTheStory(text) ?? listItem(text) ?? { part: 'paragraph' }
}

function aboutTheStory(text: string): Part | undefined {
  // "…の船＝5日、小樽市で、佐藤美咲撮影": the date is the picture's.
  const shown = text.includes('＝') ? readCaption(text) : undefined
  if (shown?.picture.caption !== undefined && shown.picture.credit !== undefined)
    return { part: 'caption', caption: shown }
  const details = readDetails(text)
  if (details) return datedCaption(text, details) ?? { part: 'details', details }
  const contributors = readSignOff(text)
  if (contributors) return { part: 'sign-off', contributors }
  const caption = readCaption(text)

  return caption && { part: 'caption', caption }
}

const fewestShown = 6

/** "The ferry at the old pier on Monday, March 11, 2024. (AP Photo/Ana Ruiz)": its date is the picture's. */
function datedCaption(text: string, { dates, byline }: Details): Part | undefined {
  if (byline?.rule === 'by-line' || dates.length === 0 || dates.some(({ role }) => role !== 'plain')) return undefined
  const caption = wordCount(text) < fewestShown ? undefined : readCaption(text)
  const { caption: shown = '', credit } = caption?.picture ?? {}

  return caption && credit !== undefined && plainWords.test(shown) ? { part: 'caption', caption } : undefined
}

/** Two words without a capital in a row: a line of names and dates has none. */
const plainWords = /(?:^| )(?:\p{Lu}?\p{Ll}+ ){2}/u

function listItem(text: string): Part | undefined {
  const opening = text.charCodeAt(0) | 32
  const match = (opening >= 97 && opening <= 122) || isPostSignature(text) ? null : item.exec(text)
  const words = match?.[3]
  if (!words) return undefined

  return { part: 'item', text: words, ...(match[2] !== undefined && { number: Number(match[2]) }) }
}
