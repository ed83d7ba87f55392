import type { Block, Span } from '../../../events/article.ts'
import { thematicBreak } from '../../text/thematic-break.ts'
import { captionFor, isCaptionBeside } from './captions-beside.ts'
import { attribute, type Element, isElement, type Node } from './element.ts'
import { blockNames, frameNames, headingNames, listNames, mechanicalNames } from './element-names.ts'
import { embedOf } from './embeds.ts'
import { figureOf } from './figures.ts'
import { isHidden } from './hidden.ts'
import { Line, plain, type Style, textOf } from './line.ts'
import { deepestList, itemsOf } from './lists.ts'
import { noteCall } from './note-calls.ts'
import { quoteOf, typedOf } from './parts.ts'
import { isFigure, isPicture, pictureOf } from './pictures.ts'
import { hasMarks, isPulledQuote, isQuoteAlone } from './pulled-quotes.ts'
import { emojiOf, saidOtherwise } from './said-otherwise.ts'
import { isStruck } from './struck.ts'
import { styledBy } from './styles.ts'
import { tableOf } from './tables.ts'
import { termsOf } from './terms.ts'

export type Setting = {
  /** The page's own address, for relative links. */
  base?: string | undefined
  /** What is not to be read, with all that is in it. */
  isLeftOut?: (element: Element) => boolean
  /** The captions that are left out, since their figures say them. */
  captions?: Set<Element>
  /** Whether a rule between paragraphs parts the story; pages draw rules anywhere. */
  hasBreaks?: boolean
  /** How many lists it stands in. */
  lists?: number
  /** How many figures it stands in. */
  figures?: number
}

/** A walk over markup that writes blocks. */
export type Writing = Setting & { blocks: Block[]; line: Line; waiting: Block[]; style: Style }

/** The content of some markup as typed blocks. Nothing that could run has a place in them. */
export function writeBlocks(nodes: readonly Node[], setting: Setting): Block[] {
  const writing: Writing = { ...setting, blocks: [], line: new Line(), waiting: [], style: plain }
  writeAll(nodes, writing)
  endParagraph(writing)

  return writing.blocks
}

/** The words of some markup on one line, as spans. */
export const writeSpans = (nodes: readonly Node[], setting: Setting): Span[] => spansOf(writeBlocks(nodes, setting))

export function spansOf(blocks: readonly Block[]): Span[] {
  const lines = blocks.flatMap(linesOf).filter(spans => spans.length > 0)

  return lines.flatMap((spans, at) => (at === 0 ? spans : [{ text: '\n' }, ...spans]))
}

export function linesOf(block: Block): Span[][] {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.spans]
  if (block.kind === 'list') return block.items
  if (block.kind === 'quote') return block.paragraphs
  if (block.kind === 'table') return [...(block.header ? [block.header] : []), ...block.rows].flat()

  return block.kind === 'code' ? [[{ text: block.text, code: true }]] : []
}

const writeAll = (nodes: readonly Node[], writing: Writing) => {
  for (const node of nodes) write(node, writing)
}

function write(node: Node, writing: Writing): void {
  if (!isElement(node)) writing.line.add(node, writing.style)
  else if (isStruck(node)) writeGap(node, writing)
  else if (!isHidden(node) && !writing.isLeftOut?.(node)) writeElement(node, writing)
}

/** "build<s>, </s>new ports": the blank that was struck with the words parts what is left. */
function writeGap({ children }: Element, { line, style }: Writing): void {
  const last = children.at(-1)
  if (last !== undefined && !isElement(last) && /\s$/.test(last.slice(-1))) line.add(' ', style)
}

function writeElement(node: Element, writing: Writing): void {
  if (isPicture(node)) writePicture(node, writing)
  else if (frameNames.has(node.name)) put(writing, embedOf(node, writing.base))
  else if (mechanicalNames.has(node.name)) return
  else if (takesCaption(node, writing)) return
  else if (node.name === 'br') endLine(writing)
  else if (blockNames.has(node.name)) writeBlock(node, writing)
  else writeInline(node, writing)
}

