// WordPress takes no bracket within a shortcode's brackets; nor are they looked for beyond the next one.
const caption = /\[caption\b[^[\]]{0,500}\]([^[]{0,10000})\[\/caption\]/gi
const picture = /^\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i
const shortcode = /\[\/?(?:gallery|embed|audio|video|playlist|caption|vc_\w+|et_pb_\w+)\b[^[\]]{0,2000}\]/gi
const startsBlock = /^\s*<(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|table|pre|section|article|aside|hr|iframe|!--)/i

const embedded = /(<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<>"]{1,2000})\s*(?=<\/div>)/gi
const lineOfAddress = /^\s*https?:\/\/[^\s<>"]{1,2000}\s*$/i

/** WordPress keeps paragraphs as blank lines and makes the page from them when it shows a post; so do we. */
export function pageOf(content: string): string {
  const whole = content
    .replace(caption, (_, inner: string) => captioned(inner))
    .replace(shortcode, '\n\n')
    .replace(embedded, (_, open: string, address: string) => open + frameOf(address))
  // A listing keeps its blank lines.
  if (/<pre[\s>]/i.test(whole) && /<p[\s>]/i.test(whole)) return whole

  return whole
    .split(/\n[^\S\n]*\n\s*/)
    .map(paragraphOf)
    .join('\n')
}

function paragraphOf(text: string): string {
  if (text.trim() === '' || startsBlock.test(text)) return text
  if (lineOfAddress.test(text)) return frameOf(text.trim())

  return `<p>${text.trim().replaceAll('\n', '<br>')}</p>`
}

/** An address on a line of its own is shown as what is there. */
const frameOf = (address: string) => `<iframe src="${address}"></iframe>`

function captioned(inner: string): string {
  const image = picture.exec(inner)?.[0] ?? ''

  return `\n\n<figure>${image}<figcaption>${inner.slice(image.length).trim()}</figcaption></figure>\n\n`
}
