import type { Block, Span } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { attribute, type Element, isElement, type Node } from './element.ts'
import { textOf } from './line.ts'

/** What a page calls a quotation pulled out of its text. */
export const isPulledQuote = (element: Element): boolean =>
  /(?:^|[\s_-])pull-?quote(?:$|[\s_-])/i.test(attribute(element, 'class') ?? '')

/** `<p><q>…</q></p>`: nothing stands beside it. */
export const isQuoteAlone = ({ name, children }: Element): boolean => {
  const [only, ...others] = name === 'p' ? children.filter(child => isElement(child) || child.trim() !== '') : []

  return others.length === 0 && only !== undefined && isElement(only) && only.name === 'q'
}

// Words in bold and italics in a link; quotations in one another would each look through all that follow.
const deepest = 4

/** Whether a quotation brings marks of its own. */
export function hasMarks(quote: Element): boolean {
  let first: Node | undefined = quote
  for (let deep = 0; deep <= deepest && first !== undefined && isElement(first); deep++)
    first = first.children.find(child => isElement(child) || child.trim() !== '')

  return first !== undefined && !isElement(first) && /^\s*["“„«]/.test(first)
}

// Of words that nobody says twice by chance.
const fewestWords = 5
// A passage is no pulled quotation; a story with more quotations is made of them.
const longest = 400
const mostQuotes = 20
const mostSentences = 6

/** A quotation whose sentences all stand in one paragraph is set to be looked at: whoever reads on has read it. */
export function withoutPulledQuotes(blocks: readonly Block[]): Block[] {
  const quotes = blocks.filter(({ kind }) => kind === 'quote')
  if (quotes.length === 0 || quotes.length > mostQuotes) return [...blocks]

  const paragraphs = blocks.flatMap(block => (block.kind === 'paragraph' ? [said(block.spans)] : []))
  return blocks.filter(block => block.kind !== 'quote' || !isPulled(block.paragraphs.map(textOf), paragraphs))
}

const said = (spans: readonly Span[]) => ` ${comparable(textOf(spans))} `

/** Whether a few lines say nothing but what stands in one of the paragraphs; these as `comparable` has them, with a blank at each end. */
export function isPulled(lines: readonly string[], paragraphs: readonly string[]): boolean {
  const text = lines.filter((line, at) => at === 0 || !/^[–—-]/.test(line)).join('\n')
  if (text.length > longest || comparable(text).split(' ').length < fewestWords) return false
  const sentences = text
    .split(/[.!?…]+["”’»)]*\s+|\n/)
    .map(comparable)
    .filter(sentence => sentence !== '')
  if (sentences.length > mostSentences) return false

  return paragraphs.some(paragraph => sentences.every(sentence => paragraph.includes(` ${sentence} `)))
}
