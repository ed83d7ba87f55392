import type { Block, Evidence } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { type Embargo, isCorrection, isEmbargo, readEmbargo } from '../plain-text/notices.ts'
import { textOf } from './body.ts'
import type { Given } from './story.ts'
import { wordsOf } from './words.ts'

// Where wires announce an embargo: among the first lines of the text.
const reach = 3

/** Notices that stand in the text as paragraphs: taken out of it, and obeyed. */
export function noticesIn(blocks: readonly Block[], place: string): { blocks: Block[]; found: Found } {
  const said = (block: Block) => (block.kind === 'paragraph' || block.kind === 'heading' ? textOf(block.spans) : '')
  const isNotice = (block: Block, at: number) => at < reach && isEmbargo(said(block))
  const embargoes = blocks.filter(isNotice).map(block => readEmbargo(said(block)) ?? { unread: 'it gives no date' })
  const isAmendment = (block: Block) => block.kind === 'paragraph' && isCorrection(said(block))
  const corrections = blocks.filter(isAmendment).map(said)
  const held = heldBy(embargoes, place)
  const amended: Evidence[] = corrections.map(() => ({
    field: 'corrections',
    place,
    rule: 'correction-line',
    confidence: 0.9,
  }))

  return {
    blocks: blocks.filter((block, at) => !isNotice(block, at) && !isAmendment(block)),
    found: { fields: { ...held.fields, corrections }, evidence: [...held.evidence, ...amended] },
  }
}

/** What one newsroom tells another: kept, not shown. An embargo said there is obeyed where no property gives one. */
export function notesOf(notes: readonly Given[], isEmbargoGiven: boolean): Found {
  const texts = notes.map(({ text, place }) => ({ text: wordsOf(text), place })).filter(({ text }) => text !== '')
  const [first] = texts
  if (!first) return nothing

  const embargoes = isEmbargoGiven ? [] : texts.filter(({ text }) => mayEmbargo(text))
  const held = heldBy(
    embargoes.map(({ text }) => readEmbargo(text) ?? { unread: 'a note speaks of an embargo' }),
    embargoes[0]?.place ?? first.place,
  )
  const evidence: Evidence = { field: 'notes', place: first.place, rule: 'property', confidence: 1 }
  return {
    fields: held.fields,
    extra: { editorNotes: texts.map(({ text }) => text) },
    evidence: [evidence, ...held.evidence],
  }
}

/** A note is never the story, so the word alone is enough. */
const mayEmbargo = (text: string) => isEmbargo(text) || /\bembargo(?:ed)?\b|\bsperrfrist\b/i.test(text)

function heldBy(embargoes: readonly Embargo[], place: string): Found {
  if (embargoes.length === 0) return nothing
  const untils = embargoes.flatMap(one => ('until' in one ? [one.until] : []))
  const unread = embargoes.flatMap(one => ('unread' in one ? [one.unread] : []))
  const found = { field: 'embargoedUntil', place }
  if (unread[0] !== undefined) {
    const evidence = { ...found, rule: 'embargo-unread', confidence: 0, note: `withheld: ${unread[0]}` }
    return { fields: { pubstatus: 'withheld' }, evidence: [evidence] }
  }
  const latest = new Date(Math.max(...untils.map(Number)))
  return { fields: { embargoedUntil: latest }, evidence: [{ ...found, rule: 'embargo-line', confidence: 0.95 }] }
}
