import { readBareName } from './byline.ts'
import type { Cast } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'

/** The lines below the headline, how many words of prose each has, and whom the bylines name. */
export type Below = { lines: readonly Cast[]; words: readonly number[]; names: readonly string[] }

/**
 * Pages that load the next story below this one print its title, its byline and its date as they printed this one's. Where many
 * such blocks stand below one another they are entries of this story: a list of books, the letters of a day.
 */
export function nextStory({ lines, words }: Below, from: number): number | undefined {
  if (!lines.slice(0, topLines).some(isDated)) return undefined
  const heads: number[] = []
  for (let at = from; at < lines.length; at++) {
    const title = isSigned(lines, at) ? titleAbove(lines, at) : undefined
    if (title !== undefined && title >= from && title !== heads.at(-1)) heads.push(title)
  }
  const [first] = heads
  if (first === undefined || heads.length > mostStories) return undefined
  const below = words.slice(first, heads[1]).reduce((sum, count) => sum + count, 0)

  return below >= fewestWords ? first : undefined
}

const topLines = 12
const mostStories = 3
const fewestWords = 40

/** A name with "By", or one alone on its line, right beside a whole date. */
function isSigned(lines: readonly Cast[], at: number): boolean {
  const here = lines[at]
  if (here?.part.part === 'details') {
    const isBy = here.part.details.byline?.rule === 'by-line'
    return isBy && (isDated(here) || isDated(lines[at + 1]) || isDated(lines[at - 1]))
  }
  return here?.part.part === 'paragraph' && isDated(lines[at + 1]) && readBareName(here.line.text) !== undefined
}

const isDated = (here: Cast | undefined) =>
  here?.part.part === 'details' && here.part.details.dates.some(({ written }) => !('refused' in written.date))

// A standfirst and a date may stand between the two.
const mostBetween = 3

function titleAbove(lines: readonly Cast[], at: number): number | undefined {
  for (let above = at - 1; above >= at - mostBetween; above--) if (isTitle(lines[above])) return above
  return undefined
}

const isTitle = (here: Cast | undefined) =>
  here?.part.part === 'paragraph' &&
  !isSentence(here.line.text) &&
  wordCount(here.line.text) >= 4 &&
  wordCount(here.line.text) <= 20
