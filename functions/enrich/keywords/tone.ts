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

export function toneOf({ tokens, sentences }: Story): number[] {
  const starts = new Set(sentences.map(({ firstToken }) => firstToken))
  const names = tokens.filter(({ letters }, at) => letters === 'capitalised' && !starts.has(at)).length
  const marks = tokens.filter(({ kind, text }) => kind === 'mark' && /["“”]/u.test(text)).length
  const people = tokens.filter(({ text }) => persons.has(text.toLowerCase())).length
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
