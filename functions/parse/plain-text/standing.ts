import type { Evidence } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { cues } from './around.ts'
import { linePlace } from './lines.ts'
import type { Cast } from './parts.ts'

/** Whether the story may be out, and from when. The latest of several embargoes holds. */
export function embargo(cast: readonly Cast[]): Found {
  const given = cues(cast, 'embargo')
  if (given.length === 0) return nothing

  const untils = given.flatMap(({ part }) => ('until' in part.embargo ? [part.embargo.until] : []))
  const evidence = given.map(({ part, line }): Evidence => {
    const place = { field: 'embargoedUntil', place: linePlace(line) }
    if ('until' in part.embargo) return { ...place, rule: 'embargo-line', confidence: 0.95 }
    return { ...place, rule: 'embargo-unread', confidence: 0, note: `withheld: ${part.embargo.unread}` }
  })
  if (untils.length < given.length) return { fields: { pubstatus: 'withheld' }, evidence }

  return { fields: { embargoedUntil: new Date(Math.max(...untils.slice(0, 100).map(Number))) }, evidence }
}

export function corrections(cast: readonly Cast[]): Found {
  const given = cues(cast, 'correction')
  const evidence = given.map(({ line }) => ({
    field: 'corrections',
    place: linePlace(line),
    rule: 'correction-line',
    confidence: 0.95,
  }))

  return { fields: { corrections: given.map(({ text }) => text) }, evidence }
}

export function keywords(cast: readonly Cast[]): Found {
  const given = cues(cast, 'keywords')
  const evidence = given.map(({ line }) => ({
    field: 'keywords',
    place: linePlace(line),
    rule: 'keyword-line',
    confidence: 0.9,
  }))

  return { fields: { keywords: [...new Set(given.flatMap(({ part }) => part.keywords))] }, evidence }
}

/** The word under which the story is filed; whether the site has such a section is for others to say. */
export function section(cast: readonly Cast[]): Found {
  const [given] = cues(cast, 'section')
  if (!given) return nothing

  const evidence = {
    field: 'extra.givenSection',
    place: linePlace(given.line),
    rule: 'section-label',
    confidence: 0.95,
  }
  return { fields: {}, extra: { givenSection: given.part.section }, evidence: [evidence] }
}

/** What was left out of the story, and by which rule; what stands after the end mark is kept apart. */
export function leftOut(cast: readonly Cast[]): Found {
  const notes = cues(cast, 'note').map(({ text }) => text)
  const [kicker] = cues(cast, 'kicker')
  const extra = { ...(notes.length > 0 && { notes }), ...(kicker && { kicker: kicker.text }) }

  return { fields: {}, extra, evidence: cast.flatMap(leftOutEvidence) }
}

function leftOutEvidence({ part, line }: Cast): Evidence[] {
  const place = String(line.number)
  const quoted = line.text.length > 80 ? `${line.text.slice(0, 80).toWellFormed()}…` : line.text
  if (part.part === 'furniture') return [furniture(place, part.rule, quoted)]
  if (part.part === 'furniture-opener') return [furniture(place, 'furniture-heading', quoted)]
  if (part.part === 'end') return [furniture(place, 'end-mark', quoted)]
  if (part.part === 'note')
    return [{ field: 'notes', place: linePlace(line.number), rule: 'after-end-mark', confidence: 0.9 }]
  if (part.part === 'kicker')
    return [{ field: 'kicker', place: linePlace(line.number), rule: 'section-name', confidence: 0.8 }]

  return []
}

const furniture = (line: string, rule: string, note: string): Evidence => ({
  field: 'furniture',
  place: `line ${line}`,
  rule,
  confidence: 0.8,
  note,
})
