import { firstComment } from './comments.ts'
import { announcesOthers } from './furniture.ts'
import { type Below, nextStory } from './next-story.ts'
import { isOfWriter, isSiteVoice, openingNames } from './outward.ts'
import type { Cast } from './parts.ts'

/** Behind these a page has comments or other people's stories, and nothing of this one. */
export const endsTalk = ({ part, line }: Cast) =>
  part.part === 'furniture-opener' &&
  (announcesOthers(line.text) ||
    /^(?:comments|\d+ |one |leave a|most |trending|popular|latest|top stories|more (?:from|stories|news|in)|related (?:articles|stories|news|posts))/i.test(
      line.text,
    ))

// Two short paragraphs; less may stand under a button.
const shortestStory = 40

/** The first line of what is surely not of this story any more: readers' comments, the next story, what is told of the writer. */
export function endOfStory(below: Below): number {
  const { lines, words } = below
  const total = words.reduce((sum, count) => sum + count, 0)
  const from = firstBelow(words, shortestStory)
  const found = [
    firstOfAges(lines, firstBelow(words, total / 2)),
    indexFrom(lines, from, opensComments),
    firstComment(lines, from),
    nextStory(below, from),
    aboutWriter(below, firstBelow(words, total * mostAbove)),
    toldOfWriter(below, firstBelow(words, total / 2)),
  ]

  return Math.min(...found.map(at => at ?? Number.POSITIVE_INFINITY))
}

/** The first line that has more than so many words of prose above it. */
function firstBelow(words: readonly number[], least: number): number {
  let above = 0
  const at = words.findIndex(count => {
    const isBelow = above > least
    above += count
    return isBelow
  })
  return at < 0 ? words.length : at
}

function indexFrom(lines: readonly Cast[], from: number, is: (here: Cast, at: number) => boolean): number | undefined {
  const at = lines.findIndex((here, index) => index >= from && is(here, index))
  return at < 0 ? undefined : at
}

/** Readers may have said more than the story did: whatever stands below is theirs. */
const opensComments = ({ part, line }: Cast) =>
  part.part === 'furniture-opener' && /^(?:\d+ |one |leave a)/i.test(line.text)

/** Where the first of several ages ("3 hours ago") stands: comments and other stories have one each, a story has one at its top. */
function firstOfAges(lines: readonly Cast[], from: number): number | undefined {
  const ages = lines.flatMap(({ part }, index) =>
    index >= from && part.part === 'details' && part.details.relative !== undefined ? [index] : [],
  )
  return ages.length >= fewestAges ? ages[0] : undefined
}

const fewestAges = 2

// A box on the writer stands at the foot of a page; a name that heads a part of the story stands higher.
const mostAbove = 0.6

/** "Ana Ruiz is a writer for the Example": she signs, or the page asks for readers right below. What follows is other stories. */
function toldOfWriter({ lines, names }: Below, from: number): number | undefined {
  const opening = openingNames(names)

  return indexFrom(lines, from, ({ part, line: { text } }, at) => {
    if (part.part !== 'paragraph' || !isOfWriter(text, [])) return false
    return opening.some(name => text.startsWith(name)) || isSiteVoice(lines[at + 1]?.line.text ?? '')
  })
}

/** "About Ana Ruiz", "Ana Ruiz": the writer's name heads what is told of her. */
function aboutWriter({ lines, names }: Below, from: number): number | undefined {
  const headings = new Set(names.flatMap(name => [name, `About ${name}`]))
  return indexFrom(
    lines,
    from,
    ({ part, line: { text } }) =>
      (part.part === 'paragraph' && headings.has(text)) ||
      (part.part === 'furniture-opener' && /^about the author/i.test(text)),
  )
}
