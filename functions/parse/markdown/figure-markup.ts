import { escapeAttribute, escapeText } from '../../text/xml.ts'

type Said = { source: string; alt?: string | undefined; caption?: string | undefined; credit?: string | undefined }

/** A picture as the markup of a page, on lines of its own. */
export function figureMarkup({ source, alt = '', caption = '', credit = '' }: Said): string {
  const image = `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}">`
  const named = credit === '' ? '' : ` <small class="credit">${escapeText(unmarked(credit))}</small>`

  return `\n\n<figure>${image}<figcaption>${escapeText(unmarked(caption))}${named}</figcaption></figure>\n\n`
}

/** In an attribute Markdown's own marks are only in the way. */
const unmarked = (text: string) =>
  text.replace(/\[([^[\]]{1,300})\]\([^()\s]{1,500}\)/g, '$1').replace(/(\*\*|\*|`)([^*`]{1,500})\1/g, '$2')
