import type { Given } from '../given/story.ts'

/** What WordPress calls GMT it writes without a zone. */
export const inUtc = (time: Given): Given => ({ ...time, text: time.text.trim() === '' ? '' : `${time.text.trim()}Z` })