/** A caption joins its picture, where that was written last. */
function takesCaption(node: Element, writing: Writing): boolean {
  if (blockNames.has(node.name) && writing.waiting.length > 0 && isCaptionBeside(node)) endParagraph(writing)
  const last = writing.blocks.at(-1)
  if (last?.kind !== 'figure' || !writing.line.isEmpty) return false
  const picture = captionFor(last.picture, node, writing)
  if (picture) writing.blocks[writing.blocks.length - 1] = { ...last, picture }

  return picture !== undefined
}

function writeInline(node: Element, writing: Writing): void {
  const { style } = writing
  const said = noteCall(node) ?? saidOtherwise(node)
  if (said !== undefined) {
    writing.line.add(said, style)
    return
  }
  writing.style = styledBy(node, style, writing.base)
  const isBare = node.name === 'q' && !hasMarks(node)
  if (isBare) writing.line.add('“', writing.style)
  writeAll(node.children, writing)
  if (isBare) writing.line.add('”', writing.style)
  writing.style = style
}

function writeBlock(node: Element, writing: Writing): void {
  endParagraph(writing)
  const written = apart(node, writing)
  if (written) for (const block of written) writing.blocks.push(block)
  else writeAll(node.children, writing)
  endParagraph(writing)
}

/** The blocks of an element that is more than a stretch of paragraphs, or nothing where it is only that. */
function apart(node: Element, writing: Writing): Block[] | undefined {
  // A message that is sent on, as mail programs set it.
  if (node.name === 'blockquote' && attribute(node, 'type') === 'cite') return undefined
  if (node.name !== 'figure' && (isPulledQuote(node) || isQuoteAlone(node))) return quoteOf(node, writing)
  if (headingNames.has(node.name)) return headingOf(node, writing)
  if (node.name === 'hr' && writing.hasBreaks === true) return [{ kind: 'paragraph', spans: thematicBreak }]

  // What is deeper is part of what it stands in, and is not copied once more for each list around it.
  if (listNames.has(node.name) && (writing.lists ?? 0) > deepestList) return undefined
  const isOwn = isFigure(node) && (writing.figures ?? 0) < deepestFigure
  return (isOwn ? figureOf : parts.get(node.name))?.(node, writing)
}

// A picture in a gallery in a frame is three deep. What stands in a figure is looked at once more for each.
const deepestFigure = 10

const parts: ReadonlyMap<string, (node: Element, writing: Writing) => Block[]> = new Map([
  ...Array.from(listNames, name => [name, itemsOf] as const),
  ['dl', termsOf],
  ['blockquote', quoteOf],
  ['pre', typedOf],
  ['table', tableOf],
])

// A title in two lines and a picture.
const mostInHeading = 3

function headingOf(node: Element, writing: Writing): Block[] {
  const level = Math.max(2, Number(node.name.slice(1)))
  const inner = writeBlocks(node.children, writing)
  // A heading that was never closed holds the story.
  if (inner.length > mostInHeading) return inner
  const pictures = inner.filter(block => block.kind === 'figure')
  const spans = inner.flatMap(linesOf).flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line]))

  return textOf(spans).trim() === '' ? pictures : [{ kind: 'heading', level, spans }, ...pictures]
}

function writePicture(node: Element, writing: Writing): void {
  const sign = emojiOf(node)
  if (sign !== undefined) writing.line.add(sign, writing.style)
  const picture = sign === undefined ? pictureOf(node, writing) : undefined
  if (picture) put(writing, { kind: 'figure', picture })
}

/** A picture inside a paragraph stands behind it; one that opens it stands before. */
function put(writing: Writing, block: Block | undefined): void {
  if (block === undefined) return
  if (writing.line.isEmpty) writing.blocks.push(block)
  else writing.waiting.push(block)
}

function endLine(writing: Writing): void {
  if (writing.line.endLine()) endParagraph(writing)
}

function endParagraph({ blocks, line, waiting }: Writing): void {
  const spans = line.take()
  if (spans.length > 0) blocks.push({ kind: 'paragraph', spans })
  for (const block of waiting.splice(0)) blocks.push(block)
}
