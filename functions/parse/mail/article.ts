import type { Draft, Evidence } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { type Announced, announcedAround } from '../announced.ts'
import { type Composed, composeDocument, composeLines } from '../documents/compose-document.ts'
import { type Passage, paragraphOf } from '../documents/passage.ts'
import { linesOf } from '../documents/units.ts'
import { isEmbargo } from '../plain-text/embargo.ts'
import type { Line } from '../plain-text/lines.ts'
import { type Copy, copyOf, pageOf } from './copy.ts'
import { shownHeader } from './headers.ts'
import { isNote } from './letter-words.ts'
import type { Message } from './message.ts'
import { sentBy } from './sent-by.ts'
import { wordsAround } from './words-around.ts'

/** A message as an article: its subject the headline, its copy the story, its sender and date where the copy has none. */
export function articleOf(message: Message, timeZone: string): Composed | undefined {
  const { copy, announced } = heard(message)
  const read = copy && composed(copy, timeZone)

  return read && { ...withEnvelope(read, message, copy), ...announced }
}

/** What a message announces that has no copy of its own. */
export const saidAround = (message: Message): string[] => heard(message).announced.announced ?? []

/** Its page is let go before the copy is composed: both at once take a quarter more memory. */
function heard(message: Message): { copy: Copy | undefined; announced: Announced } {
  const page = pageOf(message)
  const announced = announcedAround(wordsAround(message, page))

  return { announced, copy: copyOf(message, page, shownHeader(message.headers, 'subject')) }
}

function composed(copy: Copy, timeZone: string): Composed | undefined {
  const headline = hasOwnHeadline(copy) ? undefined : copy.headline
  if (copy.from === 'text') return composeLines([...copy.embargoes, ...under(headline, copy.story)], timeZone)

  return composeDocument(
    { passages: [...copy.embargoes.flatMap(asPassage), ...titled(headline, copy.passages)], pictures: [], extra: {} },
    timeZone,
  )
}

/** Below a letter stands the whole piece: its first line is its headline, and the subject is the letter's. Else a line that says the subject and more is. */
function hasOwnHeadline({ letter, headline = '', story: lines }: Copy): boolean {
  const story = lines.filter(({ text }) => !isEmbargo(text))
  const [first, next] = story
  if (first === undefined || next === undefined) return false
  if (letter.length > 0) return isTitle(first.text) && !isUnderSubject(first.text, headline)

  const subject = comparable(headline)
  return story.slice(0, nearTop).some(({ text }) => isTitle(text) && isMore(comparable(text), subject))
}

/** Where no sentence ends with a mark, a line shorter than the subject is what stands under it. */
const isUnderSubject = (line: string, subject: string) =>
  unstopped.test(line) && line.length < subject.length && !isNote(subject)
const unstopped = /\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}/u

const isMore = (title: string, subject: string) => title !== subject && title.startsWith(subject)

// Above a headline stand "PRESS RELEASE", "For immediate release", a date.
const nearTop = 4
// Longer is a sentence of the story.
const longestTitle = 120

const isTitle = (line: string): boolean =>
  line !== '' &&
  line.length <= longestTitle &&
  !/[.,:;!?…。，、！？।؟۔]["'”’»)]*$/.test(line) &&
  !/^(?:from|by)\b/i.test(line)

/** The subject as the line above the copy; the copy's own headline, where it is the same, is not said twice. */
function under(headline: string | undefined, lines: readonly Line[]): Line[] {
  if (headline === undefined) return [...lines]

  const again = (text: string, at: number) => at < nearTop && comparable(text) === comparable(headline)
  return [{ text: `Headline: ${headline}`, number: 0, gap: true }, ...lines.filter(({ text }, at) => !again(text, at))]
}

const asPassage = ({ text }: Line): Passage[] => paragraphOf([{ text }])

function titled(headline: string | undefined, passages: readonly Passage[]): Passage[] {
  if (headline === undefined) return [...passages]

  const words = ({ block }: Passage) =>
    linesOf(block)
      .map(({ text }) => text)
      .join(' ')
  const again = (passage: Passage, at: number) => at < nearTop && comparable(words(passage)) === comparable(headline)
  const title: Passage = { block: { kind: 'paragraph', spans: [{ text: headline }] }, as: 'title' }
  return [title, ...passages.filter((passage, at) => !again(passage, at))]
}

function withEnvelope({ draft, evidence }: Composed, message: Message, copy: Copy): Composed {
  const sent = sentBy(draft, message.headers)

  return {
    draft: { ...sent.draft, extra: { ...draft.extra, ...letterOf(copy), ...attachments(message) } },
    evidence: [
      { field: 'copy', place: copy.from === 'html' ? 'HTML part' : 'text part', rule: 'better-part', confidence: 0.9 },
      ...evidence.map(fromSubject),
      ...(copy.letter.length === 0 ? [] : [lettered(copy.letter.length)]),
      ...sent.evidence,
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

const lettered = (lines: number): Evidence => ({
  field: 'extra.letter',
  place: 'around the story',
  rule: 'letter',
  confidence: 0.8,
  note: `${lines} ${lines === 1 ? 'line' : 'lines'} to the desk left out`,
})

/** The headline was read off the line that the subject was put on. */
const fromSubject = (one: Evidence): Evidence =>
  one.field === 'headline' && /^(?:line 0|paragraph 1)$/.test(one.place)
    ? { ...one, place: 'Subject', rule: 'subject', confidence: 0.9 }
    : one

/** What was said to the desk is kept beside the article, and never published. */
const letterOf = ({ letter }: Copy): Draft['extra'] => (letter.length === 0 ? {} : { letter })

/** The names of what came along. */
export function attachments({ parts }: Pick<Message, 'parts'>): Draft['extra'] {
  const names = parts.flatMap(({ attached, name }) => (attached && name !== undefined ? [name] : []))

  return names.length === 0 ? {} : { attachments: names }
}
