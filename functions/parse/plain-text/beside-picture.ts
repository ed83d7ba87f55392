import type { Cast, Part } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'
import { isSceneOf } from './scene.ts'

// More is a paragraph that happens to stand above a picture.
const captionWords = 30
// Fewer are a heading: its picture stands between it and its paragraph, and only the credit is left of that.
const fewestCaptionWords = 4

/** What a line of the story is by the picture it stands beside, of which a text has kept no more than a credit. */
export function besidePicture(cast: readonly Cast[], at: number): Part | undefined {
  const here = cast[at]
  if (!here) return undefined
  const closeTo = cast[at - 1]?.part
  if (closeTo?.part === 'caption' && closeTo.caption.rule === setClose)
    return picture({ credit: here.line.text }, 'set-close-under-caption')
  if (isSetClose(cast, at)) return picture({ caption: here.line.text }, setClose)
  if (wordCount(here.line.text) > captionWords) return undefined
  const rule = isAboveCredit(here, cast[at + 1]) ? 'above-credit' : isBelowCredit(cast, at) ? 'below-credit' : undefined

  return rule && picture({ caption: here.line.text }, rule)
}

const picture = (picture: { caption?: string; credit?: string }, rule: string): Part => ({
  part: 'caption',
  caption: { picture, rule, confidence: 0.6, sure: false },
})

function isAboveCredit({ line }: Cast, next: Cast | undefined): boolean {
  if (!next || !isLoneCredit(next)) return false

  if (!isSentence(line.text)) return wordCount(line.text) >= fewestCaptionWords && !isSetAsTitle(line.text)
  return (!next.line.gap && line.gap) || isSceneOf(line.text)
}

/** Some pages set the credit first. The caption that stands above it already has it. */
function isBelowCredit(cast: readonly Cast[], at: number): boolean {
  const [above, credit, here] = [cast[at - 2], cast[at - 1], cast[at]]
  if (!here || !credit || !isLoneCredit(credit) || above?.part.part === 'caption') return false
  if (isSentence(here.line.text)) return isSceneOf(here.line.text)

  return wordCount(here.line.text) >= fewestCaptionWords && !isSetAsTitle(here.line.text)
}

export const isLoneCredit = ({ part, line }: Cast): boolean =>
  part.part === 'caption' ? part.caption.picture.caption === undefined : isStaffCredit(part, line.text)

/** Between paragraphs "Ana Ruiz/Staff" took a picture. */
export const isStaffCredit = (part: Part, text: string): boolean => part.part === 'details' && staffCredit.test(text)
const staffCredit = /^\p{Lu}[^/]{3,40} ?\/ ?(?:Staff|STAFF|Contributor|CONTRIBUTOR|Contributed|CONTRIBUTED)\b.{0,20}$/u

const setClose = 'set-close-above-credit'
const longestClose = 60

/** Two lines close to one another and apart from the paragraphs: what the picture shows, and below it a name. */
function isSetClose(cast: readonly Cast[], at: number): boolean {
  const [before, here, credit, after] = [cast[at - 1], cast[at], cast[at + 1], cast[at + 2]]
  if (!before || !here?.line.gap || credit?.line.gap !== false || !after?.line.gap) return false
  if (!isText(here) || !isText(credit) || !isText(before) || !isText(after)) return false
  const words = wordCount(here.line.text)

  return (
    words >= fewestCaptionWords &&
    words <= longestClose &&
    isSentence(before.line.text) &&
    isSentence(after.line.text) &&
    !/["“”?]/.test(here.line.text) &&
    !isSetAsTitle(here.line.text) &&
    ownerAlone.test(credit.line.text) &&
    !orders.test(credit.line.text)
  )
}

const isText = ({ part }: Cast) => part.part === 'paragraph'

/** "SpaceX", "Harbour Rescue Service", "ANA RUIZ | TOWN OF DOVER": one to six words of names, and no full stop. */
const ownerAlone =
  /^\p{Lu}[\p{L}\p{M}\d.&’'-]*(?: (?:of|the|and|for|de|\/|\||&|\p{Lu}[\p{L}\p{M}\d.&’'-]*)){0,5}(?<![.:])$/u
/** What buttons begin with. */
const orders =
  /^(?:share|view|read|get|sign|popular|more|watch|follow|play|see|subscribe|download|learn|shop|buy|click|related|join|open|show|back|next|latest|top|most|recommended|advertisement)\b/i

/** "The Harbour of Dover (Kent)": every word a title's; a caption says what happens in plain ones. */
export const isSetAsTitle = (text: string): boolean =>
  !plainWord.test(text.replace(/\([^)]*\)/g, '')) && !together.test(text)
const plainWord =
  /(?:^|[ “"(])(?!(?:from|with|into|over|about|after|between|under|your|than|this|that|without)\b)\p{Ll}{4,}/u
/** "Ana Ruiz and Tom Berg in The Ferry". */
const together = / and \p{Lu}.* (?:in|at|on) /u
