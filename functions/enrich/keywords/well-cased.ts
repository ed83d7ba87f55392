import { later } from '../../text/later.ts'
import type { Story } from '../story.ts'
import type { Candidate } from './candidates.ts'

/** A phrase as the text writes it where no start of a sentence and no headline asks for capitals. */
export function wellCased(story: Story): (candidate: Candidate) => string {
  const small = later(() => new Set(story.tokens.filter(({ letters }) => letters === 'lower').map(({ text }) => text)))

  return ({ inside, edge, words }) => {
    const written = mostOf(inside.map(at => writtenAt(story, at, words.length)))
    if (written !== undefined) return written

    // Only at a start or in a headline: a word that the story elsewhere writes small owes its capital to the place.
    return (mostOf(edge.map(at => writtenAt(story, at, words.length))) ?? '').replace(/[^\s-]+/gu, word =>
      small().has(word.toLowerCase()) ? word.toLowerCase() : word,
    )
  }
}

const writtenAt = ({ text, tokens }: Story, at: number, length: number): string =>
  text.slice(tokens[at]?.start, tokens[at + length - 1]?.end)

/** What comes first of what is equally frequent. */
function mostOf(written: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const one of written) counts.set(one, (counts.get(one) ?? 0) + 1)

  return [...counts].reduce<[string, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )?.[0]
}
