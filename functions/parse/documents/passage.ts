import type { Block, Picture, Span } from '../../../events/article.ts'

/** A block of a document, and what its style says it is. */
export type Passage = { block: Block; as?: 'title' | 'subtitle' }

/** Above a title stand a section's name, a date, a letterhead of a few lines. */
export const nearTop = 8

/** What a document holds, read from whatever it was kept in. `notes` stand below it, `heads` above and below its pages; `around` is all else that it says; `extra` is what it says of itself. */
export type Contents = {
  passages: Passage[]
  notes?: Span[][]
  heads?: string[]
  around?: string[]
  pictures: Picture[]
  extra: Record<string, unknown>
}

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** Neighbours set alike are one span; white space is one blank, and none stands at the ends. */
export function tidySpans(spans: readonly Span[]): Span[] {
  const tidy: Span[] = []
  // Kept apart from the text: to ask a text that grows for its end each time would read it all each time.
  let blank = true
  for (const { text, ...style } of spans) {
    const last = tidy.at(-1)
    const spaced = text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')
    const said: string = blank && spaced.startsWith(' ') ? spaced.slice(1) : spaced
    if (said === '') continue

    blank = said.endsWith(' ')
    if (last !== undefined && isSet(last, style)) last.text += said
    else tidy.push({ text: said, ...style })
  }
  const end = tidy.at(-1)
  if (end?.text.endsWith(' ')) end.text = end.text.slice(0, -1)
  return tidy.filter(({ text }) => text !== '')
}

/** What is said goes to the span before where that is set alike: a file may part each letter from the next. True where it became one more. */
export function addSpan(spans: Span[], span: Span): boolean {
  const last = spans.at(-1)
  const isMore = last === undefined || !isSet(last, span)
  if (isMore) spans.push(span)
  else last.text += span.text
  return isMore
}

const isSet = (span: Span, style: Omit<Span, 'text'>): boolean =>
  span.strong === style.strong &&
  span.emphasis === style.emphasis &&
  span.code === style.code &&
  span.href === style.href

/** A paragraph that says something, or nothing. */
export function paragraphOf(spans: readonly Span[]): Passage[] {
  const tidy = tidySpans(spans)

  return tidy.length === 0 ? [] : [{ block: { kind: 'paragraph', spans: tidy } }]
}
