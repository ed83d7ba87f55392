import type { Draft, Evidence } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { type Composed, composeDocument, composeLines } from '../documents/compose-document.ts'
import type { Passage } from '../documents/passage.ts'
import { linesOf } from '../documents/units.ts'
import type { Line } from '../plain-text/lines.ts'
import { type Copy, copyOf } from './copy.ts'
import { shownHeader } from './headers.ts'
import type { Message } from './message.ts'
import { senderOf } from './sender.ts'
import { sentAt } from './sent-at.ts'
import { headlineIn } from './subject.ts'

/** A message as an article: its subject the headline, its copy the story, its sender and date where the copy has none. */
export function articleOf(message: Message, timeZone: string): Composed | undefined {
  const headline = headlineIn(shownHeader(message.headers, 'subject'))
  const copy = copyOf(message.parts)
  const read = copy && composed(copy, headline, timeZone)

  return read && withEnvelope(read, message, copy)
}

function composed(copy: Copy, headline: string | undefined, timeZone: string): Composed | undefined {
  if (copy.from === 'text') return composeLines(under(headline, copy.lines), timeZone)

  return composeDocument({ passages: titled(headline, copy.passages), pictures: [], extra: {} }, timeZone)
}

/** The subject as the line above the copy; the copy's own headline, where it is the same, is not said twice. */
function under(headline: string | undefined, lines: readonly Line[]): Line[] {
  if (headline === undefined) return [...lines]

  const [first, ...rest] = lines
  const again = first !== undefined && comparable(first.text) === comparable(headline)
  return [{ text: `Headline: ${headline}`, number: 0, gap: true }, ...(again ? rest : lines)]
}

function titled(headline: string | undefined, passages: readonly Passage[]): Passage[] {
  if (headline === undefined) return [...passages]

  const [first, ...rest] = passages
  const words =
    first === undefined
      ? ''
      : linesOf(first.block)
          .map(({ text }) => text)
          .join(' ')
  const title: Passage = { block: { kind: 'paragraph', spans: [{ text: headline }] }, as: 'title' }
  return [title, ...(comparable(words) === comparable(headline) ? rest : passages)]
}

function withEnvelope({ draft, evidence }: Composed, message: Message, copy: Copy): Composed {
  const sender = draft.contributors.length === 0 ? senderOf(message.headers) : undefined
  const sent = draft.publishedAt === undefined ? sentAt(message.headers.get('date')) : undefined
  const named: Partial<Draft> = {
    ...(sender !== undefined && { contributors: [sender] }),
    ...(sent !== undefined && { publishedAt: sent.at }),
  }

  return {
    draft: { ...draft, ...named, extra: { ...draft.extra, ...attachments(message) } },
    evidence: [
      { field: 'copy', place: copy.from === 'html' ? 'HTML part' : 'text part', rule: 'better-part', confidence: 0.9 },
      ...evidence.map(fromSubject),
      ...(sender === undefined ? [] : [{ field: 'contributors', place: 'From', rule: 'sender', confidence: 0.6 }]),
      ...(sent === undefined ? [] : [sentOn(sent.offset)]),
      ...(copy.from === 'html' ? copy.removed : []).map(note => ({
        field: 'body',
        place: 'HTML part',
        rule: 'removed',
        confidence: 1,
        note,
      })),
    ],
  }
}

const sentOn = (offset: string | undefined): Evidence => ({
  field: 'publishedAt',
  place: 'Date',
  rule: 'sent',
  confidence: 0.8,
  ...(offset !== undefined && { offset }),
})

/** The headline was read off the line that the subject was put on. */
const fromSubject = (one: Evidence): Evidence =>
  one.field === 'headline' && /^(?:line 0|paragraph 1)$/.test(one.place)
    ? { ...one, place: 'Subject', rule: 'subject', confidence: 0.9 }
    : one

function attachments({ parts }: Message): Draft['extra'] {
  const names = parts.flatMap(({ attached, name }) => (attached && name !== undefined ? [name] : []))

  return names.length === 0 ? {} : { attachments: names }
}
