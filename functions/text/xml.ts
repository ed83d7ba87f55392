import { printable } from './printable.ts'

const special = /[&<>"]/
const specialInPlain = /[&<>]/

/** Text for an element or a double-quoted attribute, of XML and of HTML alike. */
export function escapeXml(text: string): string {
  const clean = printable(text)
  // Most text needs nothing, and one test costs less than four passes.
  if (!special.test(clean)) return clean

  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Plain text in RSS: hex references are what most readers take for text (RSS Advisory Board profile, "Character data"). */
export function escapePlain(text: string): string {
  const clean = printable(text)
  if (!specialInPlain.test(clean)) return clean

  return clean.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')
}

/** Markup carried as text. Cleaned first: what is dropped may have stood between `]]` and `>`. */
export const cdata = (markup: string): string => `<![CDATA[${printable(markup).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
