import type { Contributor } from '../../../events/article.ts'
import type { Byline } from './byline.ts'
import type { Caption } from './caption.ts'
import type { Details } from './details.ts'
import type { Embargo } from './embargo.ts'
import type { Line } from './lines.ts'

/** The one part that a line plays. Each line has exactly one, so nothing is printed twice and nothing is lost. */
export type Part =
  | { part: 'headline'; text: string; rule: string; confidence: number; note?: string }
  | { part: 'headline-again' }
  | { part: 'kicker' }
  | { part: 'section'; section: string }
  | { part: 'standfirst'; text: string; rule: string; confidence: number }
  | { part: 'byline'; byline: Byline }
  | { part: 'details'; details: Details }
  | { part: 'caption'; caption: Caption }
  | { part: 'sign-off'; contributors: Contributor[] }
  | { part: 'correction' }
  | { part: 'embargo'; embargo: Embargo }
  | { part: 'furniture'; rule: string }
  | { part: 'furniture-opener' }
  | { part: 'keywords'; keywords: string[] }
  | { part: 'end' }
  | { part: 'note' }
  /** `number` where its list counts. */
  | { part: 'item'; number?: number; text: string }
  | { part: 'heading' }
  | { part: 'paragraph' }

export type Cast = { line: Line; part: Part }

/** Who signs by this line, alone on it or beside a date. */
export function bylineOf(part: Part): Byline | undefined {
  if (part.part === 'byline') return part.byline

  return part.part === 'details' ? part.details.byline : undefined
}

export const isDated = (here: Cast | undefined): boolean =>
  here?.part.part === 'details' && here.part.details.dates.length > 0

/** Which lines, from `from` on, are such. */
export function indexesOf(cast: readonly Cast[], is: (here: Cast, at: number) => boolean, from = 0): number[] {
  const found: number[] = []
  // A loop, as it is asked for every line.
  for (let at = from; at < cast.length; at++) {
    const here = cast[at]
    if (here && is(here, at)) found.push(at)
  }
  return found
}
