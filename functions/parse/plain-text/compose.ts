import type { Draft, Evidence } from '../../../events/article.ts'
import { firstSentence } from '../first-sentence.ts'
import { blank, type Found, nothing, withFields } from '../found.ts'
import { cues, people, pictures, readingTime, titles } from './around.ts'
import { type Body, bodyOf } from './body.ts'
import { linePlace } from './lines.ts'
import type { Cast } from './parts.ts'
import { publicationDate } from './publication-date.ts'
import { corrections, embargo, keywords, leftOut, section } from './standing.ts'

/** The parts put together: a draft with every field it has evidence for. Nothing if there is no text at all. */
export function composed(cast: readonly Cast[], timeZone: string): { draft: Draft; evidence: Evidence[] } | undefined {
  const body = bodyOf(cast)
  const found = [
    headlineOf(cast, body),
    people(cast),
    filed(cast, body),
    publicationDate(cast, timeZone),
    readingTime(cast),
    pictures(cast),
    embargo(cast),
    corrections(cast),
    keywords(cast),
    section(cast),
    leftOut(cast),
  ]
  const draft = withFields({ ...blank, body: body.blocks }, found)

  return draft.headline === '' ? undefined : { draft, evidence: found.flatMap(one => bounded(one.evidence)) }
}

// A page of buttons would else make a receipt longer than its story.
const mostReported = 40

function bounded(evidence: readonly Evidence[]): Evidence[] {
  const more = evidence.length - mostReported
  return evidence
    .slice(0, mostReported)
    .map((one, at) => (at === mostReported - 1 && more > 0 ? { ...one, note: `and ${more} more like it` } : one))
}

/** The headline, or the beginning of the story in its place. */
function headlineOf(cast: readonly Cast[], { blocks }: Body): Found {
  const found = titles(cast)
  if (found.fields.headline !== undefined) return found
  const opening = cast.find(({ part }) => part.part === 'paragraph' || part.part === 'item' || part.part === 'heading')
  const text = textOf(blocks[0])
  if (!opening || text === '') return found

  const evidence = {
    field: 'headline',
    place: linePlace(opening.line.number),
    rule: 'first-sentence',
    confidence: 0.3,
    note: 'no headline found',
  }
  return {
    ...found,
    fields: { ...found.fields, headline: firstSentence(text) },
    evidence: [evidence, ...found.evidence],
  }
}

function textOf(block: Body['blocks'][number] | undefined): string {
  if (block?.kind === 'list') return (block.items[0] ?? []).map(({ text }) => text).join('')

  return block?.kind === 'paragraph' || block?.kind === 'heading' ? block.spans.map(({ text }) => text).join('') : ''
}

function filed(cast: readonly Cast[], { dateline }: Body): Found {
  if (dateline) {
    const { text, place, agency, line, confidence } = dateline
    const evidence = [{ field: 'dateline', place: linePlace(line), rule: 'before-first-paragraph', confidence }]
    return { fields: { dateline: { text, ...(place && { place }), ...(agency && { agency }) } }, evidence }
  }
  const [given] = cues(cast, 'details').flatMap(({ part: { details }, line }) =>
    details.place === undefined ? [] : [{ place: details.place, line }],
  )
  if (!given) return nothing

  const evidence = [{ field: 'dateline', place: linePlace(given.line), rule: 'beside-date', confidence: 0.7 }]
  return { fields: { dateline: { text: given.place, place: given.place } }, evidence }
}
