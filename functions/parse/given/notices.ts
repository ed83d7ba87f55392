import type { Block, Evidence } from '../../../events/article.ts'
import { announcedIn, heldBy } from '../announced.ts'
import { linesOfBlock } from '../block-lines.ts'
import { type Found, nothing } from '../found.ts'
import { isEmbargo, mayEmbargo, readEmbargo } from '../plain-text/embargo.ts'
import { isCorrection } from '../plain-text/notices.ts'
import { textOf } from './body.ts'
import type { Given } from './story.ts'
import { wordsOf } from './words.ts'

export type Noticed = { blocks: Block[]; found: Found }

// Where an embargo is announced in whatever words: among the first lines of the text, or below it.
const reach = 6
const foot = 3
// An announcement takes its block with it, but not a passage that it stands in.
const longestNotice = 200

function said(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return textOf(block.spans)
  const [only, ...others] = block.kind === 'list' ? block.items : []

  // In Markdown a line that opens with "2026." is an item.
  return only === undefined || others.length > 0 ? '' : textOf(only)
}

/** Embargoes that stand above, below or between the paragraphs of a text: taken out of it where they stand alone, and obeyed. */
export function embargoesIn(blocks: readonly Block[], place: string): Noticed {
  const lines = blocks.map((block, at) => {
    const isNear = at < reach || at >= blocks.length - foot
    const near = isNear ? said(block).split('\n').filter(isEmbargo) : []
    return near.length > 0 ? near : announcedIn(linesOfBlock(block))
  })
  const embargoes = lines.flat().map(line => readEmbargo(line) ?? { unread: 'it gives no date' })
  const isNotice = (block: Block, at: number) =>
    lines[at]?.length !== 0 && said(block) !== '' && said(block).length <= longestNotice

  return { blocks: blocks.filter((block, at) => !isNotice(block, at)), found: heldBy(embargoes, place) }
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
