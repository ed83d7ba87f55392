import { shownPictures } from '../content.ts'
import { hasText, isDatedAhead, isInFeedsLanguage, isSecure, lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

const YEAR_MILLISECONDS = 365 * 24 * 3600 * 1000

/** It reads RSS or Atom, of one language each, from https alone. */
export const msn: Portal = {
  name: 'msn',
  title: 'MSN',
  rules: 'https://support.microsoft.com/topic/msn-feed-item-metadata-requirements-0114c19c-36bb-4fef-8322-4a1ed6888329',
  refusals(offered) {
    const { entry } = offered
    const letters = lettersOf(entry.headline)
    const age = entry.updatedAt.getTime() - entry.publishedAt.getTime()

    return unmet([
      [letters > 20, `Its headline has ${letters} characters; MSN wants more than 20.`],
      [letters <= 150, `Its headline has ${letters} characters; MSN takes 150.`],
      [hasText(entry), 'It has no text.'],
      [!isDatedAhead(entry), 'It was published before the date that it bears.'],
      [age < YEAR_MILLISECONDS, 'It was a year old or more when it was published.'],
      [
        isInFeedsLanguage(offered),
        `It is in another language, ${entry.language}, than its feed. Give it a feed of that.`,
      ],
      [isSecure(entry.url), 'Its address is not https.'],
      [shownPictures(entry).every(({ url }) => isSecure(url)), 'A picture of it has an address that is not https.'],
    ])
  },
}
