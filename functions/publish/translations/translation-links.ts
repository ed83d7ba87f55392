import { escapeAttribute, escapeText } from '../../text/xml.ts'
import type { Entry } from '../entry.ts'
import { ownNameOf } from '../language-names.ts'

/** For search engines: each page names all of them, itself too, or they believe none (https://developers.google.com/search/docs/specialty/international/localized-versions). */
export const translationLinks = ({ translations = [], language, url }: Entry): string[] =>
  translations.length === 0 ? [] : [{ language, url }, ...translations].map(link)

const link = ({ language, url }: { language: string; url: string }): string =>
  `<link rel="alternate" hreflang="${escapeAttribute(language)}" href="${escapeAttribute(url)}" />`

/** For people: the ways to them, by their languages. */
export function translationList({ translations = [] }: Entry): string {
  if (translations.length === 0) return ''

  const ways = translations.map(({ language, url }) => {
    const tag = escapeAttribute(language)
    return `<a href="${escapeAttribute(url)}" hreflang="${tag}" lang="${tag}">${escapeText(ownNameOf(language))}</a>`
  })
  return `<p class="translations" lang="en" dir="ltr">Also in: ${ways.join(', ')}</p>`
}
