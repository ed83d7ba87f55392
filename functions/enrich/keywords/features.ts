import type { Background } from './background.ts'
import type { Candidate } from './candidates.ts'
import { endings } from './word-look.ts'
import type { Word } from './words.ts'

const plain = [
  'bias',
  'count',
  'share',
  'rarity',
  'rarest',
  'count of rare',
  'first',
  'first, rooted',
  'spread',
  'one word',
  'two words',
  'three words',
  'four words',
  'capitalised',
  'capitals',
  'opens',
  'closes',
  'stands',
  'leads',
  'within longer',
  'least word',
  'digit',
  'hyphen',
  'stop word within',
  'long words',
  'at the start',
  'once',
] as const

/** One for each weight of a tone. */
export const lookNames: readonly string[] = [
  ...plain,
  ...['last word', 'first word', 'lone word'].flatMap(place => ['', ...endings].map(ending => `${place} -${ending}`)),
]

/** In the order of the weights: what counts in an abstract, and what counts in news, by how much the text is one or the other. */
export const featureNames: readonly string[] = ['abstract', 'news'].flatMap(tone =>
  lookNames.map(name => `${tone}: ${name}`),
)

/** The values of the plain features, and which of the endings apply: few of many, so only their places are kept. */
export type Look = { values: readonly number[]; ones: readonly number[] }

export function lookOf(candidate: Candidate, background: Background): Look {
  const { words } = candidate
  const last = words.at(-1)?.look.ending
  const first = words[0]?.look.ending
  const ones: number[] = []
  if (last !== undefined) ones.push(plain.length + last)
  if (first !== undefined) ones.push(plain.length + (words.length === 1 ? 2 : 1) * (endings.length + 1) + first)

  return { values: plainFeatures(candidate, background), ones }
}

/** What was learned, for a text of this tone. */
export const weightsFor = (weights: readonly number[], news: number): number[] =>
  lookNames.map((_, at) => (weights[at] ?? 0) * (1 - news) + (weights[at + lookNames.length] ?? 0) * news)

/** In the order of `featureNames`, as the learner wants them. */
export function featuresOf({ values, ones }: Look, news: number): number[] {
  const all = lookNames.map((_, at) => values[at] ?? (ones.includes(at) ? 1 : 0))

  return [...all.map(value => value * (1 - news)), ...all.map(value => value * news)]
}

function plainFeatures(candidate: Candidate, { greatest }: Background): number[] {
  const { words, count, first, last, leads, capitals, capitalised, opens, closes, stands } = candidate
  const { rare, rarest, letters, least, hasDigit, hasHyphen, hasStop } = sumsOf(words)
  const often = Math.log(1 + count)
  const length = words.length
  const longer = (length === 1 ? words[0]?.root.longer : candidate.longer) ?? 0

  // One literal: that of several spread into one takes five times as long, and there are a thousand candidates.
  // biome-ignore format: a line for each kind of evidence
  return [
    1, often, count / greatest, rare, rarest, often * rare, first, Math.sqrt(first), last - first,
    Number(length === 1), Number(length === 2), Number(length === 3), Number(length === 4),
    capitalised / count, capitals / count, opens / count, closes / count, stands / count,
    Number(leads), longer / count, least / greatest,
    Number(hasDigit), Number(hasHyphen), Number(hasStop), Math.min(12, letters / length) / 10,
    Number(first < 0.05), Number(count === 1),
  ]
}

/** The mean rarity of the words that are no stop words, that of the least rare, the letters of all, how often the one stands alone that does so least. */
function sumsOf(words: readonly Word[]) {
  const sums = {
    rare: 0,
    rarest: Infinity,
    letters: 0,
    least: Infinity,
    hasDigit: false,
    hasHyphen: false,
    hasStop: false,
  }
  let telling = 0
  for (const { look, lower, root } of words) {
    sums.letters += lower.length
    sums.least = Math.min(sums.least, root.single)
    sums.hasDigit ||= look.hasDigit
    sums.hasHyphen ||= look.hasHyphen
    sums.hasStop ||= look.isStop
    if (look.isStop) continue
    telling++
    sums.rare += look.rarity
    sums.rarest = Math.min(sums.rarest, look.rarity)
  }
  sums.rare /= telling

  return sums
}
