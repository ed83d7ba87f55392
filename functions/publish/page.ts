import type { SiteConfig } from '../../events/settings.ts'
import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { chosenFeeds, feedAnchors, feedLinks } from './autodiscovery.ts'
import { abstractOf, contentOf, creditsOf, keywordsOrPhrases, shownPictures } from './content.ts'
import type { Entry } from './entry.ts'
import { type FeedPlace, indexAddress } from './feed-places.ts'
import { directoryAnchor } from './feeds-page.ts'
import { htmlPage, masthead, rightsLine, textElement } from './html-page.ts'
import { lines } from './lines.ts'
import { newsArticle } from './news-article.ts'
import { namesOnPage } from './page-names.ts'
import { relatedLists } from './relations/related-links.ts'
import { printedInstant, rfc3339 } from './timestamps.ts'
import type { SiteContext } from './to-entry.ts'
import { translationLinks, translationList } from './translations/translation-links.ts'
import { versionList } from './version-list.ts'

/** An article's own page. */
export function renderPage(entry: Entry, { site, baseUrl }: SiteContext): string {
  const feeds = feedsOf(entry, { site, baseUrl })
  const home = indexAddress({ baseUrl, path: '' })

  return htmlPage({
    site,
    language: entry.language,
    title: `${entry.headline} – ${site.title}`,
    kind: 'article',
    head: [...headOf(entry, site), feedLinks(feeds)],
    body: [
      `<header class="masthead">${masthead(site, home, 'p')}</header>`,
      '<main class="story"><article>',
      header(entry, { site, baseUrl }),
      contentOf(entry).replaceAll('<pre>', focusable),
      ...namesOnPage(entry, { site, baseUrl }),
      ...relatedLists(entry),
      versionList(entry, site),
      '</article></main>',
      `<footer>${feeds.map(subscribe).join('')}${directoryAnchor(baseUrl)}${rightsLine(site)}</footer>`,
    ],
  })
}

// What scrolls by itself has to be reached without a mouse (WCAG 2.2, 2.1.1). All else that looks like it is escaped.
const focusable = '<pre tabindex="0">'

const feedsOf = ({ section, chosen = [] }: Entry, { site, baseUrl }: SiteContext): FeedPlace[] => [
  { baseUrl, path: '', title: site.title },
  ...(section === undefined ? [] : [{ baseUrl, path: section.path, title: `${site.title} — ${section.title}` }]),
  ...chosenFeeds(site, baseUrl, chosen),
]

const headOf = (entry: Entry, site: SiteConfig): string[] => [
  ...named(entry),
  `<link rel="canonical" href="${escapeAttribute(oneLine(entry.url))}" />`,
  ...translationLinks(entry),
  ...openGraph(entry, site),
  `<script type="application/ld+json">${newsArticle(entry, site)}</script>`,
]

function header(entry: Entry, { site, baseUrl }: SiteContext): string {
  return lines([
    '<header>',
    kicker(entry, baseUrl),
    textElement('h1 dir="auto"', entry.headline),
    textElement('p class="standfirst" dir="auto"', entry.standfirst),
    textElement('p class="byline" dir="auto"', entry.byline ?? creditsOf(entry).join(', ')),
    `<p class="meta" lang="en" dir="ltr">${published(entry, site)}</p>`,
    translationList(entry),
    '</header>',
  ])
}

function kicker({ section }: Entry, baseUrl: string): string {
  if (section === undefined) return ''

  const href = escapeAttribute(indexAddress({ baseUrl, path: section.path }))
  return `<p class="kicker"><a href="${href}">${escapeText(oneLine(section.title))}</a></p>`
}

function published(entry: Entry, site: SiteConfig): string {
  const parts = [time(entry.publishedAt, site)]
  if (entry.edited) parts.push(`Updated ${time(entry.updatedAt, site)}`)
  if (entry.readingMinutes !== undefined) parts.push(`${entry.readingMinutes} min read`)

  return parts.join(' · ')
}

const time = (instant: Date, { timeZone }: SiteConfig) =>
  `<time datetime="${rfc3339(instant)}">${printedInstant(instant, timeZone)}</time>`

function named(entry: Entry): string[] {
  const abstract = abstractOf(entry)
  const keywords = keywordsOrPhrases(entry).join(', ')
  return [meta('name', 'description', abstract), meta('name', 'keywords', keywords === '' ? undefined : keywords)]
}

const openGraph = (entry: Entry, site: SiteConfig): string[] => [
  meta('property', 'og:type', 'article'),
  meta('property', 'og:site_name', site.title),
  meta('property', 'og:title', entry.headline),
  meta('property', 'og:description', abstractOf(entry)),
  meta('property', 'og:url', entry.url),
  ...shownPictures(entry).flatMap(({ url, alt, file }) => [
    meta('property', 'og:image', url),
    meta('property', 'og:image:type', file?.type),
    meta('property', 'og:image:width', file?.width.toString()),
    meta('property', 'og:image:height', file?.height.toString()),
    meta('property', 'og:image:alt', alt),
  ]),
  meta('property', 'article:published_time', rfc3339(entry.publishedAt)),
  meta('property', 'article:modified_time', rfc3339(entry.updatedAt)),
  meta('property', 'article:section', entry.section?.title),
]

const meta = (attribute: 'name' | 'property', name: string, content: string | undefined): string =>
  content === undefined ? '' : `<meta ${attribute}="${name}" content="${escapeAttribute(oneLine(content))}" />`

const subscribe = (feed: FeedPlace) =>
  `<p>${escapeText(oneLine(feed.title))}: <span class="formats">${feedAnchors(feed)}</span></p>`
