/** What a line speaks for the story (above 0) or against it, and what it costs to come back into the story before it. */
export type Weighed = { weight: number; entry: number }

// To leave a story for a line or two must be worth more than a short paragraph weighs.
const exit = 3

/**
 * Which lines are the story: of all ways to cut the page into story and surroundings the one with the greatest sum of weights,
 * where each change costs. So a heading between paragraphs stays in, and a sentence among buttons stays out (Viterbi, 1967).
 */
export function coherent(lines: readonly Weighed[]): boolean[] {
  // A page has a story until it is seen to have left it.
  let [inside, outside] = [0, -exit]
  const cameFromOutside: boolean[] = []
  const leftInside: boolean[] = []
  for (const { weight, entry } of lines) {
    cameFromOutside.push(outside - entry > inside)
    leftInside.push(inside - exit > outside)
    ;[inside, outside] = [Math.max(inside, outside - entry) + weight, Math.max(outside, inside - exit)]
  }

  const kept: boolean[] = []
  let isStory = inside >= outside
  for (let at = lines.length - 1; at >= 0; at--) {
    kept.push(isStory)
    isStory = isStory ? !cameFromOutside[at] : leftInside[at] === true
  }
  return kept.reverse()
}
