import type { Draft, Evidence } from '../../../events/article.ts'
import type { Headers } from './headers.ts'
import { senderOf } from './sender.ts'
import { sentAt } from './sent-at.ts'

/** A draft by whoever sent it and of the day on which it was sent, where it says nothing of it. */
export function sentBy(draft: Draft, headers: Headers): { draft: Draft; evidence: Evidence[] } {
  const sender = draft.contributors.length === 0 ? senderOf(headers) : undefined
  const sent = draft.publishedAt === undefined ? sentAt(headers.get('date')) : undefined

  return {
    draft: {
      ...draft,
      ...(sender !== undefined && { contributors: [sender] }),
      ...(sent !== undefined && { publishedAt: sent.at }),
    },
    evidence: [
      ...(sender === undefined ? [] : [{ field: 'contributors', place: 'From', rule: 'sender', confidence: 0.6 }]),
      ...(sent === undefined ? [] : [sentOn(sent.offset)]),
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
