import { newsLanguage } from '../sitemaps/news-language.ts'
import { hasText, lettersOf } from './offered.ts'
import { type Portal, unmet } from './portal.ts'

/** It reads the news sitemap, and the page. */
export const googleNews: Portal = {
  name: 'google-news',
  title: 'Google News',
  rules: 'https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap',
  refusals: ({ entry, now }) =>
    unmet([
      [lettersOf(entry.headline) > 0, 'It has no headline.'],
      [hasText(entry), 'It has no text.'],
      [newsLanguage(entry.language) !== undefined, `Its language, ${entry.language}, has no code of ISO 639.`],
      [entry.publishedAt <= now, 'Its date of publication is in the future.'],
    ]),
}
