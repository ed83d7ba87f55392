import type { Draft } from '../../events/article.ts'
import { feedContent } from '../../functions/publish/content.ts'
import type { Entry } from '../../functions/publish/entry.ts'
import { atom, indexPage, jsonFeed, rss } from '../../functions/publish/feeds/index.ts'
import { renderPage } from '../../functions/publish/page.ts'
import { toEntry } from '../../functions/publish/to-entry.ts'
import { feedFile } from '../functions/publish/feed-file.ts'
import { context } from '../functions/publish/sample-entries.ts'
import { currentOf } from '../functions/store/histories.ts'
import type { Chromium, ShownFile } from '../support/chromium.ts'

/** A file of many articles, and what in it each of them is: were one to break out of its place, they would not add up. */
type Sheet = ShownFile & { each: string }

const html = 'text/html; charset=utf-8'

export const entryOf = (draft: Draft): Entry => toEntry(currentOf(), { draft, annotations: {} }, context)

/** All that the site shows of some articles. Pages one after another are read by the same rules as each by itself. */
const sheetsOf = (entries: readonly Entry[]): Sheet[] => [
  {
    contentType: html,
    each: 'main.story',
    text: undefended(entries.map(entry => renderPage(entry, context)).join('')),
  },
  { contentType: html, each: 'ol.stories > li', text: undefended(feedFile(indexPage, entries)) },
  { contentType: html, each: 'body > .entry', text: entries.map(shownByReader).join('\n') },
  { contentType: atom.contentType, each: 'feed > entry', text: withoutViewer(feedFile(atom, entries)) },
  { contentType: rss.contentType, each: 'channel > item', text: withoutViewer(feedFile(rss, entries)) },
  { contentType: jsonFeed.contentType, each: 'body', text: feedFile(jsonFeed, [...entries]) },
]

/** A feed reader that trusts what it is given. */
const shownByReader = (entry: Entry) => `<div class="entry">${feedContent(entry)}</div>`

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/g

/** Without the policy that would stop what got through. The style sheet goes too: a thousand copies of it prove nothing. */
function undefended(pages: string): string {
  if (!policy.test(pages)) throw new Error('the pages have no policy: is it a header now?')

  return pages.replace(policy, '').replace(/<style>[^<]*<\/style>/g, '')
}

/** Chromium draws XML that names no style sheet with scripts of its own, in minutes. */
const withoutViewer = (xml: string) => xml.replace('?>', '?><?xml-stylesheet type="text/css" href="data:text/css,"?>')

// Run in the page: what in the tree, as the browser built it, could run, load or lead astray.
const probe = (each: string) => `({
  count: document.querySelectorAll(${JSON.stringify(each)}).length,
  wrong: [...document.querySelectorAll('*')].flatMap(element => [
    ...(/^(?:iframe|frame|object|embed|applet|form|input|button|base|svg|math|audio|video|style|template|portal)$/i.test(element.localName) ? [element.localName] : []),
    ...(element.localName === 'script' && element.type !== 'application/ld+json' ? ['script'] : []),
    ...(element.httpEquiv ? ['http-equiv'] : []),
    ...[...element.attributes].filter(({ name }) => /^on|^style$|^srcdoc$|^srcset$|^action$|^formaction$/.test(name)).map(({ name }) => name),
    ...['href', 'src'].filter(name => element[name] && !/^https?:/.test(String(element[name]))).map(name => element[name]),
  ]).slice(0, 20),
})`

/** What goes wrong where articles are shown: nothing. */
export async function wrongsShown(chromium: Chromium, entries: readonly Entry[]): Promise<unknown[]> {
  const wrongs: unknown[] = []
  for (const sheet of sheetsOf(entries)) {
    const { happened, probed } = await chromium.show(sheet, probe(sheet.each))
    const count = sheet.each === 'body' ? 1 : entries.length
    const expected = { count, wrong: [] }
    if (happened.length > 0 || JSON.stringify(probed) !== JSON.stringify(expected))
      wrongs.push({ sheet: sheet.each, happened, probed, expected })
  }
  return wrongs
}

/** What the browser notices of markup that nobody made safe. */
export const noticedIn = (chromium: Chromium, markup: string) =>
  chromium.show({ contentType: html, text: markup }, probe('body'))
