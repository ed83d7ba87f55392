/** Words that speak for a topic, by its code; under `none` those that speak for no topic. */
export type Seeds = ReadonlyMap<string, readonly string[]>

/** Paragraphs: a code, then words. A paragraph of `#` lines is a remark. */
export const readSeeds = (text: string): Seeds =>
  new Map(
    text
      .split(/\n\n+/)
      .filter(paragraph => !paragraph.startsWith('#'))
      .map(paragraph => paragraph.trim().split(/\s+/))
      .flatMap(([code, ...words]) => (code === undefined ? [] : [[code, [...new Set(words)]] as const])),
  )
