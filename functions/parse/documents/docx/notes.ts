import type { Span } from '../../../../events/article.ts'
import { numbered } from '../notes.ts'
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

/** The notes in the order in which the text calls for them; what is called again is not said again. */
export function notesCalled(calls: readonly string[], paragraphs: readonly Paragraph[]): Span[][] {
  const notes = Map.groupBy(paragraphs, ({ note = '' }) => note)
  const called = calls.map(call => {
    const lines = notes.get(call) ?? []
    notes.delete(call)
    return lines.map(({ spans }) => spans).filter(spans => spans.length > 0)
  })

  return numbered(called)
}
