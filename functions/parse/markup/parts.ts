import type { Block, Span } from '../../../events/article.ts'
import { linesOf, spansOf, type Writing, writeBlocks } from './blocks.ts'
import { attribute, type Element, isElement, type Node } from './element.ts'
import { rawNames } from './element-names.ts'
import { textOf } from './line.ts'

/** A quotation; one that holds more than words is only indented. */
export function quoteOf(quote: Element, writing: Writing): Block[] {
  const said = writeBlocks(
    quote.children.filter(child => !isSource(child)),
    writing,
  )
  const source = writeBlocks(quote.children.filter(isSource), writing)
  if (said.length === 0 || !isSaid(said)) return [...said, ...source]

  const cite = textOf(spansOf(source)).replace(/^[\s—–-]+/, '')
  return [{ kind: 'quote', paragraphs: said.flatMap(linesSaid), ...(cite !== '' && { cite }) }]
}

/** Words, with points among them; points below a heading are a box of the page. */
function isSaid(blocks: readonly Block[]): boolean {
  const kinds = new Set(blocks.map(({ kind }) => kind))
  const isOfWords = blocks.every(({ kind }) => ofWords.has(kind))

  return isOfWords && !(kinds.has('list') && (kinds.has('heading') || blocks[0]?.kind === 'list'))
}

const ofWords = new Set<Block['kind']>(['paragraph', 'heading', 'list', 'quote'])

/** A list in a quotation is lines with its dots or numbers. */
function linesSaid(block: Block): Span[][] {
  if (block.kind !== 'list') return linesOf(block)
  const { ordered, items, start = 1, levels } = block

  return items.map((spans, at) => [{ text: ordered && levels === undefined ? `${start + at}. ` : '• ' }, ...spans])
}

const isSource = (node: Node) => isElement(node) && (node.name === 'footer' || node.name === 'cite')

/** What stands as it was typed: code, or verse. */
export function typedOf(element: Element): Block[] {
  const text = rawText(element.children).replace(/^\n/, '').trimEnd()
  if (verse.test(attribute(element, 'class') ?? '')) return stanzasOf(text)
  const classes = [element, ...element.children.filter(isElement)].map(one => attribute(one, 'class') ?? '').join(' ')
  const language = /(?:^|\s)lang(?:uage)?-([\w+#-]{1,20})/.exec(classes)?.[1]

  return text.trim() === '' ? [] : [{ kind: 'code', text, ...(language && { language }) }]
}

// WordPress calls it so.
const verse = /(?:^|[\s_-])verse(?:$|\s)/i

const stanzasOf = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map(stanza => stanza.trim().replace(/[^\S\n]*\n[^\S\n]*/g, '\n'))
    .filter(stanza => stanza !== '')
    .map(stanza => ({ kind: 'paragraph', spans: [{ text: stanza }] }))

function rawText(nodes: readonly Node[]): string {
  return nodes.map(node => (isElement(node) ? rawIn(node) : node)).join('')
}

function rawIn(element: Element): string {
  if (element.name === 'br') return '\n'

  return rawNames.has(element.name) ? '' : rawText(element.children)
}
