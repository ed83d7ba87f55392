import { shownPictures } from '../content.ts'
import { hasText, isWholeInFeeds, lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

/** The fewest items that it wants in a feed. */
const FEWEST_ITEMS = 30

/** It reads RSS. That a picture has 400 pixels or more can only be seen of one whose size is known. */
export const flipboard: Portal = {
  name: 'flipboard',
  title: 'Flipboard',
  rules: 'https://about.flipboard.com/rss-spec/',
  refusals: offered =>
    unmet([
      [lettersOf(offered.entry.headline) > 0, 'It has no headline.'],
      [hasText(offered.entry), 'It has no text.'],
      [isWholeInFeeds(offered), 'Its feed carries the summary; Flipboard wants the whole text.'],
      [shownPictures(offered.entry).length > 0, 'It has no picture.'],
      [
        offered.site.feedWindow >= FEWEST_ITEMS,
        `Its feed holds ${offered.site.feedWindow} articles (feedWindow); Flipboard wants ${FEWEST_ITEMS}.`,
      ],
    ]),
}
