import { decode } from '../../text/charset.ts'
import { cleaned, oneSpaced } from '../../text/clean.ts'
import { type Passage, paragraphOf, textOf } from '../documents/passage.ts'
import { plainLine } from '../documents/units.ts'
import { blocksIn } from '../markup/blocks-of.ts'
import { type Document, treeOf } from '../markup/tree.ts'
import { type Line, linesOf } from '../plain-text/lines.ts'
import { paragraphsOf } from '../plain-text/paragraphs.ts'
import { unflowed } from './flowed.ts'
import { decodeWith } from './headers.ts'
import { type Unfolded, unfolded } from './letter.ts'
import type { Message, Part } from './message.ts'
import { unsigned } from './signed.ts'

/** The words of a message, from its text or from its HTML. */
export type Copy = Unfolded & ({ from: 'text' } | { from: 'html'; passages: Passage[]; removed: string[] })

/**
 * Of two forms of one message the HTML says more (links, lists, headings), unless it says less: it has fewer of the
 * words, or it is set in tables as newsletters are, where the order of the words is a matter of sight.
 */
export function copyOf({ parts }: Message, page: Page | undefined, subject: string | undefined): Copy | undefined {
  const texts = parts.filter(({ type, attached }) => type === 'text/plain' && !attached)
  const text = texts.map(plainText).join('\n\n')
  const lines = linesOf(unquotedFlow(text))
  const asText = () => ({ from: 'text' as const, ...unfolded(lines, subject, paragraphsOf) })
  if (page === undefined) return lines.length === 0 ? undefined : asText()

  const { blocks, removed } = blocksIn(page.tree)
  const passages = blocks.map(block => ({ block }))
  if (lines.length > 0 && (blocks.some(({ kind }) => kind === 'table') || wordsIn(passages) < wordCount(text) * enough))
    return asText()

  if (passages.length === 0) return undefined

  const said = passages.map(linesIn)
  const copy = unfolded(said.flat(), subject, all => all)
  return { from: 'html', ...copy, passages: passagesOf(copy.story, passages, said), removed }
}

/** What a passage says, under its place among them; a list, a table and a picture are of no letter. */
function linesIn({ block }: Passage, number: number): Line[] {
  const text = block.kind === 'paragraph' || block.kind === 'heading' ? cleaned(textOf(block.spans)) : ''

  return text.split('\n').map(line => ({ text: oneSpaced(line), number, gap: true }))
}

/** The passages themselves; of one that was taken apart, what was left of it or written in its place. */
function passagesOf(story: readonly Line[], passages: readonly Passage[], said: readonly Line[][]): Passage[] {
  const kept = Map.groupBy(story, ({ number }) => number)

  return [...kept].flatMap(([number, own]) => {
    const passage = passages[number]
    const were = said[number] ?? []
    const isWhole = were.length === own.length && were.every((line, at) => line === own[at])

    return passage !== undefined && isWhole ? [passage] : own.flatMap(({ text }) => paragraphOf([{ text }]))
  })
}

// Text parts repeat addresses and marks that the HTML has as links.
const enough = 0.7

const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

function wordsIn(passages: readonly Passage[]): number {
  const lines = passages.flatMap(({ block }) =>
    'spans' in block ? [block.spans] : 'items' in block ? block.items : [],
  )

  return lines.reduce((sum, spans) => sum + wordCount(plainLine(spans)), 0)
}

/** A message's HTML, read once for its copy and for what else it says. */
export type Page = { source: string; tree: Document }

export const isOfPage = ({ type, attached }: Part): boolean => type === 'text/html' && !attached

export function pageOf({ parts }: Message): Page | undefined {
  const source = parts.filter(isOfPage).map(partText).join('\n')

  return source.trim() === '' ? undefined : { source, tree: treeOf(source) }
}

const plainText = (part: Part): string =>
  part.flow === undefined ? partText(part) : unflowed(partText(part), part.flow)

/** What its charset says, unless its bytes say better: the house's own rule. */
export function partText({ bytes, charset }: Part): string {
  // Japanese mail switches alphabets by escapes: its bytes are all ASCII, and so would pass for UTF-8.
  if (charset?.startsWith('iso-2022-') && bytes.includes(0x1b)) return decodeWith(charset, bytes)

  const decoded = decode(bytes, charset)

  return decoded.ok ? decoded.value.text : decodeWith(charset ?? 'utf-8', bytes)
}

/** The signature below its mark ("-- ", RFC 3676 §4.3) is not of the message. */
const unquotedFlow = (text: string): string => unsigned(cleaned(text)).split(/\n-- ?\n/)[0] ?? ''
