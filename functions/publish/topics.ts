import type { Topic, Topics } from '../../events/annotations.ts'
import { oneLine } from '../text/printable.ts'

/** IPTC's address of a vocabulary is its own, and that of a term begins with it. */
export const topicScheme = 'http://cv.iptc.org/newscodes/mediatopic/'
export const topicAddress = ({ code }: Topic): string => `${topicScheme}${code}`

/** What can be printed and pointed at: the annotation may be of another hand than ours. */
const isShown = ({ name }: Topic): boolean => oneLine(name) !== ''

/**
 * What an article is shown to be about. Where its text leaves that open, the section decides: the publisher's word for
 * the whole section is weaker than the story's own, and stands only where the story might be about that at all.
 */
export function topicsOf(found: Topics | undefined, ofSection: string | undefined): Topic[] {
  if (found === undefined) return []
  if (found.topics.length > 0) return found.topics.filter(isShown)

  return found.candidates.filter(({ code }) => code === ofSection).filter(isShown)
}
