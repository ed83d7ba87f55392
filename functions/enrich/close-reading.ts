import { longestStory } from './story.ts'

/** Letters of one upload that are read closely, all its articles together: five hundred of five hundred words. Read so, a million take a second. */
export const mostOfAnUpload = 1_500_000

/**
 * How much of each article of an upload is read closely. What short ones leave of their share goes to those that come
 * after them, so that only in a bundle of many long ones any is cut.
 */
export function closeReading(articles: number) {
  let [left, others] = [mostOfAnUpload, articles]

  return {
    share: (): number => Math.min(longestStory, Math.floor(left / Math.max(1, others))),
    take(letters: number): void {
      left -= letters
      others--
    },
  }
}
