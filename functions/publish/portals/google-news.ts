import { newsLanguage } from '../sitemaps/news-language.ts'
import { hasText, isDatedAhead, lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

/** It reads the news sitemap, and the page. */
export const googleNews: Portal = {
  name: 'google-news',
  title: 'Google News',
  rules: 'https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap',
  refusals: ({ entry }) =>
    unmet([
      [lettersOf(entry.headline) > 0, 'It has no headline.'],
      [hasText(entry), 'It has no text.'],
      [newsLanguage(entry.language) !== undefined, `Its language, ${entry.language}, has no code of ISO 639.`],
      [!isDatedAhead(entry), 'It was published before the date that it bears.'],
    ]),
}
