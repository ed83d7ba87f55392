import type { Block, Draft, Span } from '../../events/article.ts'
import { sentencesIn } from './segments.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A stretch of the story's text: `text.slice(start, end)`. */
export type Stretch = { start: number; end: number }

/** A line of the story. `block` is its place in the body; headline and standfirst have none. `line`: its place in a list or quotation. */
export type Part = Stretch & {
  kind: 'headline' | 'standfirst' | 'heading' | 'paragraph' | 'item' | 'quote'
  block?: number
  line?: number
}

/** `part` is the sentence's place in `parts`; its tokens are those from `firstToken` until before `endToken`. */
export type Sentence = Stretch & { part: number; firstToken: number; endToken: number }

/** What enrichers read closely, as one text with places in it: headline, standfirst and each paragraph on a line of its own. */
export type Story = {
  readonly text: string
  readonly parts: readonly Part[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** The article was longer: only its beginning is here. */
  readonly bounded: boolean
}

/** Some 16,000 words. A longer article is a list, a transcript or an attack, and says in its first part what it is. */
export const longestStory = 100_000

export function storyOf(draft: Draft, language: string, most = longestStory): Story {
  const { text, parts, bounded } = linesOf(draft, most)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const [part, stretch] of parts.entries()) {
    // All tokens of a part at once: a dictionary that is opened for every Chinese sentence costs three times as much.
    for (const token of tokensOf(text, stretch, language)) tokens.push(token)
    for (const { start, end } of sentencesIn(text.slice(stretch.start, stretch.end), language)) {
      const firstToken = sentences.at(-1)?.endToken ?? 0
      const sentence = { start: stretch.start + start, end: stretch.start + end, part, firstToken }
      sentences.push({ ...sentence, endToken: endOf(sentence, tokens) })
    }
  }

  return { text, parts, sentences, tokens, bounded }
}

function endOf({ end, firstToken }: Omit<Sentence, 'endToken'>, tokens: readonly Token[]): number {
  let at = firstToken
  while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end) at++

  return at
}

type Line = Pick<Part, 'kind' | 'block' | 'line'> & { text: string }

function linesOf(draft: Draft, most: number): Pick<Story, 'text' | 'parts' | 'bounded'> {
  const parts: Part[] = []
  let text = ''
  for (const { text: line, ...place } of linesIn(draft)) {
    const start = text === '' ? 0 : text.length + 1
    const room = most - start
    const kept = line.length <= room ? line : line.slice(0, Math.max(0, room)).replace(/[\ud800-\udbff]$/u, '')
    if (kept !== '') parts.push({ ...place, start, end: start + kept.length })
    text = kept === '' ? text : text.slice(0, start) + (start === 0 ? '' : '\n') + kept
    if (kept.length < line.length) return { text, parts, bounded: true }
  }

  return { text, parts, bounded: false }
}

function* linesIn({ headline, standfirst, body }: Draft): Generator<Line> {
  yield { kind: 'headline', text: onOneLine(headline) }
  yield { kind: 'standfirst', text: onOneLine(standfirst ?? '') }
  for (const [block, content] of body.entries())
    for (const line of blockLines(content)) yield { ...line, block, text: onOneLine(line.text) }
}

function blockLines(block: Block): Omit<Line, 'block'>[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.kind, text: plain(block.spans) }]
    case 'list':
      return block.items.map((item, line) => ({ kind: 'item', line, text: plain(item) }))
    case 'quote':
      return block.paragraphs.map((paragraph, line) => ({ kind: 'quote', line, text: plain(paragraph) }))
    case 'table':
    case 'code':
    case 'figure':
    case 'embed':
      return []
    default:
      return block satisfies never
  }
}

const plain = (spans: readonly Span[]): string => spans.map(span => span.text).join('')
const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
