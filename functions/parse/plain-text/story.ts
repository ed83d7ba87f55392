import { isAgency } from '../../text/names.ts'
import { besidePicture, isLoneCredit, ownerBeside } from './beside-picture.ts'
import { furnitureRule } from './furniture.ts'
import type { Cast, Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'

/** Gives the lines of the story and what stands below it their parts. `isStory` tells what the page as a whole makes of each line. */
export function castStory(cast: Cast[], from: number, isStory: readonly boolean[]): void {
  const end = endMark(cast, from)
  const last = cast.findLastIndex((here, at) => at >= from && at < end && isStory[at] === true && isTextual(here))
  let listing = false
  for (const [at, here] of cast.entries()) {
    if (at < from) continue
    listing = here.part.part === 'furniture-opener' || (listing && !isTextual(here))
    if (at >= end) here.part = outsidePart(here.part, { part: 'note' })
    else if (isStory[at] && listing)
      here.part = outsidePart(here.part, { part: 'furniture', rule: 'under-furniture-heading' })
    else if (isStory[at]) here.part = storyPart(cast, at, at > last)
    else if (!(here.part.part === 'caption' && here.part.caption.sure && !listing))
      here.part = outsidePart(withoutLooseDetails(here.part), { part: 'furniture', rule: 'among-furniture' })
  }
}

const isTextual = ({ part, line }: Cast) => part.part === 'paragraph' && isProse(line.text)

/** Among furniture an unlabelled date or name is another story's. */
const withoutLooseDetails = (part: Part): Part =>
  part.part === 'details' && !isLabelled(part) ? { part: 'furniture', rule: 'among-furniture' } : part

/** Where the first end mark stands that has a paragraph before it; nothing of the story follows. */
function endMark(cast: readonly Cast[], from: number): number {
  const first = cast.findIndex((here, at) => at >= from && isTextual(here))
  const end = cast.findIndex(({ part }, at) => first >= 0 && at > first && part.part === 'end')
  return end < 0 ? cast.length : end
}

const notices: readonly Part['part'][] = [
  'correction',
  'keywords',
  'embargo',
  'sign-off',
  'details',
  'end',
  'furniture',
  'furniture-opener',
]

const outsidePart = (part: Part, otherwise: Part): Part => (notices.includes(part.part) ? part : otherwise)

function storyPart(cast: readonly Cast[], at: number, below: boolean): Part {
  const { part, line } = cast[at] ?? {}
  if (!part || !line) return { part: 'paragraph' }
  if (part.part === 'end') return { part: 'furniture', rule: 'end-mark' }
  if (part.part === 'details') return staysBeside(part, below) ? part : (ownerBeside(cast, at) ?? textPart(cast, at))
  if (part.part === 'caption') return isCaptionHere(cast, at, below) ? part : textPart(cast, at)
  if (part.part === 'paragraph') return besidePicture(cast, at) ?? textPart(cast, at)

  return isAloneNumbered(cast, at) ? textPart(cast, at) : part
}

/** "3. Ask for a receipt" between two paragraphs is a heading, and its number is of it: a list of one would begin again at 1. */
const isAloneNumbered = (cast: readonly Cast[], at: number) =>
  isNumbered(cast[at]) && !isNumbered(cast[at - 1]) && !isNumbered(cast[at + 1])

const isNumbered = (here: Cast | undefined) => here?.part.part === 'item' && here.part.number !== undefined

/** A line that only seems to describe a picture is believed beside a lone credit. */
function isCaptionHere(cast: readonly Cast[], at: number, below: boolean): boolean {
  const { part: here, line } = cast[at] ?? {}
  if (here?.part !== 'caption' || (below && isWired(here, line?.text ?? ''))) return false

  return (
    here.caption.sure ||
    here.caption.inStory === true ||
    [cast[at - 1], cast[at + 1]].some(beside => beside && isLoneCredit(beside))
  )
}

/** "… said on Monday. PTI": with the agency's name at its end the last paragraph closes wire copy. */
const isWired = ({ caption }: Extract<Part, { part: 'caption' }>, text: string) =>
  caption.picture.caption !== undefined && isAgency(caption.picture.credit ?? '') && wordCount(text) >= fewestWired
const fewestWired = 15

/** It is about the story as a whole, and not a part of it. */
const staysBeside = (part: Extract<Part, { part: 'details' }>, below: boolean) =>
  isLabelled(part) || (below && !isLooseName(part))

/** Below the story a name without "By" is of another story. */
const isLooseName = ({ details }: Extract<Part, { part: 'details' }>) =>
  details.dates.length === 0 && details.byline !== undefined && details.byline.rule !== 'by-line'

const isLabelled = (part: Extract<Part, { part: 'details' }>) =>
  part.details.minutes !== undefined || part.details.dates.some(({ role }) => role !== 'plain')

function textPart(cast: readonly Cast[], at: number): Part {
  return isHeading(cast, at) ? { part: 'heading' } : { part: 'paragraph' }
}

// A sentence's end or a stop within one, of any script.
const goesOn = /[.!:;,…"”’)\]。！？：；，、」』）】।؟،؛۔։።]$/

// Longer and it is a sentence without its full stop.
const headingLength = 80

/** A short line without a full stop, alone between paragraphs. */
function isHeading(cast: readonly Cast[], at: number): boolean {
  const line = cast[at]?.line
  const next = cast[at + 1]
  if (!line || !next || line.text.length > headingLength || wordCount(line.text) > 12) return false
  if (goesOn.test(line.text) || !/^["“‘'«¿¡(]?[\p{Lu}\p{N}\p{Lo}]/u.test(line.text)) return false
  const followed = next.part.part === 'item' || (next.part.part === 'paragraph' && isProse(next.line.text))
  if (!followed || furnitureRule(line.text)) return false

  return aloneBetween(cast, at)
}

/** With a blank line on each side, or in a text that has none, between two sentences. */
function aloneBetween(cast: readonly Cast[], at: number): boolean {
  const [before, here, after] = [cast[at - 1], cast[at], cast[at + 1]]
  if (here?.line.gap) return after?.line.gap === true || after?.part.part === 'paragraph'

  return after?.line.gap === false && isSentence(before?.line.text ?? '')
}
