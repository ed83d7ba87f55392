import type { EntityType, WordSpan } from '../../functions/enrich/entities/tags.ts'
import { tokensOf } from '../../functions/enrich/entities/tokens.ts'
import type { Names } from './names.ts'
import { numbers } from './perceptron.ts'
import type { MarkedDocument, MarkedSentence } from './sentences.ts'

type Pools = Record<EntityType, Map<number, string[][]>>

/**
 * The same documents with other names in their places, of the same type and as many words, so that what is learnt is
 * where names stand and not which. One name becomes one other throughout a document.
 */
export function varied(documents: MarkedDocument[], names: Names, seed: number): MarkedDocument[] {
  const pools = poolsOf(documents, names)
  const random = numbers(seed)

  return documents.map(document => {
    const chosen = new Map<string, string[]>()
    return document.map(sentence =>
      withOthers(sentence, span => {
        const own = sentence.words.slice(span.start, span.end)
        const pool = pools[span.type].get(own.length) ?? []
        const other = pool[Math.floor(random() * pool.length)] ?? own
        const key = `${span.type} ${own.join(' ')}`
        const choice = chosen.get(key) ?? styledAs(other, own)
        chosen.set(key, choice)
        return choice
      }),
    )
  })
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
  const lasts = [...(names.get('surname') ?? [])].slice(0, 5000)
  lasts.forEach((last, at) => {
    add('person', [last])
    add('person', [firsts[(at * 7919) % firsts.length] ?? '', last])
  })

  return pools
}

const sources = [
  ['person', 'knownPerson'],
  ['place', 'country'],
  ['place', 'region'],
  ['place', 'city'],
  ['place', 'knownPlace'],
  ['organisation', 'knownGroup'],
] as const satisfies readonly (readonly [EntityType, Parameters<Names['get']>[0]])[]
