import type { Block } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { fromCapitals } from '../../text/names.ts'
import { type Found, nothing } from '../found.ts'
import { readDateline } from '../plain-text/dateline.ts'
import { spansFrom, textOf } from './body.ts'
import type { Given } from './story.ts'
import { firstWords } from './words.ts'

export type Filed = { blocks: Block[]; found: Found }

/** Where and by whom the story was filed: as its first paragraph says, else as a property does. It stands in one place only. */
export function filedFrom(blocks: readonly Block[], given: readonly Given[], place: string): Filed {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const opening = blocks[at]
  const text = opening?.kind === 'paragraph' ? textOf(opening.spans).trimEnd() : ''
  const printed = readDateline(text)
  if (!printed || opening?.kind !== 'paragraph') return { blocks: [...blocks], found: propertyOf(given) }

  const spans = spansFrom(opening.spans, text.length - printed.rest.length)
  const { text: dateline, place: city, agency, confidence } = printed
  return {
    blocks: blocks.with(at, { kind: 'paragraph', spans }),
    found: {
      fields: { dateline: { text: dateline, ...(city && { place: city }), ...(agency && { agency }) } },
      evidence: [{ field: 'dateline', place, rule: 'before-first-paragraph', confidence }],
    },
  }
}

function propertyOf(given: readonly Given[]): Found {
  const first = firstWords(given)
  if (!first) return nothing

  const printed = readDateline(`${first.text} - The story follows.`)
  const city = printed?.place ?? fromCapitals(first.text.replace(/(?<![\s,.:–—-])[\s,.:–—-]+$/, ''))
  const fields = { text: first.text, ...(comparable(city) !== '' && { place: city }) }
  return {
    fields: { dateline: { ...fields, ...(printed?.agency && { agency: printed.agency }) } },
    evidence: [
      { field: 'dateline', place: first.place, rule: first.rule ?? 'property', confidence: first.confidence ?? 1 },
    ],
  }
}
