import { directoryFile } from '../../events/settings.ts'
import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { allAnchors, chosenFeeds, feedLinks } from './autodiscovery.ts'
import type { Group, Listed } from './feed-directory.ts'
import { indexAddress } from './feed-places.ts'
import { htmlPage, masthead, rightsLine } from './html-page.ts'
import type { SiteContext } from './to-entry.ts'

/** All feeds of the site for people, by groups. */
export const renderFeedsPage = (groups: readonly Group[], { site, baseUrl }: SiteContext): string =>
  htmlPage({
    site,
    language: 'en',
    title: `Feeds – ${site.title}`,
    kind: 'directory',
    head: [
      `<link rel="canonical" href="${escapeAttribute(directoryAddress(baseUrl))}" />`,
      feedLinks([{ baseUrl, path: '', title: site.title }, ...chosenFeeds(site, baseUrl)]),
    ],
    body: [
      `<header class="masthead">${masthead(site, indexAddress({ baseUrl, path: '' }), 'p')}</header>`,
      '<main class="feeds"><h1>Feeds</h1>',
      `<p><a href="${escapeAttribute(`${baseUrl}/${directoryFile.opml}`)}">All of them as OPML</a></p>`,
      ...groups.flatMap(group => section(group, baseUrl)),
      '</main>',
      `<footer>${rightsLine(site)}</footer>`,
    ],
  })

const directoryAddress = (baseUrl: string): string => `${baseUrl}/${directoryFile.page}`

/** The way to this page from every other. */
export const directoryAnchor = (baseUrl: string): string =>
  `<p lang="en" dir="ltr"><a href="${escapeAttribute(directoryAddress(baseUrl))}">All feeds</a></p>`

const section = ({ title, feeds }: Group, baseUrl: string): string[] => [
  `<h2 dir="auto">${escapeText(oneLine(title))}${feeds.length > 1 ? ` <small>(${feeds.length})</small>` : ''}</h2>`,
  '<ul>',
  ...feeds.map(feed => item(feed, baseUrl)),
  '</ul>',
]

function item(feed: Listed, baseUrl: string): string {
  const href = escapeAttribute(indexAddress({ ...feed, baseUrl }))
  const language = feed.language === undefined ? '' : ` lang="${escapeAttribute(feed.language)}"`
  const name = `<a href="${href}"${language} dir="auto">${escapeText(oneLine(feed.title))}</a>`
  const formats = `<span class="formats">${allAnchors({ ...feed, baseUrl })}</span>`
  const id = feed.path === '' ? '' : ` id="${escapeAttribute(feed.path)}"`

  return `<li${id}>${name} <small>${articles(feed.count)}</small> ${formats}</li>`
}

/** The directory knows counts in steps. */
const articles = (count: number): string => {
  if (count === 0) return 'no article yet'

  return count === 1 ? 'an article or two' : `${count} articles or more`
}
