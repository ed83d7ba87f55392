// Controls but tab and line feed, lone surrogates, and the two code points that XML 1.0 §2.2 shuts out.
const unprintable = /[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/u
const lineEnd = /\r\n?|[\f\v\x85]/g
const mute = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu
const runOfSpace = /[ \t\n\u2028\u2029]+/g
const looseSpace = /[\t\n\u2028\u2029]| {2}|^\s|\s$/

/** Text that XML and HTML can hold. One such character left raw makes a whole feed unreadable to strict readers. */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text

  return text.toWellFormed().replace(lineEnd, '\n').replace(mute, '')
}

/** Printable text on one line. No-break spaces stay: French sets them before its punctuation. */
export function oneLine(text: string): string {
  const clean = printable(text)
  if (!looseSpace.test(clean)) return clean

  return clean.replace(runOfSpace, ' ').trim()
}
