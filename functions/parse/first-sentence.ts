// What search engines and MSN show of a title (20 to 150 characters; most cut near 100).
const titleLength = 100

/** The first sentence of a text as its title: without its full stop, and cut at a word's end where it is long. */
export function firstSentence(text: string): string {
  const sentence = /^.{12,400}?[\p{Ll}\p{N}”"')][.!?](?= [\p{Lu}“"‘])/u.exec(text)?.[0] ?? text
  if (sentence.length <= titleLength) return sentence.replace(/\.$/, '')

  const cut = sentence.slice(0, titleLength).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2)).replace(/[\s,;:–—-]+$/, '')}…`
}
