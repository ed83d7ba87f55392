import { escapeAttribute, escapeText } from '../text/xml.ts'
import { indexAddress } from './feed-places.ts'
import { htmlPage, masthead, rightsLine } from './html-page.ts'
import type { SiteContext } from './to-entry.ts'

/** In place of an article that was withdrawn: it says that, and nothing of what stood here. */
export const renderGonePage = (context: SiteContext): string =>
  notice(context, {
    title: 'This article has been withdrawn',
    text: '<p>It is no longer available at this address.</p>',
    head: '<meta name="robots" content="noindex" />',
  })

/** In place of an article that has another address now, for those whom a redirect did not take there. */
export const renderMovedPage = (to: string, context: SiteContext): string =>
  notice(context, {
    title: 'This article has moved',
    text: `<p>It is now at <a href="${escapeAttribute(to)}">${escapeText(to)}</a>.</p>`,
    head: `<link rel="canonical" href="${escapeAttribute(to)}" />`,
  })

/** For an address at which nothing stands. */
export const renderMissingPage = (context: SiteContext): string =>
  notice(context, {
    title: 'There is nothing at this address',
    text: '<p>The page may have moved, or never have been here.</p>',
    head: '<meta name="robots" content="noindex" />',
  })

function notice({ site, baseUrl }: SiteContext, { title, text, head }: Record<'title' | 'text' | 'head', string>) {
  const home = indexAddress({ baseUrl, path: '' })

  return htmlPage({
    site,
    language: 'en',
    title: `${title} – ${site.title}`,
    kind: 'notice',
    head: [head],
    body: [
      `<header class="masthead">${masthead(site, home, 'p')}</header>`,
      `<main class="notice"><h1>${escapeText(title)}</h1>`,
      text,
      `<p><a href="${escapeAttribute(home)}">To the front page</a></p>`,
      '</main>',
      `<footer>${rightsLine(site)}</footer>`,
    ],
  })
}
