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
  if (!here || !mayStandBeside(cast, at)) return undefined
  if (isOfGallery(cast, at) || isOfGallery(cast, at + 1)) return { part: 'furniture', rule: 'gallery' }
  const owner = ownerBeside(cast, at)
  if (owner) return owner
  if (isSetClose(cast, at)) return picture({ caption: here.line.text }, setClose)
  if (isCounted(cast, at)) return picture({ caption: here.line.text }, 'counted-in-gallery')
  if (wordCount(here.line.text) > captionWords) return undefined
  const rule = isAboveCredit(here, cast[at + 1]) ? 'above-credit' : isBelowCredit(cast, at) ? 'below-credit' : undefined

  return rule && picture({ caption: here.line.text }, rule)
}

/** Asked first, as most lines are paragraphs among paragraphs. */
function mayStandBeside(cast: readonly Cast[], at: number): boolean {
  const [before, here, next] = [cast[at - 1], cast[at], cast[at + 1]]
  const isAmongText =
    (before === undefined || isText(before)) &&
    (next === undefined || isText(next)) &&
    cast[at + 2]?.part.part !== 'caption'
  if (!isAmongText) return true

  return here?.line.gap === true ? next?.line.gap === false : before?.line.gap === true
}

/** What a picture left behind speaks neither for the story nor against it. */
export function isBesidePicture(cast: readonly Cast[], at: number): boolean {
  const here = cast[at]
  if (!here) return false
  if (here.part.part === 'details') return isStaffCredit(here.part, here.line.text) || isSetClose(cast, at - 1)
  if (here.part.part === 'furniture') return counting.test(here.line.text)

  return here.part.part === 'paragraph' && (besidePicture(cast, at) !== undefined || isSetClose(cast, at - 1))
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

  return !isSentence(here.line.text) && wordCount(here.line.text) >= fewestCaptionWords && !isSetAsTitle(here.line.text)
}

export const isLoneCredit = ({ part, line }: Cast): boolean =>
  part.part === 'caption' ? part.caption.picture.caption === undefined : isStaffCredit(part, line.text)

/** Between paragraphs "Ana Ruiz/Staff" took a picture. */
export const isStaffCredit = (part: Part, text: string): boolean => part.part === 'details' && staffCredit.test(text)
const staffCredit = /^\p{Lu}[^/]{3,40} ?\/ ?(?:Staff|STAFF|Contributor|CONTRIBUTOR|Contributed|CONTRIBUTED)\b.{0,20}$/u

/** Above "Gallery Credit: Ana Ruiz" stands what the gallery shows, and above that its title. */
const isOfGallery = (cast: readonly Cast[], at: number) => {
  const next = cast[at + 1]
  return next !== undefined && isLoneCredit(next) && /^gallery credit/i.test(next.line.text)
}

/** "Image 2 of 5", then what it shows, then whose it is. */
function isCounted(cast: readonly Cast[], at: number): boolean {
  const [count, here, next] = [cast[at - 1], cast[at], cast[at + 1]]
  if (!here || count?.part.part !== 'furniture' || !counting.test(count.line.text)) return false
  const words = wordCount(here.line.text)
  const isClosed = next !== undefined && (isLoneCredit(next) || counting.test(next.line.text))

  return isClosed && words >= fewestCaptionWords && words <= longestClose && !isSetAsTitle(here.line.text)
}
const counting = /^(?:(?:image|photo|picture|slide) )?\d{1,3} ?(?:of|\/|of ?\/) ?\d{1,3}$/i

/** What reads as a byline, and stands where a picture's owner does. */
export function ownerBeside(cast: readonly Cast[], at: number): Part | undefined {
  const [above, here] = [cast[at - 1]?.part, cast[at]]
  if (!here) return undefined
  const isClose = above?.part === 'caption' && above.caption.rule === setClose

  return isClose || isStaffCredit(here.part, here.line.text)
    ? picture({ credit: here.line.text }, isClose ? 'set-close-under-caption' : 'credit-line')
    : undefined
}

const setClose = 'set-close-above-credit'
const longestClose = 60

/** Two lines close to one another and apart from the paragraphs: what the picture shows, and below it a name. */
function isSetClose(cast: readonly Cast[], at: number): boolean {
  const [before, here, credit, after] = [cast[at - 1], cast[at], cast[at + 1], cast[at + 2]]
  if (!before || !here?.line.gap || credit?.line.gap !== false || !after?.line.gap) return false
  if (!isText(here) || !(isText(credit) || isHouse(credit)) || !isText(before) || !isText(after)) return false
  const words = wordCount(here.line.text)

  return (
    words >= fewestCaptionWords &&
    words <= longestClose &&
    isSentence(before.line.text) &&
    isSentence(after.line.text) &&
    !/["“”?]/.test(here.line.text) &&
    !isSetAsTitle(here.line.text) &&
    ownerAlone.test(credit.line.text) &&
    !isOrder(credit.line.text)
  )
}

/** "Harbour Rescue Service" reads as a byline. */
const isHouse = ({ part }: Cast) =>
  part.part === 'details' && part.details.dates.length === 0 && part.details.byline?.rule === 'name-with-place-or-role'

const isText = ({ part }: Cast) => part.part === 'paragraph'

/** "SpaceX", "Harbour Rescue Service", "ANA RUIZ | TOWN OF DOVER": one to six words of names, and no full stop. */
export const ownerAlone =
  /^\p{Lu}[\p{L}\p{M}\d.&’'-]*(?: (?:of|the|and|for|de|\/|\||&|\p{Lu}[\p{L}\p{M}\d.&’'-]*)){0,5}(?<![.:])$/u
/** What buttons begin with. */
export const isOrder = (text: string): boolean => orders.test(text)
const orders =
  /^(?:share|save|print|sponsor(?:ed)?|content|view|read|get|sign|popular|more|watch|follow|play|see|subscribe|download|learn|shop|buy|click|related|join|open|show|back|next|latest|top|most|recommended|advertisement)\b/i

/** "The Harbour of Dover (Kent)": every word a title's; a caption says what happens in plain ones. Scripts without capitals set none. */
export const isSetAsTitle = (text: string): boolean => isTitle(text.slice(0, longestTitle))

const isTitle = (text: string) =>
  /\p{Lu}/u.test(text) && !plainWord.test(text.replace(/\([^)]*\)/g, '')) && !together.test(text)
// Letters: whatever is longer is told by how it begins.
const longestTitle = 500
const plainWord =
  /(?:^|[ “"(])(?!(?:from|with|into|over|about|after|between|under|your|than|this|that|without)\b)\p{Ll}{4,}/u
/** "Ana Ruiz and Tom Berg in The Ferry". */
const together = / and \p{Lu}.* (?:in|at|on) /u
