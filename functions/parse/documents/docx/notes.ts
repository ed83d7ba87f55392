import type { Span } from '../../../../events/article.ts'
import { numbered } from '../notes.ts'
import type { Attributes } from '../xml-walk.ts'
import type { Paragraph } from './walk.ts'

const kinds = new Map([
  ['w:footnoteReference', 'w:footnote'],
  ['w:endnoteReference', 'w:endnote'],
])

/** The notes that a text called for, each with its number. */
export type Calls = Map<string, number>

/** The number by which a text calls for a note, in brackets: the same one wherever it calls for it again. */
export function callOf(name: string, attributes: Attributes, calls: Calls): string | undefined {
  const kind = kinds.get(name)
  if (kind === undefined) return undefined

  const note = `${kind} ${attributes['w:id']}`
  const number = calls.get(note) ?? calls.size + 1
  calls.set(note, number)
  return `[${number}]`
}

/** Which note the paragraphs inside an element are of; rules between text and notes are none. */
export const noteAt = (name: string, attributes: Attributes): string | undefined =>
  name === 'w:footnote' || name === 'w:endnote' ? `${name} ${attributes['w:id']}` : undefined

/** The notes in the order in which the text calls for them, each once and under its number. */
export function notesCalled(calls: Calls, paragraphs: readonly Paragraph[]): Span[][] {
  const said = Map.groupBy(
    paragraphs.filter(({ spans }) => spans.length > 0),
    ({ note }) => note,
  )

  return numbered([...calls.keys()].map(note => (said.get(note) ?? []).map(({ spans }) => spans)))
}
