import { abstractOf } from '../content.ts'
import { lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

/** It reads RSS or Atom. A title of 15 to 60 characters is its wish, not its rule. */
export const appleNews: Portal = {
  name: 'apple-news',
  title: 'Apple News',
  rules: 'https://support.apple.com/guide/news-publisher/apdc2c7520ff/icloud',
  refusals: ({ entry, site }) =>
    unmet([
      [lettersOf(entry.headline) > 0, 'It has no headline.'],
      [
        abstractOf(entry) !== undefined,
        'It has no standfirst, and none could be made: an item must have a description.',
      ],
      [
        /^[a-z]{2,3}-([A-Za-z]{4}-)?([A-Z]{2}|\d{3})$/.test(site.language),
        `The feed's language, ${site.language}, names no region. Say it in site.config.ts, such as en-GB.`,
      ],
    ]),
}
