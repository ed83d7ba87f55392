import type { EntityType, WordSpan } from '../../functions/enrich/entities/tags.ts'
import { tokensOf } from '../../functions/enrich/entities/tokens.ts'
import { commonSurnames, type Names } from './names.ts'
import { numbers } from './perceptron.ts'
import type { MarkedDocument, MarkedSentence } from './sentences.ts'

type Pools = Record<EntityType, Map<number, string[][]>>

/**
 * The same documents with other names in their places, of the same type and as many words, so that what is learnt is
 * where names stand and not which. One name becomes one other throughout a document.
 */
export function varied(documents: MarkedDocument[], names: Names, seed: number): MarkedDocument[] {
  const pools = poolsOf(documents, names)
  const towns = townsOf(names)
  const random = numbers(seed)

  return documents.map(document => {
    const chosen = new Map<string, string[]>()
    return document.map(sentence =>
      withOthers(sentence, span => {
        const own = sentence.words.slice(span.start, span.end)
        const isTeam = span.type === 'organisation' && towns.has(own.join(' ').toLowerCase())
        const pool = isTeam ? towns.names : (pools[span.type].get(own.length) ?? [])
        const other = pool[Math.floor(random() * pool.length)] ?? own
        const key = `${span.type} ${own.join(' ')}`
        const choice = chosen.get(key) ?? styledAs(other, own)
        chosen.set(key, choice)
        return choice
      }),
    )
  })
}

/** A team is named by its town, and becomes that of another. */
function townsOf(names: Names): { names: string[][]; has(lower: string): boolean } {
  const towns = [...(names.get('city') ?? []), ...(names.get('town') ?? [])]
  const known = new Set([...towns, ...(names.get('region') ?? [])].map(name => name.toLowerCase()))

  return {
    names: towns.filter(name => /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/u.test(name)).map(name => name.split(' ')),
    has: lower => known.has(lower),
  }
}

/** A headline's capitals, and a tweet's lack of them, are kept. */
function styledAs(other: string[], own: string[]): string[] {
  if (own.every(word => word === word.toLowerCase())) return other.map(word => word.toLowerCase())
  if (own.join('').length > 3 && own.every(word => word === word.toUpperCase()))
    return other.map(word => word.toUpperCase())

  return other
}

function withOthers(sentence: MarkedSentence, choose: (span: WordSpan) => string[]): MarkedSentence {
  const words: string[] = []
  let at = 0
  const spans = sentence.spans.map(span => {
    words.push(...sentence.words.slice(at, span.start))
    const start = words.length
    words.push(...choose(span))
    at = span.end
    return { start, end: words.length, type: span.type }
  })
  words.push(...sentence.words.slice(at))

  return { words, spans }
}

function poolsOf(documents: MarkedDocument[], names: Names): Pools {
  const pools: Pools = { person: new Map(), place: new Map(), organisation: new Map() }
  const add = (type: EntityType, words: string[], times = 1) => {
    const pool = pools[type].get(words.length) ?? []
    for (let time = 0; time < times; time += 1) pool.push(words)
    pools[type].set(words.length, pool)
  }
  for (const { words, spans } of documents.flat())
    for (const { start, end, type } of spans) add(type, words.slice(start, end))
  for (const [type, list] of sources)
    for (const name of names.get(list) ?? [])
      if (/^[\p{Lu}\d]/u.test(name))
        add(
          type,
          tokensOf(name).map(({ text }) => text),
        )
  const firsts = [...(names.get('firstName') ?? [])]
  const surnames = [...(names.get('surname') ?? [])]
  const lasts = [...surnames.slice(0, commonest), ...surnames.slice(commonSurnames)]
  lasts.forEach((last, at) => {
    add('person', [last])
    add('person', [firsts[(at * 7919) % firsts.length] ?? '', last])
  })

  return pools
}

/** So many surnames of the census are varied with, beside those of the world behind them. */
const commonest = 5000

const sources = [
  ['person', 'knownPerson'],
  ['place', 'country'],
  ['place', 'region'],
  ['place', 'city'],
  ['place', 'knownPlace'],
  ['organisation', 'knownGroup'],
] as const satisfies readonly (readonly [EntityType, Parameters<Names['get']>[0]])[]
