import { comparable } from '../../text/clean.ts'
import { announced, mayEmbargo } from '../plain-text/embargo.ts'
import type { Line } from '../plain-text/lines.ts'
import { isEnd } from '../plain-text/notices.ts'
import { forwardedIn } from './forwarded.ts'
import { isDevice, isFarewell, isGreeting, isNote, isNotice } from './letter-words.ts'
import { quotedFrom } from './message-marks.ts'
import { saidIn } from './subject.ts'

/** A story, and the letter around it that it was sent with. */
export type Unfolded = { headline?: string; embargoes: Line[]; story: Line[]; letter: string[] }

/**
 * Takes a letter off a story: what whoever sent it on wrote above, greeting and notes to the desk, farewell and card. `paragraphsOf` puts together
 * what was wrapped: an end is seen in lines, a note in paragraphs.
 */
export function unfolded(
  lines: readonly Line[],
  subject: string | undefined,
  paragraphsOf: (lines: Line[]) => Line[],
): Unfolded {
  const forwarded = forwardedIn(lines) ?? { above: [], lines }
  const end = quotedFrom(forwarded.lines)
  const sent = forwarded.lines.slice(0, end)
  const said = saidIn(subject)
  const { headline, embargo = said.embargo } = forwarded.subject === undefined ? said : saidIn(forwarded.subject)
  const below = letterBelow(sent.map(({ text }) => text))
  const paragraphs = paragraphsOf(sent.slice(0, below))
  const above = letterAbove(
    paragraphs.map(({ text }) => text),
    headline,
  )
  const letter = [...forwarded.above, ...paragraphs.slice(0, above), ...forwarded.lines.slice(below)]

  return {
    ...(headline !== undefined && { headline }),
    // Wherever it was said, it holds for the story.
    embargoes: [
      ...(embargo === undefined ? [] : [{ text: embargo, number: 0, gap: true }]),
      ...letter.flatMap(asEmbargo),
    ],
    story: paragraphs.slice(above),
    letter: letter.map(({ text }) => text),
  }
}

const asEmbargo = (line: Line): Line[] => (mayEmbargo(line.text) ? [{ ...line, text: announced(line.text) }] : [])

// Above a story stand a greeting and a paragraph or two; below it a name, a house, its addresses.
const mostAbove = 6
const mostBelow = 30
/** Letters: a line of a card, not of a story. */
const longestOfCard = 90

/**
 * How many of the first paragraphs are a letter that the story was sent with: a greeting and notes to the desk, or all above the line that says the
 * subject again.
 */
function letterAbove(paragraphs: readonly string[], headline: string | undefined): number {
  const above = paragraphs.slice(0, mostAbove + 1)
  const again = headline === undefined ? -1 : above.findIndex(line => comparable(line) === comparable(headline))
  const greets = isGreeting(above[0] ?? '')
  let end = greets ? 1 : 0
  while (end < above.length && end !== again && isNote(above[end] ?? '')) end += 1
  // Without a greeting a first paragraph may speak like a note, and be the story's.
  if (again > 0 && (greets || end > 0)) end = again
  else if (!greets) end = 0

  return end < paragraphs.length ? end : 0
}

/** From which line on there is no story any more, but the letter's end: a farewell, a name, a card, what machines add. */
function letterBelow(lines: readonly string[]): number {
  const last = lines.length - mostBelow
  const farewell = lines.findIndex((line, at) => at >= last && isFarewell(line) && lines.slice(at + 1).every(isOfCard))
  let end = farewell > 0 ? farewell : lines.length
  while (end > 1 && isLast(lines[end - 1] ?? '', farewell > 0)) end -= 1
  return end
}

const isOfCard = (line: string) => line.length <= longestOfCard || isNotice(line)

const isLast = (line: string, below: boolean) => isDevice(line) || (below && isNote(line) && !isEnd(line))
