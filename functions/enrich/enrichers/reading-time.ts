import type { ReadingTime } from '../../../events/annotations.ts'
import type { Analysis } from '../analysis.ts'
import type { Enricher } from '../enricher.ts'

export const readingTime: Enricher = {
  name: 'readingTime',
  annotate(_draft, analysis) {
    const words = analysis.wordCount
    if (words === 0) return undefined

    return { version: 1, value: { words, minutes: Math.max(1, Math.round(minutesOf(analysis))) } satisfies ReadingTime }
  },
}

/**
 * Words a minute. English: silent reading of non-fiction, from 190 studies (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). The others:
 * Trauzettel-Klosinski & Dietz 2012, doi:10.1167/iovs.11-8284, table 2: read aloud, which is slower than reading silently; for
 * English it has 228.
 */
const wordsPerMinute: Record<string, number> = {
  ...{ ar: 138, de: 179, en: 238, es: 218, fi: 161, fr: 195, he: 187, it: 188 },
  ...{ nl: 202, pl: 166, pt: 181, ru: 184, sl: 180, sv: 199, tr: 166 },
}

/** The mean of the 17 languages of the same study. */
const anyLanguage = 184

/**
 * Characters a minute, where words are not written apart. Chinese and Japanese: the same study. Alphabets without
 * spaces: its 68 ms a character, the mean of its 14 alphabetic languages, as no study of theirs is as large.
 */
const charactersPerMinute: Record<string, number> = { zh: 255, ja: 357, th: 882, lo: 882, km: 882, my: 882 }

function minutesOf({ language, text, wordCount }: Analysis): number {
  const primary = new Intl.Locale(language.tag).language
  const characters = charactersPerMinute[primary]
  if (characters !== undefined) return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').length / characters

  return wordCount / (wordsPerMinute[primary] ?? anyLanguage)
}
