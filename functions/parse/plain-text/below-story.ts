import type { Cast } from './parts.ts'

/** Behind these a page has comments or other people's stories, and nothing of this one. */
export const endsTalk = ({ part, line }: Cast) =>
  part.part === 'furniture-opener' &&
  /^(?:comments|\d+ |one |leave a|most |trending|popular|latest|top stories|more (?:from|stories|news|in)|related (?:articles|stories|news))/i.test(
    line.text,
  )

// Two short paragraphs; less may stand under a button.
export const shortestStory = 40

/** Readers may have said more than the story did: whatever stands below is theirs. */
export const opensComments = ({ part, line }: Cast) =>
  part.part === 'furniture-opener' && /^(?:\d+ |one |leave a)/i.test(line.text)

/** Where the first of several ages ("3 hours ago") stands: comments and other stories have one each, a story has one at its top. */
export function firstOfAges(lines: readonly Cast[], words: readonly number[], half: number): number | undefined {
  let above = 0
  const ages = lines.flatMap((here, index) => {
    above += words[index] ?? 0
    return above > half && here.part.part === 'details' && here.part.details.relative !== undefined ? [index] : []
  })
  return ages.length >= fewestAges ? ages[0] : undefined
}

const fewestAges = 2
