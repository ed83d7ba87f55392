import { decode } from '../../text/charset.ts'
import { cleaned } from '../../text/clean.ts'
import type { Passage } from '../documents/passage.ts'
import { plainLine } from '../documents/units.ts'
import { blocksOf } from '../markup/blocks-of.ts'
import { type Line, linesOf } from '../plain-text/lines.ts'
import { paragraphsOf } from '../plain-text/paragraphs.ts'
import { decodeWith } from './headers.ts'
import type { Part } from './message.ts'

/** The words of a message, from its text or from its HTML. */
export type Copy = { from: 'text'; lines: Line[] } | { from: 'html'; passages: Passage[]; removed: string[] }

/**
 * Of two forms of one message the HTML says more (links, lists, headings), unless it says less: it has fewer of the
 * words, or it is set in tables as newsletters are, where the order of the words is a matter of sight.
 */
export function copyOf(parts: readonly Part[]): Copy | undefined {
  const texts = parts.filter(({ type, attached }) => type === 'text/plain' && !attached)
  const pages = parts.filter(({ type, attached }) => type === 'text/html' && !attached)
  const text = texts.map(partText).join('\n\n')
  const markup = pages.map(partText).join('\n')
  const lines = linesOf(unquotedFlow(text))
  if (markup.trim() === '') return lines.length === 0 ? undefined : { from: 'text', lines: paragraphsOf(lines) }

  const { blocks, removed } = blocksOf(markup)
  const passages = blocks.map(block => ({ block }))
  if (lines.length > 0 && (blocks.some(({ kind }) => kind === 'table') || wordsIn(passages) < wordCount(text) * enough))
    return { from: 'text', lines: paragraphsOf(lines) }

  return passages.length === 0 ? undefined : { from: 'html', passages, removed }
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

/** What its charset says, unless its bytes say better: the house's own rule. */
function partText({ bytes, charset }: Part): string {
  // Japanese mail switches alphabets by escapes: its bytes are all ASCII, and so would pass for UTF-8.
  if (charset?.startsWith('iso-2022-') && bytes.includes(0x1b)) return decodeWith(charset, bytes)

  const decoded = decode(bytes, charset)

  return decoded.ok ? decoded.value.text : decodeWith(charset ?? 'utf-8', bytes)
}

/** The signature below its mark ("-- ", RFC 3676 §4.3) is not of the message. */
const unquotedFlow = (text: string): string => cleaned(text).split(/\n-- ?\n/)[0] ?? ''
