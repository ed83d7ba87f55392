import type { Readability } from '../../../events/annotations.ts'
import type { Analysis } from '../analysis.ts'
import type { Enricher } from '../enricher.ts'

/**
 * LIX: words a sentence, and of a hundred words those of more than six letters. Björnsson 1983 (doi:10.2307/747382) measured it on
 * 250 newspapers in these languages and no others: their mean says what is usual, as a score means something else in each.
 */
const usual: Record<string, number> = {
  ...{ da: 51, de: 59, en: 52, es: 67, fi: 72, fr: 55, it: 65 },
  ...{ nb: 48, nn: 48, no: 48, pt: 70, ru: 65, sv: 47 },
}

/** Fewer words than the author's samples hold say little. */
const fewestWords = 100
const longWord = 6

export const readability: Enricher = {
  name: 'readability',
  annotate(_draft, { language, story }) {
    const newspapers = usual[language.tag.split('-')[0] ?? '']
    const { words, sentences, long } = counted(story)
    if (newspapers === undefined || words < fewestWords) return undefined
    const score = Math.round(words / sentences + (100 * long) / words)

    const value: Readability = { formula: 'LIX', score, newspapers, ...(story.bounded && { bounded: true }) }

    return { version: 1, value }
  },
}

/** Of the body's sentences: a headline is none. */
function counted({ parts, sentences, tokens }: Analysis['story']) {
  const read = sentences.filter(({ part }) => parts[part]?.kind === 'paragraph' || parts[part]?.kind === 'quote')
  const words = read.flatMap(({ firstToken, endToken }) =>
    tokens.slice(firstToken, endToken).filter(({ kind }) => kind === 'word'),
  )

  return {
    words: words.length,
    sentences: read.length,
    long: words.filter(({ text }) => text.length > longWord).length,
  }
}
