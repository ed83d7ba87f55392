import { readDateline } from './dateline.ts'
import { isKicker } from './kicker.ts'
import { isOfWriter, isSiteVoice, openingNames } from './outward.ts'
import { type Cast, isDated, type Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import { reach } from './signed-above.ts'
import { bylinesIn } from './signed-below.ts'

const standfirstLabel =
  /^(?:standfirst|dek|deck|sub-?head(?:line|ing)?|subtitle|strapline|summary|abstract|excerpt|teaser|intro|lede|vorspann|untertitel|unterzeile|anreißer|chap[oô]|chapeau|sous-titre|résumé|entradilla|bajada|copete|subtítulo|resumen|sommario|occhiello|sottotitolo|resumo|ondertitel|samenvatting|ingress|manchet|lead|perex|подзаголовок|лид|导语|リード) ?[:：] ?(.{10,})/i

export function labelledStandfirst(line: string): Part | undefined {
  const text = standfirstLabel.exec(line.slice(0, 600))?.[1]
  return text ? { part: 'standfirst', text, rule: 'standfirst-label', confidence: 0.95 } : undefined
}

const sectionLabel =
  /^(?:section|rubrik|ressort|rubrique|sección|sezione|seção|secção|rubriek|sektion|avdelning): ?(.{2,40})$/i

/** "Section: Transport", under which a newsroom files the story. */
export function labelledSection(line: string): Part | undefined {
  const section = sectionLabel.exec(line)?.[1]
  return section === undefined ? undefined : { part: 'section', section }
}

/** The abstract under a headline, or a label there. */
export function standfirstOr(cast: readonly Cast[], at: number): Part | undefined {
  const text = cast[at]?.line.text ?? ''
  if (readDateline(text)) return undefined
  const labelled = labelledStandfirst(text)
  if (labelled) return labelled
  const kind = standfirstRule(cast, at)
  if (kind) return { part: 'standfirst', text, ...kind }

  return labelBetween(cast, at)
}

function standfirstRule(cast: readonly Cast[], at: number): { rule: string; confidence: number } | undefined {
  const here = cast[at]
  const text = here?.line.text ?? ''
  const next = cast[at + 1]
  // An abstract of the story: more than a label, less than a story.
  if (!here || wordCount(text) < 5 || text.length > 500 || isAside(cast, at)) return undefined
  if (detailsFollow(cast, at)) return { rule: 'between-headline-and-details', confidence: 0.9 }
  if (isAbstract(cast, at)) return { rule: 'short-above-the-picture', confidence: 0.6 }
  if (!isText(next)) return undefined
  if (readDateline(next?.line.text ?? '')) return { rule: 'above-dateline', confidence: 0.85 }
  if (!isSentence(text) && text.length <= 250 && !opensWithHour(text))
    return { rule: 'no-full-stop-above-story', confidence: 0.7 }

  const tight = !here.line.gap && next?.line.gap && cast[at + 2]?.line.gap === true
  return tight ? { rule: 'set-close-under-headline', confidence: 0.7 } : undefined
}

/** "14:32 Trees down on the A12": an entry of a live page heads what follows it. */
const opensWithHour = (text: string) => /^\d{1,2}[:.h]\d{2}\b/.test(text)

// A first paragraph of news has 25 to 45 words.
const abstractWords = 24

/** Below date or byline: one short sentence, set apart by a picture or a page's furniture, and by no words of the story, from a longer paragraph. */
function isAbstract(cast: readonly Cast[], at: number): boolean {
  const text = cast[at]?.line.text ?? ''
  const after = cast.slice(at + 1, at + 1 + reach)
  const story = after.findIndex(isText)
  const words = wordCount(text)
  if (story < 1 || after.slice(0, story).some(isOfStory)) return false
  if (words > abstractWords || !isSentence(text) || /[.!?]["”’)]? \S/.test(text)) return false

  return cast[at - 1]?.part.part === 'details' && wordCount(after[story]?.line.text ?? '') > words
}

/** Details or a caption come before the next paragraph of the story, and a story after them. */
function detailsFollow(cast: readonly Cast[], at: number): boolean {
  const near = cast.slice(at + 1, at + 1 + reach)
  const found = near.findIndex(isDecisive)
  const next = near[found]
  if (!next || !storyAfter(cast, at + 1 + found)) return false
  if (next.part.part === 'details')
    return !isChapter(next.part.details.dates.length, cast, at) && !(isOnlyDate(next) && isDatedAbove(cast, at))

  // A picture may also stand below the story's first paragraph.
  return next.part.part === 'caption' && (!isSentence(cast[at]?.line.text ?? '') || isSetClose(cast, at))
}

/** A title of a part, an entry of a list: the story has begun. */
const isOfStory = ({ part }: Cast) => part.part === 'paragraph' || part.part === 'item'

const isDatedAbove = (cast: readonly Cast[], at: number) => cast.slice(Math.max(0, at - reach), at).some(isDated)

/** The day of a change may stand below a dated story's first paragraph; another day there is told of in the story. */
export const isOnlyDate = ({ part }: Cast): boolean =>
  part.part === 'details' &&
  part.details.byline === undefined &&
  part.details.dates.some(({ role }) => role !== 'updated')

/** No blank line stands above it, and one below; a text without any says nothing by it. */
const isSetClose = (cast: readonly Cast[], at: number) =>
  cast[at]?.line.gap === false &&
  (cast[at + 1]?.line.gap === true || wordCount(cast[at]?.line.text ?? '') <= abstractWords)

const isDecisive = (cast: Cast) => ['details', 'caption', 'end', 'sign-off'].includes(cast.part.part) || isText(cast)

/** Where nothing follows, what stands above is the story itself. */
export const storyAfter = (cast: readonly Cast[], at: number) =>
  cast
    .slice(at + 1, at + 60)
    .some(other => other.part.part === 'paragraph' && (isText(other) || isSentence(other.line.text)))

/** In a chronology dates are headings: several stand right above a paragraph each. */
export function isChapter(dates: number, cast: readonly Cast[], at: number): boolean {
  if (dates === 0) return false
  const heads = cast
    .slice(at, at + 40)
    .filter(({ part }, index, near) => part.part === 'details' && isText(near[index + 1]))

  return heads.length > 2
}

export const isText = (cast: Cast | undefined) => cast?.part.part === 'paragraph' && isProse(cast.line.text)

/** A short line between headline and details: a section, a place, a button. It is kept out and said so. */
export function labelBetween(cast: readonly Cast[], at: number): Part | undefined {
  const text = cast[at]?.line.text ?? ''
  if (isKicker(text)) return { part: 'kicker' }
  if (isProse(text) || wordCount(text) > 8 || isSentence(text)) return undefined

  return detailsFollow(cast, at) || /^by:?$/i.test(text) ? { part: 'furniture', rule: 'label' } : undefined
}

/** Said by the page, or of whoever signs above it. */
export const isAside = (cast: readonly Cast[], at: number): boolean =>
  isSaidByThePage(cast[at]?.line.text ?? '', writersAbove(cast, at))

const writersAbove = (cast: readonly Cast[], at: number) =>
  bylinesIn(cast.slice(Math.max(0, at - reach), at)).flatMap(({ byline }) =>
    byline.contributors.map(({ name }) => name),
  )

/** A notice to visitors, who wrote it, when it was put there, a path of menus: no abstract of a story. */
export const isSaidByThePage = (text: string, writers: readonly string[] = []): boolean =>
  isSiteVoice(text) ||
  isOfWriter(text, openingNames(writers)) ||
  / \| .* \| |^[»›>] | [»›>] /.test(text) ||
  /^As an? .{3,60}, I |\d ?mins?\b|\bago\b|https?:\/\/| By \p{Lu}\S+ \p{Lu}\S+$/u.test(text)
