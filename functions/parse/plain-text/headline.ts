import { comparable } from '../../text/clean.ts'
import type { Cast, Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import { titleParts, withoutKnownSite, withoutSite } from './site-tail.ts'

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
  const first = cast.findIndex((here, at) => canBeTitle(here, at) || (at === 0 && isSaidAgain(cast)))
  if (first < 0) return undefined

  return (
    named(cast, first) ??
    repeated(cast, first) ??
    alike(cast, first) ??
    saidTwice(cast, first) ??
    firstTitle(cast, first)
  )
}

/** A title may begin like a button ("Watch: how the bridge rose") or read like a byline, but then only as the first line of all. */
const canBeTitle = ({ part, line }: Cast, at: number) =>
  line.text.length <= longest && (part.part === 'paragraph' || (at === 0 && isTitleLike(part, line.text)))

const isTitleLike = (part: Part, text: string) =>
  (part.part === 'furniture' && part.rule === 'read-more' && wordCount(text) > 4) ||
  (part.part === 'details' && part.details.byline?.rule === 'name-with-place-or-role' && wordCount(text) > 4)

/** A first line that stands there again is a title, whatever its words. */
function isSaidAgain(cast: readonly Cast[]): boolean {
  const text = cast[0]?.line.text ?? ''
  if (text.length > longest || wordCount(text) < 4) return false
  const said = withoutSite(text)
  return cast.slice(1, deepest).some(({ line }) => line.text === text || line.text === said)
}

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
  const parts = new Set(titleParts(titleText).map(comparable).filter(isWhole))
  const openings = new Set(Array.from(parts, firstLetter))
  const again = cast.slice(0, deepest).flatMap((here, index) => {
    const text = wordsOf(here)
    if (index <= first || here.part.part === 'details' || text.length > titleText.length + 12) return []
    if (!openings.has(firstLetter(text))) return []
    const other = comparable(text)
    return parts.has(other) || (title.startsWith(`${other} `) && wordCount(other) >= 4) ? [index] : []
  })
  const whole = again.filter(index => comparable(wordsOf(cast[index])).length > title.length / 2)
  // A path of menus ends with the title; the headline stands below it.
  const at = whole.find(index => cast[index]?.part.part !== 'item') ?? whole[0] ?? again[0]
  if (at === undefined || proseBetween(cast, first, at) > 0) return undefined

  const rest = (whole.length > 0 ? whole : again).filter(index => index !== at && index <= at + 12)
  const note = `also on line ${cast[first]?.line.number}`
  const text = withoutSite(wordsOf(cast[at]))
  return { at, again: [first, ...rest], as: { text, rule: 'repeated-line', confidence: 0.98, note } }
}

const wordsOf = (here: Cast | undefined) => (here?.part.part === 'item' ? here.part.text : (here?.line.text ?? ''))

/** A part of a title that can be one: not a name or a word. */
const isWhole = (part: string) => part.length >= 8 && part.includes(' ')

/** Told apart by it, most lines need not be compared in full. */
const firstLetter = (text: string) => /[\p{L}\p{M}\p{N}]/u.exec(text)?.[0].toLowerCase()

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
  const text = withoutSite(shorter(cast[first]?.line.text ?? '', likest.here.line.text))
  return { at: likest.at, again: [first], as: { text, rule: 'title-said-again', confidence: 0.85, note } }
}

/** A date, a section or a count may stand behind the whole title on its line. */
function shorter(title: string, again: string): string {
  const whole = titleParts(title)
    .filter(part => part.length >= shortestWhole && again.startsWith(part))
    .toSorted((a, b) => b.length - a.length)
    .find(part => /[\d[/]/.test(again.slice(part.length)))
  return whole ?? again
}

const shortestWhole = 15

const nearTop = 30
const besidePath = 4

/** Where the window's title is in other words, the headline often stands above the story twice: in a path of menus, and itself. */
function saidTwice(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const title = contentWords(cast[first]?.line.text ?? '')
  const seen = new Map<string, number>()
  for (const [index, here] of cast.slice(0, nearTop).entries()) {
    const text = wordsOf(here)
    if (index <= first || (here.part.part !== 'paragraph' && here.part.part !== 'item')) continue
    if (isProse(text) && isSentence(text) && !text.endsWith('?')) return undefined
    const words = comparable(text)
    const before = seen.get(words)
    seen.set(words, index)
    if (before === undefined || index - before > besidePath || wordCount(words) < 4 || text.length > longest) continue
    if (![...contentWords(text)].some(word => title.has(word))) continue

    const note = `line ${cast[first]?.line.number} is the window's title`
    const as = { text: withoutSite(text), rule: 'said-twice', confidence: 0.7, note }
    return { at: index, again: [first, before], as }
  }
  return undefined
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
  const as = {
    text: withoutKnownSite(line.text, cast),
    rule: 'first-line',
    confidence: tie ? 0.8 : 0.9,
    ...(note && { note }),
  }
  return { at, again: [], as }
}

/** The first line is already the story when it reads as a paragraph and the lines after it do not read as its body. */
function opensStory(cast: readonly Cast[], at: number): boolean {
  const text = cast[at]?.line.text ?? ''
  if (!isProse(text)) return false

  return isSentence(text) ? !/[?!"”’]$/.test(text) && wordCount(text) >= 9 : text.length > 180
}
