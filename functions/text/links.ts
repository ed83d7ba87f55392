import { type Span, WebAddress } from '../../events/article.ts'

const address = /\bhttps?:\/\/[^\s<>"“”«»]+/g

/** The text as spans: a bare web address is a link to itself, all else is text. */
export function linked(text: string): Span[] {
  if (!text.includes('://')) return text === '' ? [] : [{ text }]

  const spans: Span[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    const href = withoutTail(match[0])
    if (!WebAddress.safeParse(href).success) continue

    if (match.index > at) spans.push({ text: text.slice(at, match.index) })
    spans.push({ text: href, href })
    at = match.index + href.length
  }
  if (at < text.length) spans.push({ text: text.slice(at) })
  return spans
}

/** Marks that end the sentence, and a bracket opened before the address, are not of the address. */
function withoutTail(found: string): string {
  const tail = `.,;:!?'’*_${found.includes('(') ? '' : ')'}${found.includes('[') ? '' : ']'}`
  let end = found.length
  while (end > 0 && tail.includes(found[end - 1] ?? ' ')) end--
  return found.slice(0, end)
}
