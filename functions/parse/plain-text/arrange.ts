import { classified } from './classify.ts'
import { findHeadline, isKicker } from './headline.ts'
import type { Line } from './lines.ts'
import type { Cast } from './parts.ts'
import { castStory } from './story.ts'
import { castTop } from './top.ts'

/** Every line with the part it plays: first by its own words, then by where it stands. */
export function arranged(lines: readonly Line[]): Cast[] {
  const cast = lines.map(line => ({ line, part: classified(line.text) }))
  const headline = findHeadline(cast)
  const again = new Set(headline?.again)
  for (const [index, here] of cast.entries()) {
    if (again.has(index)) here.part = { part: 'headline-again' }
    if (index === headline?.at) here.part = { part: 'headline', ...withoutPlace(headline) }
    if (headline && index < headline.at) setAbove(here)
  }
  castStory(cast, castTop(cast, headline ? headline.at + 1 : 0))
  return cast
}

const withoutPlace = ({ rule, confidence, note }: NonNullable<ReturnType<typeof findHeadline>>) =>
  ({ rule, confidence, ...(note && { note }) }) as const

function setAbove(here: Cast): void {
  if (here.part.part === 'paragraph')
    here.part = isKicker(here.line.text) ? { part: 'kicker' } : { part: 'furniture', rule: 'label' }
  if (here.part.part === 'item') here.part = { part: 'furniture', rule: 'menu' }
  if (here.part.part === 'furniture-opener') here.part = { part: 'furniture', rule: 'label' }
}
