import type { Contributor } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'

/** Each person once, however often and however written. */
export const unique = (people: readonly Contributor[]): Contributor[] => {
  const seen = new Set<string>()
  return people.filter(({ name }) => !seen.has(comparable(name)) && seen.add(comparable(name))).slice(0, 20)
}
