import { hasText, isInFeedsLanguage, isWholeInFeeds, lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

/** It reads a feed of its own form, feed.smartnews.rss. */
export const smartNews: Portal = {
  name: 'smartnews',
  title: 'SmartNews',
  rules: 'https://publishers.smartnews.com/hc/en-us/articles/360036526213-SmartFormat-Specification-Version-2-1',
  refusals: offered =>
    unmet([
      [lettersOf(offered.entry.headline) > 0, 'It has no headline.'],
      [hasText(offered.entry), 'It has no text.'],
      [isWholeInFeeds(offered), 'Its feed carries the summary; SmartNews wants the whole text.'],
      [isInFeedsLanguage(offered), `It is in another language, ${offered.entry.language}, than its feed.`],
    ]),
}
