import { printable } from './printable.ts'

type References = { ampersand: string; less: string; greater: string }
const named: References = { ampersand: '&amp;', less: '&lt;', greater: '&gt;' }
// What most readers take for text in RSS (RSS Advisory Board profile, "Character data").
const hex: References = { ampersand: '&#x26;', less: '&#x3C;', greater: '&#x3E;' }

/** Text between tags, of XML and of HTML alike. A quotation mark is no danger there, and prose is full of them. */
export const escapeText = (text: string): string => escaped(text, named)

/** Text inside a double-quoted attribute. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')

/** Plain text in RSS. */
export const escapePlain = (text: string): string => escaped(text, hex)

/** Markup carried as text. What made it has escaped all text in it, so it is printable. */
export const cdata = (markup: string): string => `<![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const special = /[&<>]/

function escaped(text: string, { ampersand, less, greater }: References): string {
  const clean = printable(text)
  if (!special.test(clean)) return clean

  return replaced(clean, '&', ampersand).replaceAll('<', less).replaceAll('>', greater)
}

/** As `replaceAll`, in half its time where prose has two or three: what lies between is pointed at and not copied. */
function replaced(text: string, what: string, by: string): string {
  let all = ''
  let from = 0
  for (let at = text.indexOf(what); at !== -1; at = text.indexOf(what, from)) {
    all += text.slice(from, at) + by
    from = at + what.length
  }
  return all + text.slice(from)
}
