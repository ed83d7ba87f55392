import { comparable } from '../../text/clean.ts'
import type { Cast } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'

// Menus of a saved page can stand between the window's title and the headline; no story begins later.
const deepest = 400
const longest = 250

export type FoundHeadline = {
  at: number
  again: number[]
  as: { text: string; rule: string; confidence: number; note?: string }
}

/** Which line is the headline: the one that is repeated, else the first that can be one. */
export function findHeadline(cast: readonly Cast[]): FoundHeadline | undefined {
  const first = cast.findIndex((here, at) => canBeTitle(here, at))
  if (first < 0) return undefined

  return named(cast, first) ?? repeated(cast, first) ?? alike(cast, first) ?? firstTitle(cast, first)
}

/** A title may begin like a button ("Watch: how the bridge rose"), but then only as the first line of all. */
const canBeTitle = ({ part, line }: Cast, at: number) =>
  line.text.length <= longest &&
  (part.part === 'paragraph' ||
    (at === 0 && part.part === 'furniture' && part.rule === 'read-more' && wordCount(line.text) > 4))

const label =
  /^(?:headline|title|titel|titre|título|titolo|subject|betreff|objet|asunto|oggetto|assunto|onderwerp): ?(?:(?:re|fw|fwd|wg|aw|tr|rv): ?){0,5}(.+)$/i

/** "Headline: Rain stops play", among the first lines. */
function named(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const at = cast.findIndex(
    ({ line }, index) => index >= first && index < first + 12 && label.test(line.text.slice(0, longest)),
  )
  const text = label.exec(cast[at]?.line.text ?? '')?.[1]

  return text ? { at, again: [], as: { text, rule: 'headline-label', confidence: 0.98 } } : undefined
}

/** A title printed twice, or first with the publication's name behind it: "Rain stops play - The Daily Example". */
function repeated(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const titleText = cast[first]?.line.text ?? ''
  const title = comparable(titleText)
  const short = comparable(withoutSite(titleText))
  const opening = firstLetter(titleText)
  const again = cast.slice(0, deepest).flatMap(({ line, part }, index) => {
    if (index <= first || part.part === 'details' || line.text.length > titleText.length + 12) return []
    if (firstLetter(line.text) !== opening) return []
    const other = comparable(line.text)
    const same = other === title || other === short || (title.startsWith(`${other} `) && wordCount(other) >= 4)
    return same ? [index] : []
  })
  const at = again[0]
  if (at === undefined || proseBetween(cast, first, at) > 0 || title.length < 8) return undefined

  const rest = again.filter(index => index !== at && index <= at + 12)
  const note = `also on line ${cast[first]?.line.number}`
  const text = withoutSite(cast[at]?.line.text ?? '')
  return { at, again: [first, ...rest], as: { text, rule: 'repeated-line', confidence: 0.98, note } }
}

/** Told apart by it, most lines need not be compared in full. */
const firstLetter = (text: string) => /[\p{L}\p{M}\p{N}]/u.exec(text)?.[0].toLowerCase()

/** "Rain stops play | The Daily Example". */
const withoutSite = (title: string): string => {
  const bar = title.lastIndexOf(' | ')
  return bar >= 12 && wordCount(title.slice(bar + 3)) <= 5 ? title.slice(0, bar) : title
}

/** A path of menus ("Home > News > …") may be long, but it is no prose. */
const proseBetween = (cast: readonly Cast[], from: number, to: number) =>
  cast
    .slice(from + 1, to)
    .filter(({ line, part }) => part.part === 'paragraph' && isProse(line.text) && isSentence(line.text)).length

// Half of the words of both, and three at least: less is a standfirst that names the same things.
const alikeEnough = 0.5
const fewestAlike = 3

/** A page's title is shortened for search engines; the headline above the story says the same in its editor's words. */
function alike(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const title = contentWords(cast[first]?.line.text ?? '')
  const near = cast.slice(first + 1, first + 1 + deepest)
  const story = near.findIndex(
    ({ part, line }) => part.part === 'paragraph' && isProse(line.text) && /[.…]["”’)]*$/.test(line.text),
  )
  const likest = near
    .slice(0, story < 0 ? near.length : story)
    .map((here, index) => ({ at: first + 1 + index, here, score: likeness(title, here) }))
    .reduce((best, other) => (other.score > best.score ? other : best), { at: -1, here: cast[first], score: 0 })
  if (!likest.here || likest.score < alikeEnough) return undefined

  const note = `line ${cast[first]?.line.number} says much the same`
  const as = { text: withoutSite(likest.here.line.text), rule: 'title-said-again', confidence: 0.85, note }
  return { at: likest.at, again: [first], as }
}

const contentWords = (text: string) =>
  new Set(
    comparable(text)
      .split(' ')
      .filter(word => word.length > 2 || /\d/.test(word)),
  )

function likeness(title: ReadonlySet<string>, { part, line }: Cast): number {
  if (part.part !== 'paragraph' || line.text.length > longest || line.text.length < 15) return 0
  const other = contentWords(line.text)
  const both = [...other].filter(word => title.has(word)).length
  return both < fewestAlike ? 0 : (2 * both) / (title.size + other.size)
}

const sections =
  /^(?:breaking|breaking news|exclusive|analysis|opinion|comment|feature|news|world|world news|politics|business|sports?|culture|science|technology|tech|health|environment|local|national|international|obituary|interview|review|live|explainer|editorial|press release|news release|for immediate release|media release|special report)\b[ :]*$/i

export const isKicker = (text: string): boolean => sections.test(text)

function firstTitle(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const candidates = cast
    .slice(first, first + 6)
    .flatMap((here, index) => (canBeTitle(here, first + index) && !isKicker(here.line.text) ? [first + index] : []))
  const at = candidates[0]
  const line = at === undefined ? undefined : cast[at]?.line
  if (at === undefined || !line || opensStory(cast, at)) return undefined

  const tie = candidates[1] !== undefined && !isProse(cast[candidates[1]]?.line.text ?? '')
  const note = tie ? 'another line without a full stop follows; the first was taken' : undefined
  const as = { text: withoutSite(line.text), rule: 'first-line', confidence: tie ? 0.8 : 0.9, ...(note && { note }) }
  return { at, again: [], as }
}

/** The first line is already the story when it reads as a paragraph and the lines after it do not read as its body. */
function opensStory(cast: readonly Cast[], at: number): boolean {
  const text = cast[at]?.line.text ?? ''
  if (!isProse(text)) return false

  return isSentence(text) ? !/[?!"”’]$/.test(text) && wordCount(text) >= 9 : text.length > 180
}
