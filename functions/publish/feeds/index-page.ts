import { oneLine } from '../../text/printable.ts'
import { escapeAttribute, escapeText } from '../../text/xml.ts'
import { chosenFeeds, feedAnchors, feedLinks } from '../autodiscovery.ts'
import { abstractOf, shownPictures } from '../content.ts'
import { directionOf } from '../direction.ts'
import type { Entry } from '../entry.ts'
import { type FeedFormat, type FeedHead, frameOfLines } from '../feed.ts'
import { indexAddress } from '../feed-places.ts'
import { directoryAnchor } from '../feeds-page.ts'
import { htmlAbove, htmlBelow, masthead, rightsLine, textElement } from '../html-page.ts'
import { lines } from '../lines.ts'
import { printedInstant, rfc3339 } from '../timestamps.ts'

/** A feed for people: the front page, and one for each section. */
export const indexPage: FeedFormat = {
  name: 'index-page',
  file: 'index.html',
  contentType: 'text/html; charset=utf-8',

  renderEntry: (entry, site) =>
    lines([
      `<li lang="${escapeAttribute(entry.language)}" dir="${directionOf(entry.language)}"><article>`,
      picture(entry),
      textElement('p class="kicker"', entry.section?.title),
      `<h2><a href="${escapeAttribute(oneLine(entry.url))}">${escapeText(oneLine(entry.headline))}</a></h2>`,
      textElement('p class="standfirst"', abstractOf(entry)),
      `<p class="meta" lang="en" dir="ltr">${time(entry, site.timeZone)}</p>`,
      '</article></li>',
    ]),

  frame: head => frameOfLines(head, { above: above(head), below: below(head) }),
}

/** Beside its headline a picture says nothing more to who cannot see it; the article's page tells what is on it. */
function picture(entry: Entry): string {
  const [lead] = shownPictures(entry)

  return lead === undefined ? '' : `<img src="${escapeAttribute(lead.url)}" alt="" loading="lazy" />`
}

const above = (head: FeedHead) => [
  ...htmlAbove({
    site: head.site,
    language: head.site.language,
    title: head.title,
    kind: head.path === '' ? 'front' : 'index',
    head: headOf(head),
  }),
  `<header class="masthead">${masthead(head.site, home(head), head.path === '' ? 'h1' : 'p')}`,
  `${head.path === '' ? textElement('p class="tagline"', head.description) : ''}</header>`,
  sections(head),
  '<main>',
  head.path === '' ? '' : textElement('h1 class="section-name"', sectionTitle(head, head.path)),
  head.entries === 0 ? '<p class="empty">Nothing has been published here yet.</p>' : '<ol class="stories">',
]

const below = (head: FeedHead) => [
  head.entries === 0 ? '' : '</ol>',
  '</main>',
  `<footer><p>${feedAnchors(head)}</p>${directoryAnchor(head.baseUrl)}${rightsLine(head.site)}</footer>`,
  ...htmlBelow,
]

const headOf = (head: FeedHead) => [
  head.description === '' ? '' : `<meta name="description" content="${escapeAttribute(oneLine(head.description))}" />`,
  `<link rel="canonical" href="${escapeAttribute(indexAddress(head))}" />`,
  feedLinks([head, ...(head.path === '' ? chosenFeeds(head.site, head.baseUrl) : [])]),
]

function sections(head: FeedHead): string {
  const items = Object.keys(head.site.sections).map(path => {
    const current = path === head.path ? ' aria-current="page"' : ''
    const href = escapeAttribute(indexAddress({ baseUrl: head.baseUrl, path }))
    return `<li><a href="${href}"${current}>${escapeText(oneLine(sectionTitle(head, path)))}</a></li>`
  })

  return items.length === 0 ? '' : `<nav class="sections" aria-label="Sections"><ul>${items.join('\n')}</ul></nav>`
}

const sectionTitle = (head: FeedHead, path: string) => head.site.sections[path]?.title ?? head.title

const home = ({ baseUrl }: FeedHead) => indexAddress({ baseUrl, path: '' })

const time = ({ publishedAt }: Entry, timeZone: string) =>
  `<time datetime="${rfc3339(publishedAt)}">${printedInstant(publishedAt, timeZone)}</time>`
