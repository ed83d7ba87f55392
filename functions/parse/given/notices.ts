import type { Block, Evidence } from '../../../events/article.ts'
import { type Found, nothing } from '../found.ts'
import { type Embargo, isEmbargo, mayEmbargo, readEmbargo } from '../plain-text/embargo.ts'
import { isCorrection } from '../plain-text/notices.ts'
import { textOf } from './body.ts'
import type { Given } from './story.ts'
import { wordsOf } from './words.ts'

export type Noticed = { blocks: Block[]; found: Found }

// Where an embargo is announced: among the first lines of the text, or below it.
const reach = 6
const foot = 3

function said(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return textOf(block.spans)
  const [only, ...others] = block.kind === 'list' ? block.items : []

  // In Markdown a line that opens with "2026." is an item.
  return only === undefined || others.length > 0 ? '' : textOf(only)
}

/** Embargoes that stand above or below the text: taken out of it, and obeyed. */
export function embargoesIn(blocks: readonly Block[], place: string): Noticed {
  const lines = blocks.map((block, at) =>
    at < reach || at >= blocks.length - foot ? said(block).split('\n').filter(isEmbargo) : [],
  )
  const embargoes = lines.flat().map(line => readEmbargo(line) ?? { unread: 'it gives no date' })

  return { blocks: blocks.filter((_, at) => lines[at]?.length === 0), found: heldBy(embargoes, place) }
}

/** Notices that stand in the text as paragraphs: taken out of it, and obeyed. */
export function noticesIn(blocks: readonly Block[], place: string): Noticed {
  const free = embargoesIn(blocks, place)
  const isAmendment = (block: Block) => block.kind === 'paragraph' && isCorrection(said(block))
  const corrections = free.blocks.filter(isAmendment).map(said)
  const held = free.found
  const amended: Evidence[] = corrections.map(() => ({
    field: 'corrections',
    place,
    rule: 'correction-line',
    confidence: 0.9,
  }))

  return {
    blocks: free.blocks.filter(block => !isAmendment(block)),
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
