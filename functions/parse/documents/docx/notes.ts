import type { Span } from '../../../../events/article.ts'
import type { Attributes } from '../xml-walk.ts'
import type { Paragraph } from './walk.ts'

const kinds = new Map([
  ['w:footnoteReference', 'w:footnote'],
  ['w:endnoteReference', 'w:endnote'],
])

/** The number by which a text calls for a note, in brackets; the notes that it called for are counted in `calls`. */
export function callOf(name: string, attributes: Attributes, calls: string[]): string | undefined {
  const kind = kinds.get(name)
  if (kind === undefined) return undefined

  calls.push(`${kind} ${attributes['w:id']}`)
  return `[${calls.length}]`
}

/** Which note the paragraphs inside an element are of; rules between text and notes are none. */
export const noteAt = (name: string, attributes: Attributes): string | undefined =>
  name === 'w:footnote' || name === 'w:endnote' ? `${name} ${attributes['w:id']}` : undefined

/** The notes in the order in which the text calls for them, each under its number. */
export const notesCalled = (calls: readonly string[], paragraphs: readonly Paragraph[]): Span[][] =>
  calls.flatMap((call, at) => {
    const lines = paragraphs.filter(({ note, spans }) => note === call && spans.length > 0).map(({ spans }) => spans)
    const [first, ...others] = lines

    return first ? [[{ text: `[${at + 1}] ` }, ...first], ...others] : []
  })
