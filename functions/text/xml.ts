import { printable } from './printable.ts'

// Most text is all of these and needs no second look: printable characters (see there) but `&`, `<` and `>`.
const inNeedOfCare = /[^\t\n -%'-;=?-~\u00A0-\uFFFD]/

/** Text between tags, of XML and of HTML alike. A quotation mark is no danger there, and prose is full of them. */
export function escapeText(text: string): string {
  if (!inNeedOfCare.test(text) && text.isWellFormed()) return text

  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Text inside a double-quoted attribute. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

/** Plain text in RSS: hex references are what most readers take for text (RSS Advisory Board profile, "Character data"). */
export function escapePlain(text: string): string {
  if (!inNeedOfCare.test(text) && text.isWellFormed()) return text

  return printable(text).replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')
}

/** Markup carried as text. Cleaned first: what is dropped may have stood between `]]` and `>`. */
export const cdata = (markup: string): string => `<![CDATA[${printable(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
