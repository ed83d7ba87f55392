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

const names = [
  ...plain,
  ...['last word', 'first word', 'lone word'].flatMap(place => ['', ...endings].map(ending => `${place} -${ending}`)),
]

/** In the order of the weights: what counts in an abstract, and what counts in news, by how much the text is one or the other. */
export const featureNames: readonly string[] = ['abstract', 'news'].flatMap(tone =>
  names.map(name => `${tone}: ${name}`),
)

/** What is known of a whole text. */
export type Background = {
  /** From 0, an abstract of a paper, to 1, reported news. */
  news: number
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
  known: Pick<Background, 'news' | 'isStop' | 'rarity' | 'isEnglish'>,
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

export function featuresOf(candidate: Candidate, background: Background): number[] {
  const last = endingOf(candidate.words.at(-1), background)
  const first = endingOf(candidate.words[0], background)
  const isLone = candidate.words.length === 1
  const values = [
    ...plainFeatures(candidate, background),
    ...oneOf(last),
    ...oneOf(isLone ? undefined : first),
    ...oneOf(isLone ? last : undefined),
  ]

  return [...values.map(value => value * (1 - background.news)), ...values.map(value => value * background.news)]
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

const oneOf = (place: number | undefined): number[] => {
  const values = Array.from({ length: endings.length + 1 }, () => 0)
  if (place !== undefined) values[place] = 1

  return values
}
