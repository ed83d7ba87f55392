import type { Draft } from '../../../events/article.ts'
import type { Sentence, Story } from '../story.ts'
import { withoutDateline } from './dateline.ts'

/**
 * A sentence of the body's paragraphs, without a dateline. `startsInSpeech`, `endsInSpeech`: a quotation of its paragraph was opened
 * before it, or stays open behind it.
 */
export type Line = {
  text: string
  sentence: Sentence
  isWhole: boolean
  startsInSpeech: boolean
  endsInSpeech: boolean
}

/** Of paragraphs alone: headings, lists and quotations make no abstract. */
export function linesOf({ text, sentences, parts }: Story, draft: Draft): Line[] {
  const lines: Line[] = []
  for (const sentence of sentences) {
    if (parts[sentence.part]?.kind !== 'paragraph') continue
    const said = text.slice(sentence.start, sentence.end)
    const last = lines.at(-1)
    const startsInSpeech = last?.sentence.part === sentence.part && last.endsInSpeech
    lines.push({
      text: last === undefined ? withoutDateline(said, draft) : said,
      sentence,
      isWhole: endsAsSentence(said),
      startsInSpeech,
      endsInSpeech: startsInSpeech !== isOdd(said.match(speechMark)?.length ?? 0),
    })
  }

  return lines
}

// Every second one closes, whichever way it points. An apostrophe is none.
const speechMark = /["“”„«»]/gu

const isOdd = (count: number): boolean => count % 2 === 1

/**
 * As sentences end in any script; what does not is a label, a heading or a place for an advertisement. Thai and Lao mark no end: there
 * a full stop is that of an abbreviation.
 */
const endsAsSentence = (text: string): boolean =>
  /(?<![\p{Script=Thai}\p{Script=Lao}])[\p{Sentence_Terminal}…;][\p{Pe}\p{Pf}\p{Pi}"']*$/u.test(text.slice(-8))

/** Chinese and Japanese set no space after their full stop. */
export const joined = (one: string, other: string): string =>
  one === '' ? other : `${one}${/[。！？」』]$/u.test(one) ? '' : ' '}${other}`
