import type { Draft } from '../../events/article.ts'

/** A draft of nothing but a headline and paragraphs. */
export const draftOf = (headline: string, paragraphs: readonly string[]): Draft => ({
  headline,
  contributors: [],
  keywords: [],
  images: [],
  body: paragraphs.map(text => ({ kind: 'paragraph', spans: [{ text }] })),
  corrections: [],
  pubstatus: 'usable',
  change: 'update',
  extra: {},
})
