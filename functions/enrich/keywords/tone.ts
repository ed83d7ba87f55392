import type { Story } from '../story.ts'

/** What tells reported news from an abstract: length, names, quotation marks, persons who say things, long sentences. */
export const toneNames: readonly string[] = [
  'bias',
  'length',
  'names',
  'quotation marks',
  'persons',
  'length of sentences',
]

const persons = new Set('he she his her him they their you your i me my said says told'.split(' '))

const quotes = new Set('"“”')

export function toneOf({ tokens, sentences }: Story): number[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken))
  let [names, marks, people] = [0, 0, 0]
  for (const [at, { letters, kind, lower }] of tokens.entries()) {
    if (letters === 'capitalised' && !starts.has(at)) names++
    if (kind === 'mark' && quotes.has(lower)) marks++
    if (persons.has(lower)) people++
  }
  const all = Math.max(1, tokens.length)

  // Scaled so that each is about 1 in news; 5.5 = the logarithm of the middle length of what was trained on.
  return [
    1,
    Math.log(all) - 5.5,
    (10 * names) / all,
    (20 * marks) / all,
    (20 * people) / all,
    all / Math.max(1, sentences.length) / 25,
  ]
}
