import type { Contributor, Evidence, Picture } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import type { Byline } from './byline.ts'
import type { Caption } from './caption.ts'
import { linePlace } from './lines.ts'
import { bylineOf, type Cast, type Part } from './parts.ts'

type Cue<Name extends Part['part']> = { part: Extract<Part, { part: Name }>; line: number; text: string }

/** The lines that play one part. */
export function cues<Name extends Part['part']>(cast: readonly Cast[], name: Name): Cue<Name>[] {
  const plays = (part: Part): part is Extract<Part, { part: Name }> => part.part === name
  const found: Cue<Name>[] = []
  // A loop, as every text is gone through for every part.
  for (const { part, line } of cast) if (plays(part)) found.push({ part, line: line.number, text: line.text })
  return found
}

export function titles(cast: readonly Cast[]): Found {
  const [headline] = cues(cast, 'headline')
  const [standfirst] = cues(cast, 'standfirst')
  const evidence: Evidence[] = []
  if (headline) evidence.push({ field: 'headline', place: linePlace(headline.line), ...ruleOf(headline.part) })
  if (standfirst) evidence.push({ field: 'standfirst', place: linePlace(standfirst.line), ...ruleOf(standfirst.part) })

  return {
    fields: {
      ...(headline && { headline: headline.part.text }),
      ...(standfirst && { standfirst: standfirst.part.text }),
    },
    evidence,
  }
}

type Ruled = { rule: string; confidence: number; note?: string }
const ruleOf = ({ rule, confidence, note }: Ruled): Ruled => ({ rule, confidence, ...(note !== undefined && { note }) })

/** The printed credit and the people in it, those of the sign-off below the story among them. */
export function people(cast: readonly Cast[]): Found {
  const story = cast.findIndex(({ part }) => part.part === 'paragraph')
  const given: { byline: Byline; line: number; isBelow: boolean }[] = []
  for (const [at, { part, line }] of cast.entries()) {
    const byline = bylineOf(part)
    if (byline) given.push({ byline, line: line.number, isBelow: story >= 0 && at > story })
  }
  // What says "By" wins over a name that stands alone; of equals the first.
  const bylines = given.toSorted((a, b) => weightOf(b) - weightOf(a))
  const [first] = bylines
  const signOffs = cues(cast, 'sign-off')
  const below = unique(signOffs.flatMap(({ part }) => part.contributors))
  // Who is thanked below a signed story edited it or helped: a reader looks for its writers.
  const contributors = first ? unique(first.byline.contributors) : below
  const credits = first ? below : []
  const evidence: Evidence[] = signOffs.map(({ line }) => ({
    field: first ? 'credits' : 'contributors',
    place: linePlace(line),
    rule: 'sign-off',
    confidence: 0.9,
  }))
  if (first) {
    const tie = bylines[1] ? { note: `line ${bylines[1].line} holds another byline; the first was taken` } : {}
    evidence.unshift({
      field: 'byline',
      place: linePlace(first.line),
      rule: first.byline.rule,
      confidence: first.byline.confidence,
      ...tie,
    })
  }
  return {
    fields: { contributors, ...(first && { byline: first.byline.byline }) },
    ...(credits.length > 0 && { extra: { credits } }),
    evidence,
  }
}

// Of what only looks like a name the first is likelier, whatever stands beside it.
const surely = 0.75
const weightOf = ({ byline, isBelow }: { byline: Byline; isBelow: boolean }) =>
  isBelow ? byline.confidence - 1 : Math.max(byline.confidence, surely)

function unique(contributors: readonly Contributor[]): Contributor[] {
  const seen = new Map<string, Contributor>()
  for (const contributor of contributors) if (!seen.has(contributor.name)) seen.set(contributor.name, contributor)
  return [...seen.values()]
}

export function pictures(cast: readonly Cast[]): Found {
  const images: Picture[] = []
  const evidence: Evidence[] = []
  const shown = new Set<string>()
  for (const { part, line } of cues(cast, 'caption')) {
    const { picture, rule, confidence } = part.caption
    if (picture.caption !== undefined && rule.startsWith('said-') && shown.has(picture.caption)) continue
    shown.add(picture.caption ?? '')
    const last = images.at(-1)
    // A credit on a line of its own belongs to the caption above it, or to the one below that was found by it.
    if (!picture.caption && picture.credit && last && !last.credit) last.credit = picture.credit
    else if (last && (rule === 'below-credit' || isLabelledBelow(last, part.caption))) Object.assign(last, picture)
    else images.push({ ...picture })
    evidence.push({ field: 'images', place: linePlace(line), rule, confidence })
  }
  return { fields: { images }, evidence }
}

/** "Image source, Example Images", "Image caption, The ferry at dawn": some houses print them in this order. */
const isLabelledBelow = (last: Picture, { picture, rule }: Caption) =>
  last.caption === undefined && picture.credit === undefined && rule === 'caption-label'

export function readingTime(cast: readonly Cast[]): Found {
  const given = cues(cast, 'details').find(({ part }) => part.details.minutes !== undefined)
  if (!given) return nothing

  const evidence = [
    { field: 'readingTime', place: linePlace(given.line), rule: 'given-reading-time', confidence: 0.95 },
  ]
  return { fields: {}, extra: { givenReadingMinutes: given.part.details.minutes }, evidence }
}
