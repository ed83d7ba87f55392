import { oneLine } from '../../text/printable.ts'
import { escapeAttribute, escapeText } from '../../text/xml.ts'
import type { Entry } from '../entry.ts'
import type { Linked } from './links.ts'

/** Atom's links (RFC 4287) in Atom and RSS alike: there is one relation for both kinds. */
export const linksToRelated = ({ earlier = [], related = [] }: Entry, element: 'link' | 'atom:link'): string[] =>
  [...earlier, ...related].map(
    ({ headline, url }) =>
      `<${element} rel="related" type="text/html" href="${escapeAttribute(oneLine(url))}" title="${escapeAttribute(oneLine(headline))}"/>`,
  )

/** In ninjs, which names each kind of association. */
export const relatedInNinjs = ({ earlier = [], related = [] }: Entry) =>
  Object.entries({ earlier, related }).flatMap(([kind, all]) =>
    all.map(({ headline, url }, n) => ({
      ...{ name: `${kind}-${n + 1}`, rel: kind, uri: oneLine(url), type: 'text' },
      headlines: [{ role: 'main', contentType: 'text/plain', value: oneLine(headline) }],
      renditions: [{ name: 'web', href: oneLine(url), contentType: 'text/html' }],
    })),
  )

/** Below an article on its page: what says the same and was there before, and what is of the same matter. */
export const relatedLists = ({ earlier = [], related = [] }: Entry): string[] => [
  list('earlier', 'Told before', earlier),
  list('related', 'Related articles', related),
]

function list(kind: string, title: string, all: readonly Linked[]): string {
  if (all.length === 0) return ''

  const items = all.map(
    ({ headline, url }) =>
      `<li dir="auto"><a href="${escapeAttribute(oneLine(url))}">${escapeText(oneLine(headline))}</a></li>`,
  )
  return `<aside class="beside ${kind}"><h2 lang="en" dir="ltr">${title}</h2><ul>${items.join('')}</ul></aside>`
}
