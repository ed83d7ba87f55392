import type { Story } from '../story.ts'
import type { Candidate } from './candidates.ts'

/** A phrase as the text writes it where no start of a sentence and no headline asks for capitals. */
export function wellCased(story: Story): (candidate: Candidate) => string {
  const lower = new Set(story.tokens.filter(({ letters }) => letters === 'lower').map(({ text }) => text))

  return ({ inside, anywhere }) => {
    const written = mostOf(inside)
    if (written !== undefined) return written

    // Only at a start or in a headline: a word that the story elsewhere writes small owes its capital to the place.
    return (mostOf(anywhere) ?? '').replace(/[^\s-]+/gu, word =>
      lower.has(word.toLowerCase()) ? word.toLowerCase() : word,
    )
  }
}

/** What comes first of what is equally frequent. */
const mostOf = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].reduce<[string, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )?.[0]
