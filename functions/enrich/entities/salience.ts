import type { Mention } from '../../../events/annotations.ts'
import type { Part, Story, Stretch } from '../story.ts'

/** Finds the line of a story that a mention stands in: mentions come in any order, lines are many. */
export function partFinder({ parts }: Story): (span: Stretch) => Part | undefined {
  return ({ start }) => {
    let [low, high] = [0, parts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((parts[middle]?.start ?? 0) <= start) low = middle
      else high = middle - 1
    }

    return parts[low]
  }
}

// What a desk puts first is what a story is about; choices, in the proportion of how few words stand there.
const weights = { headline: 4, standfirst: 3, first: 2, other: 1 } as const

/** How much a mention says of what the story is about. */
export function weightOf(part: Part): number {
  if (part.kind === 'headline' || part.kind === 'standfirst') return weights[part.kind]

  return part.block === 0 ? weights.first : weights.other
}

/** The place of a mention in the article. */
export function mentionOf(span: Stretch, part: Part): Mention {
  const stretch = { start: span.start - part.start, end: span.end - part.start }
  if (part.kind === 'headline' || part.kind === 'standfirst') return { in: part.kind, ...stretch }

  return { in: part.block ?? 0, ...(part.line !== undefined && { line: part.line }), ...stretch }
}

export const rounded = (share: number): number => Math.round(share * 1000) / 1000
