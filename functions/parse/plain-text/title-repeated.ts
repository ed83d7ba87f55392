import { comparable } from '../../text/clean.ts'
import type { Cast } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import { titleParts, withoutSite } from './site-tail.ts'

// Menus of a saved page can stand between the window's title and the headline; no story begins later.
export const deepest = 400
export const longest = 250

export type FoundHeadline = {
  at: number
  again: number[]
  as: { text: string; rule: string; confidence: number; note?: string }
}

/** A title printed twice, or first with the publication's name behind it: "Rain stops play - The Daily Example". */
export function repeated(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const titleText = cast[first]?.line.text ?? ''
  const title = comparable(titleText)
  const parts = new Set(titleParts(titleText).map(comparable).filter(isWhole))
  const openings = new Set(Array.from(parts, firstLetter))
  const again = cast.slice(0, deepest).flatMap((here, index) => {
    const text = wordsOf(here)
    if (index <= first || text.length > titleText.length + 12 || !openings.has(firstLetter(text))) return []
    if (isDated(here) && text !== titleText) return []
    const other = comparable(text)
    return parts.has(other) || (title.startsWith(`${other} `) && wordCount(other) >= 4) ? [index] : []
  })
  const whole = again.filter(index => comparable(wordsOf(cast[index])).length > title.length / 2)
  const signed = whole.find(index => isSigned(cast, index) && isBelowButtons(cast, first, index))
  // A path of menus ends with the title; the headline stands below it.
  const at = signed ?? whole.find(index => cast[index]?.part.part !== 'item') ?? whole[0] ?? again[0]
  if (at === undefined || (signed === undefined && proseBetween(cast, first, at) > 0)) return undefined

  const rest = (whole.length > 0 ? whole : again).filter(index => index !== at && index <= at + 12)
  const note = `also on line ${cast[first]?.line.number}`
  const text = withoutSite(wordsOf(cast[at]))
  return { at, again: [first, ...rest], as: { text, rule: 'repeated-line', confidence: 0.98, note } }
}

const isDated = ({ part }: Cast) => part.part === 'details' && part.details.byline?.rule !== 'name-with-place-or-role'
export const wordsOf = (here: Cast | undefined) =>
  here?.part.part === 'item' ? here.part.text : (here?.line.text ?? '')

/** A part of a title that can be one: not a name or a word. */
const isWhole = (part: string) => part.length >= 8 && part.includes(' ')

/** Told apart by it, most lines need not be compared in full. */
const firstLetter = (text: string) => /[\p{L}\p{M}\p{N}]/u.exec(text)?.[0].toLowerCase()

// What a page hands to those who share a story: its title, an abstract, and what was done with them.
const mostShared = 3
const isBelowButtons = (cast: readonly Cast[], first: number, at: number) =>
  proseBetween(cast, first, at) <= mostShared && cast.slice(first + 1, at).some(({ part }) => part.part === 'furniture')

const isSigned = (cast: readonly Cast[], at: number) => cast[at + 1]?.part.part === 'details'

/** A path of menus ("Home > News > …") may be long, but it is no prose. */
const proseBetween = (cast: readonly Cast[], from: number, to: number) =>
  cast
    .slice(from + 1, to)
    .filter(({ line, part }) => part.part === 'paragraph' && isProse(line.text) && isSentence(line.text)).length
