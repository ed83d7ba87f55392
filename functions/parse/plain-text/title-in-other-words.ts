import { comparable } from '../../text/clean.ts'
import { isPlainCopy } from './buttons.ts'
import type { Cast } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import { titleParts, withoutSite } from './site-tail.ts'
import { deepest, type FoundHeadline, longest, wordsOf } from './title-repeated.ts'

// Half of the words of both, and three at least: less is a standfirst that names the same things.
const alikeEnough = 0.5
const fewestAlike = 3

/** A page's title is shortened for search engines; the headline above the story says the same in its editor's words. */
export function alike(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const title = contentWords(cast[first]?.line.text ?? '')
  const near = cast.slice(first + 1, first + 1 + deepest)
  const until = near.findIndex(
    ({ part, line }) =>
      isSigned({ part, line }) ||
      (part.part === 'paragraph' && isProse(line.text) && /[.…。।۔։]["”’)」』]*$/.test(line.text)),
  )
  const likest = near
    .slice(0, until < 0 ? near.length : until)
    .map((here, index) => ({ at: first + 1 + index, here, score: likeness(title, here) }))
    .reduce((best, other) => (other.score > best.score ? other : best), { at: -1, here: cast[first], score: 0 })
  if (!likest.here || likest.score < alikeEnough) return undefined

  const note = `line ${cast[first]?.line.number} says much the same`
  const text = withoutSite(shorter(cast[first]?.line.text ?? '', likest.here.line.text))
  return { at: likest.at, again: [first], as: { text, rule: 'title-said-again', confidence: 0.85, note } }
}

/** A date or a count may stand behind the whole title on its line, and a path of menus before it. */
function shorter(title: string, again: string): string {
  const bare = withoutPath(again)
  const whole = titleParts(title)
    .filter(part => part.length >= shortestWhole && bare.startsWith(part))
    .reduce((longer, part) => (part.length > longer.length ? part : longer), '')

  return /^\W*[\d[/]/.test(bare.slice(whole.length)) && whole !== '' ? whole : bare
}

/** "Home » News » Rain stops play": what a path of menus leads to. */
const withoutPath = (text: string) => /^(?:[^»›>]{1,40} [»›>] ){1,6}(.{15,})/.exec(text)?.[1] ?? text

const shortestWhole = 15

const nearTop = 30
const besidePath = 4

/** Where the window's title is in other words, the headline often stands above the story twice: in a path of menus, and itself. */
export function saidTwice(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const title = contentWords(cast[first]?.line.text ?? '')
  const seen = new Map<string, number>()
  for (const [index, here] of cast.slice(0, nearTop).entries()) {
    if (index <= first || !(isLine(here) || isSigned(here))) continue
    if (endsTop(here)) return undefined
    const text = wordsOf(here)
    const words = comparable(text)
    const before = seen.get(words)
    seen.set(words, index)
    if (before === undefined || index - before > besidePath || wordCount(words) < 4) continue
    if (![...contentWords(text)].some(word => title.has(word))) continue

    const note = `line ${cast[first]?.line.number} is the window's title`
    const as = { text: withoutSite(text), rule: 'said-twice', confidence: 0.7, note }
    return { at: index, again: [first, before], as }
  }
  return undefined
}

const isLine = ({ part }: Cast) => part.part === 'paragraph' || part.part === 'item'

/** The story, or "By Ana Ruiz": what stands twice below that is a picture's. */
function endsTop(here: Cast): boolean {
  const text = wordsOf(here)
  return isSigned(here) || text.length > longest || (isProse(text) && isSentence(text) && !text.endsWith('?'))
}

const isSigned = ({ part }: Cast) => part.part === 'details' && part.details.byline?.rule === 'by-line'

const abstractWords = 8
const mostTitleWords = 20

/**
 * A saved page opens with its window's title, which search engines are meant to read. Where the line right above an abstract, a
 * date or a name speaks of the same in other words and is no sentence, that is what the editor set.
 */
export function belowWindowTitle(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  if (isPlainCopy(cast)) return undefined
  const title = tellingWords(cast[first]?.line.text ?? '')
  const details = cast.findIndex(({ part }, at) => at > first && part.part === 'details')
  if (details > first + nearTop) return undefined

  const at = cast.findIndex(
    (here, index) =>
      index > first &&
      index < details &&
      here.part.part === 'paragraph' &&
      isSet(here.line.text) &&
      speaksAlike(title, here.line.text, {
        above: cast[index + 1],
        isLast: index + 1 === details,
        isApart: index > first + 1,
      }),
  )
  const text = cast[at]?.line.text
  if (text === undefined) return undefined

  const note = `line ${cast[first]?.line.number} is the window's title`
  return { at, again: [first], as: { text: withoutSite(text), rule: 'below-window-title', confidence: 0.7, note } }
}

const isSet = (text: string) => !isSentence(text) && wordCount(text) >= 4 && wordCount(text) <= mostTitleWords

/** Above an abstract one telling word is enough; above a date a title in capitals has two, and one that a menu sets apart from the window's three. */
function speaksAlike(
  title: ReadonlySet<string>,
  text: string,
  { above, isLast, isApart }: { above: Cast | undefined; isLast: boolean; isApart: boolean },
): boolean {
  const shared = [...tellingWords(text)].filter(word => title.has(word)).length
  return isAbstract(above) ? shared > 0 : isLast && ((shared > 1 && isTitleCase(text)) || (shared > 2 && isApart))
}

const isAbstract = (here: Cast | undefined) =>
  here?.part.part === 'paragraph' && wordCount(here.line.text) >= abstractWords

/** Words of four letters and more: shorter ones are shared by any two titles. */
const tellingWords = (text: string) =>
  new Set(
    comparable(text)
      .split(' ')
      .filter(word => word.length > 3),
  )

const isTitleCase = (text: string) => text.split(' ').every(word => word.length < 4 || !/^\p{Ll}/u.test(word))

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
