import { belowMenus } from './below-menus.ts'
import { isKicker } from './kicker.ts'
import type { Cast, Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import { withoutKnownSite, withoutSite } from './site-tail.ts'
import { alike, belowWindowTitle, saidTwice } from './title-in-other-words.ts'
import { deepest, type FoundHeadline, longest, repeated } from './title-repeated.ts'

/** Which line is the headline: the one that is repeated, else the first that can be one. */
export function findHeadline(given: readonly Cast[]): FoundHeadline | undefined {
  const [opening, ...rest] = given
  const isTitle = opening !== undefined && (isSaidAgain(given) || isSignedBelow(given))
  const cast: readonly Cast[] = isTitle ? [{ ...opening, part: { part: 'paragraph' } }, ...rest] : given
  const first = cast.findIndex(canBeTitle)
  if (first < 0) return undefined
  const found =
    named(cast, first) ??
    repeated(cast, first) ??
    alike(cast, first) ??
    saidTwice(cast, first) ??
    belowWindowTitle(cast, first) ??
    belowMenus(cast, first) ??
    firstTitle(cast, first)

  return found && { ...found, as: { ...found.as, text: withoutMedia(withoutMarkup(found.as.text)) } }
}

/** "# The bridge rises", "**The bridge rises**": what writers type to make a title look like one. */
const withoutMarkup = (title: string) =>
  /^(?:#{1,6} (.+)|={1,3} (.+?)(?: ={1,3})?|\*\*? ?([^*]+?) ?\*\*?)$/.exec(title)?.slice(1).find(Boolean) ?? title

/** "WATCH: The bridge rises", "The bridge rises (video)": a text has no film to announce. */
const withoutMedia = (title: string) => title.replace(mediaBefore, '').replace(mediaBehind, '')
const mediaBefore = /^(?:WATCH|VIDEO|PHOTOS|LISTEN): (?=.{12})/
const mediaBehind = /(?<=.{12}) [[(](?:with )?(?:[Vv]ideos?|VIDEOS?|[Pp]hotos|PHOTOS|[Aa]udio|AUDIO)[\])]$/

/** A title may begin like a button ("Watch: how the bridge rose"), read like a byline or like a credit ("Gifts for Ana Ruiz"), but then only as the first line of all. */
const canBeTitle = ({ part, line }: Cast, at: number) =>
  line.text.length <= longest && (part.part === 'paragraph' || (at === 0 && isTitleLike(part, line.text)))

const isTitleLike = (part: Part, text: string) =>
  (part.part === 'furniture' && part.rule === 'read-more' && wordCount(text) > 4) ||
  (part.part === 'details' && part.details.byline?.rule === 'name-with-place-or-role' && wordCount(text) > 4) ||
  (part.part === 'caption' && part.caption.rule !== 'caption-label' && wordCount(text) > 3)

/** A first line that stands there again is a title, whatever its words. */
function isSaidAgain(cast: readonly Cast[]): boolean {
  const text = cast[0]?.line.text ?? ''
  if (text.length > longest || wordCount(text) < 4) return false
  const said = withoutSite(text)
  return cast.slice(1, deepest).some(({ line }) => line.text === text || line.text === said)
}

// A headline, its standfirst and what stands between them and the byline.
const bylineReach = 6

/** "By Air and Sea" above "By Ana Ruiz": only one of them signs. */
function isSignedBelow(cast: readonly Cast[]): boolean {
  const signs = ({ part }: Cast) => part.part === 'details' && part.details.byline?.rule === 'by-line'
  const [first, ...below] = cast.slice(0, bylineReach)

  return first !== undefined && signs(first) && below.some(signs)
}

const label =
  /^(?:headline|hed|head|title|titel|überschrift|schlagzeile|titre|título|titular|titulo|titolo|kop|tytuł|otsikko|заголовок|заглавие|标题|標題|見出し|タイトル|제목|subject|betreff|objet|asunto|oggetto|assunto|onderwerp) ?[:：] ?(?:(?:re|fw|fwd|wg|aw|tr|rv): ?){0,5}(.+)$/i

export const isLabelledHeadline = (line: string): boolean => label.test(line.slice(0, longest))

/** "Headline: Rain stops play", among the first lines. */
function named(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  const at = cast.findIndex(({ line }, index) => index >= first && index < first + 12 && isLabelledHeadline(line.text))
  const text = label.exec(cast[at]?.line.text ?? '')?.[1]

  return text ? { at, again: [], as: { text, rule: 'headline-label', confidence: 0.98 } } : undefined
}

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
