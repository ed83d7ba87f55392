import type { Picture } from '../../../events/article.ts'
import { shownPictures } from '../content.ts'
import { hasText, isWholeInFeeds, lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

/** The fewest items that it wants in a feed. */
const FEWEST_ITEMS = 30

/** The fewest pixels of a picture's shorter side. */
const LEAST_PIXELS = 400

/** One whose size nobody knows is not refused for it. */
const isLarge = ({ file }: Picture): boolean => file === undefined || Math.min(file.width, file.height) >= LEAST_PIXELS

/** It reads RSS. */
export const flipboard: Portal = {
  name: 'flipboard',
  title: 'Flipboard',
  rules: 'https://about.flipboard.com/rss-spec/',
  refusals: offered =>
    unmet([
      [lettersOf(offered.entry.headline) > 0, 'It has no headline.'],
      [hasText(offered.entry), 'It has no text.'],
      [isWholeInFeeds(offered), 'Its feed carries the summary; Flipboard wants the whole text.'],
      [shownPictures(offered.entry).some(isLarge), `It has no picture with ${LEAST_PIXELS} pixels on each side.`],
      [
        offered.site.feedWindow >= FEWEST_ITEMS,
        `Its feed holds ${offered.site.feedWindow} articles (feedWindow); Flipboard wants ${FEWEST_ITEMS}.`,
      ],
    ]),
}
