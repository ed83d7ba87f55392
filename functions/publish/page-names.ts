import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { keywordsOf } from './content.ts'
import type { Entry } from './entry.ts'
import { feedOfName, feedOfTopic } from './feed-of-name.ts'
import type { SiteContext } from './to-entry.ts'

const ENGLISH = 'lang="en" dir="ltr"'

type Named = { name: string; href?: string | undefined }

/** Below an article on its page: what it is about, and whom and what it names, each as the way to its feed where it has one. */
export function namesOnPage(entry: Entry, context: SiteContext): string[] {
  const { topics = [], mentions = [], places = [], phrases = [] } = entry
  const ofEntity = (kind: string): Named[] =>
    mentions.filter(({ type }) => type === kind).map(one => ({ name: one.name, href: entityHref(one) }))
  const entityHref = ({ name, url }: { name: string; url?: string | undefined }) =>
    feedOfName('entity', name, context) ?? url
  const keywords = keywordsOf(entry).map(name => ({ name, href: feedOfName('keyword', name, context) }))

  return [
    list(
      'Topics',
      topics.map(({ name, code }) => ({ name, href: feedOfTopic(code, context) })),
      ENGLISH,
    ),
    list('People', ofEntity('person')),
    list('Organisations', ofEntity('organisation')),
    list(
      'Places',
      places.map(one => ({ name: one.name, href: entityHref(one) })),
    ),
    list('Keywords', keywords.length > 0 ? keywords : phrases.map(name => ({ name }))),
    readability(entry),
  ]
}

function list(title: string, names: readonly Named[], set = 'dir="auto"'): string {
  const shown = names.filter(({ name }) => oneLine(name) !== '')
  if (shown.length === 0) return ''

  const items = shown.map(named => `<li ${set}>${anchor(named)}</li>`)
  return `<p class="names-of" lang="en" dir="ltr">${title}</p><ul class="names" aria-label="${title}">${items.join('')}</ul>`
}

const anchor = ({ name, href }: Named): string =>
  href === undefined ? escapeText(oneLine(name)) : `<a href="${escapeAttribute(href)}">${escapeText(oneLine(name))}</a>`

/** A score means little without that of others in its language. */
const readability = ({ readability: said }: Entry): string =>
  said === undefined
    ? ''
    : list(
        'Readability',
        [{ name: `${said.formula} ${said.score}; newspapers have ${said.newspapers} on average` }],
        ENGLISH,
      )
