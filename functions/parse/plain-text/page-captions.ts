import { isPersonName } from '../../text/names.ts'
import { isOrder, isSetAsTitle, ownerAlone } from './beside-picture.ts'
import { isPlainCopy } from './buttons.ts'
import type { Caption } from './caption.ts'
import { isSiteVoice } from './outward.ts'
import { type Cast, indexesOf } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'
import { isSpoken } from './spoken.ts'

/**
 * What one picture of a page leaves behind looks like a sentence of the story; what all of them leave behind has one form: each
 * short line stands above a credit, each above the same owner, each stands there twice.
 */
export function castPageCaptions(cast: readonly Cast[]): void {
  castAboveCredits(cast)
  castTwins(cast)
  if (isPlainCopy(cast)) return

  castAboveOwners(cast)
  castSaidAgain(cast)
}

const caption = (picture: Caption['picture'], rule: string): Cast['part'] => ({
  part: 'caption',
  caption: { picture, rule, confidence: 0.6, sure: false, inStory: true },
})

const longest = 30
const fewest = 4
const isText = (here: Cast | undefined): here is Cast => here?.part.part === 'paragraph'

/** One line that may show what a picture does: nobody is quoted or spoken to, and there is no second sentence. */
function shows(here: Cast | undefined): boolean {
  if (!isText(here)) return false
  const { text } = here.line
  const words = wordCount(text)
  if (words > longest || words < fewest || said.test(text) || called.test(text) || isOrder(text) || isSiteVoice(text))
    return false

  return isSentence(text) ? text.endsWith('.') && !second.test(text) : !isSetAsTitle(text)
}

const called = /^(?:please|enter|invalid|thank|loading)\b/i
const said = /["“”„«»?]|\b(?:said|says|told|I|we|you|my|our|your)\b/
const second = /[\p{Ll}\p{N})][.!?] \p{Lu}/u

const mostly = 0.75
const fewestAlike = 3

/** Sentences above lone credits: one may be the story's, three of three are captions. */
function castAboveCredits(cast: readonly Cast[]): void {
  const credits = indexesOf(cast, (here, at) => isCreditAlone(here) && cast[at - 1]?.part.part !== 'caption')
  const shown = credits.filter(at => shows(cast[at - 1]))
  if (shown.length < fewestAlike || shown.length < credits.length * mostly) return

  for (const at of shown) set(cast[at - 1], 'above-each-credit')
}

const isCreditAlone = ({ part }: Cast) =>
  part.part === 'caption' && part.caption.sure && part.caption.picture.caption === undefined

function set(here: Cast | undefined, rule: string): void {
  if (here) here.part = caption({ caption: here.line.text }, rule)
}

// Each is looked for in the whole text.
const mostOwners = 20
const longestOwner = 60
const ownerWords = 4
const fewestOwned = 2

/** "Harbour Museum" below each of several short lines owns their pictures. Who speaks by turns stands below what the other said. */
function castAboveOwners(cast: readonly Cast[]): void {
  for (const [name, at] of ownersAgain(cast).slice(0, mostOwners)) {
    const owned = at.filter(one => shows(cast[one - 1]) && !isOwner(cast[one - 2]))
    if (owned.length < fewestOwned || owned.length < at.length * mostly || isUsedAsWords(name, cast)) continue

    for (const one of owned) {
      set(cast[one - 1], 'above-each-owner')
      const here = cast[one]
      if (here) here.part = caption({ credit: name }, 'below-each-caption')
    }
  }
}

/** What may own a picture and stands more than once, with its places. */
function ownersAgain(cast: readonly Cast[]): [name: string, at: number[]][] {
  const places = new Map<string, number[]>()
  for (const [at, here] of cast.entries()) {
    if (!isText(here) || here.line.text.length > longestOwner) continue
    const known = places.get(here.line.text)
    if (known) known.push(at)
    else places.set(here.line.text, [at])
  }
  const again = [...places].filter(([, [first = -1, ...rest]]) => rest.length > 0 && isOwner(cast[first]))
  return again.filter(([name, at]) => at.length >= (isPersonName(name) ? fewestAlike : fewestOwned))
}

const isOwner = (here: Cast | undefined): here is Cast =>
  isText(here) &&
  here.line.text.length <= longestOwner &&
  wordCount(here.line.text) <= ownerWords &&
  ownerAlone.test(here.line.text) &&
  !isOrder(here.line.text)

const isUsedAsWords = (name: string, cast: readonly Cast[]) =>
  isSpoken({ byline: name, contributors: [{ name }], rule: 'owner', confidence: 0 }, cast)

/** A picture's alternative text and its caption, one after the other in the same words, or the one cut short. */
function castTwins(cast: readonly Cast[]): void {
  for (let at = 0; at < cast.length; at++) {
    const [here, next] = [cast[at], cast[at + 1]]
    if (!isText(here) || !next) continue
    const isWhole = isTwin(cast, at)
    if (!(isWhole || shownBy(next)?.startsWith(here.line.text)) || !shows(here)) continue

    if (!isWhole) here.part = { part: 'furniture', rule: captionAgain }
    else for (const twin of [here, next]) set(twin, 'said-twice')
  }
}

/** Three in a row are buttons. */
const isTwin = (cast: readonly Cast[], at: number) => {
  const text = cast[at]?.line.text
  return cast[at + 1]?.line.text === text && cast[at + 2]?.line.text !== text && cast[at - 1]?.line.text !== text
}

export const captionAgain = 'caption-again'
const shownBy = ({ part }: Cast) => (part.part === 'caption' ? part.caption.picture.caption : undefined)

/** Without a full stop, and again and again between the paragraphs: no title of the story's parts is as long. */
function castSaidAgain(cast: readonly Cast[]): void {
  const places = new Map<string, number>()
  const perhaps = cast.filter((_, at) => isLongBetween(cast, at))
  for (const { line } of perhaps) places.set(line.text, (places.get(line.text) ?? 0) + 1)
  for (const here of perhaps) if ((places.get(here.line.text) ?? 0) > 1) set(here, 'said-again')
}

const isLongBetween = (cast: readonly Cast[], at: number) =>
  isLongLine(cast[at]) && [cast[at - 1], cast[at + 1]].every(beside => isText(beside) && isSentence(beside.line.text))

const isLongLine = (here: Cast | undefined) =>
  isText(here) && !isSentence(here.line.text) && wordCount(here.line.text) >= longerThanTitles && shows(here)

const longerThanTitles = 9
