import type { Candidate, IsStop } from './candidates.ts'

/** Endings that tell what kind of word an English word is, the longer before the shorter they end in. */
const endings = [
  'ing',
  'ed',
  'ly',
  'er',
  'ion',
  'ity',
  'ment',
  'ness',
  'al',
  'ic',
  'ive',
  'ous',
  'able',
  's',
  'ist',
  'ism',
  'ant',
  'ent',
  'ize',
  'est',
]

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

/** In the order of the weights. What stands "in long texts" counts by how long the text is: a long one says its keywords often. */
export const featureNames: readonly string[] = [
  ...plain,
  ...plain.map(name => `${name} (long text)`),
  ...['last word', 'first word', 'lone word', 'last word in long text'].flatMap(place =>
    ['', ...endings].map(ending => `${place} -${ending}`),
  ),
]

/** What is known of a whole text. */
export type Background = {
  tokens: number
  greatest: number
  single: ReadonlyMap<string, number>
  longer: ReadonlyMap<string, number>
  isStop: IsStop
  /** From 0 for the most frequent words of the language to 1 for those that are not among them. */
  rarity(word: string): number
  /** The endings are English ones. */
  isEnglish: boolean
}

export function backgroundOf(
  candidates: readonly Candidate[],
  known: Pick<Background, 'tokens' | 'isStop' | 'rarity' | 'isEnglish'>,
): Background {
  const single = new Map<string, number>()
  const longer = new Map<string, number>()
  for (const { key, words, count } of candidates)
    if (words.length === 1) single.set(key, count)
    else for (const part of partsOf(key)) longer.set(part, Math.max(longer.get(part) ?? 0, count))

  return { ...known, single, longer, greatest: candidates.reduce((most, { count }) => Math.max(most, count), 1) }
}

/** The shorter phrases within a phrase. */
export function partsOf(key: string): string[] {
  const words = key.split(' ')
  const parts: string[] = []
  for (let from = 0; from < words.length; from++)
    for (let until = from + 1; until <= words.length; until++)
      if (until - from < words.length) parts.push(words.slice(from, until).join(' '))

  return parts
}

/** The middle of what was trained on: some 245 tokens. */
const middleLength = 5.5

export function featuresOf(candidate: Candidate, background: Background): number[] {
  const length = Math.log(Math.max(1, background.tokens)) - middleLength
  const values = plainFeatures(candidate, background)
  const last = endingOf(candidate.words.at(-1), background)
  const first = endingOf(candidate.words[0], background)
  const isLone = candidate.words.length === 1

  return [
    ...values,
    ...values.map(value => value * length),
    ...at(last, 1),
    ...at(first, isLone ? 0 : 1),
    ...at(last, isLone ? 1 : 0),
    ...at(last, length),
  ]
}

function plainFeatures(candidate: Candidate, { greatest, single, longer, isStop, rarity }: Background): number[] {
  const { key, words, count, first, last, leads, capitals, capitalised, opens, closes, stands } = candidate
  const rarities = words.filter(word => !isStop(word)).map(rarity)
  const rare = rarities.reduce((sum, one) => sum + one, 0) / rarities.length
  const often = Math.log(1 + count)
  const least = Math.min(...key.split(' ').map(word => single.get(word) ?? 0))

  return [
    ...[1, often, count / greatest, rare, Math.min(...rarities), often * rare, first, Math.sqrt(first), last - first],
    ...[1, 2, 3, 4].map(length => Number(words.length === length)),
    ...[capitalised, capitals, opens, closes, stands].map(times => times / count),
    ...[Number(leads), (longer.get(key) ?? 0) / count, least / greatest],
    ...[/\d/u, /-/u].map(sign => Number(words.some(word => sign.test(word)))),
    Number(words.some(isStop)),
    Math.min(12, words.join('').length / words.length) / 10,
    ...[first < 0.05, count === 1].map(Number),
  ]
}

/** 0 = none of them. */
function endingOf(word: string | undefined, { isEnglish }: Background): number | undefined {
  if (word === undefined || !isEnglish) return undefined

  return 1 + endings.findIndex(ending => word.length > ending.length + 2 && word.endsWith(ending))
}

const at = (place: number | undefined, value: number): number[] => {
  const values = Array.from({ length: endings.length + 1 }, () => 0)
  if (place !== undefined) values[place] = value

  return values
}
