import { nameKinds } from '../../functions/enrich/entities/lexicon.ts'
import type { Names } from './names.ts'
import type { Vectors } from './vectors.ts'

type Kind = (typeof nameKinds)[number]

/**
 * What a word's company says of it: a linear model of each kind over the vectors, learnt from the lists of names and then
 * asked of every word, so that "Ghaziabad" is a place and "Schwarzkopf" a surname though no list has them. Eight levels each.
 */
export function kindsOf(vectors: Vectors, names: Names): Uint16Array {
  const labels = labelsOf(vectors, names)
  const packed = new Uint16Array(vectors.words.length)
  nameKinds.forEach((kind, at) => {
    const score = learnt(vectors, labels, kind)
    for (let row = 0; row < packed.length; row += 1) packed[row] = (packed[row] ?? 0) | (level(score(row)) << (at * 3))
  })

  return packed
}

/** Steps of odds, finer at the sure end. */
const level = (probability: number): number =>
  [0.02, 0.07, 0.2, 0.4, 0.6, 0.8, 0.93].filter(bound => probability > bound).length

const lists: Record<Kind, readonly Parameters<Names['get']>[0][]> = {
  firstName: ['firstName'],
  surname: ['surname'],
  place: ['country', 'region', 'city', 'town', 'knownPlace'],
  organisation: ['brand', 'knownGroup', 'groupWord'],
  common: ['common'],
}

/** Words of one or more kinds, and of which: only these teach. */
function labelsOf(vectors: Vectors, names: Names): { row: number; kinds: Set<Kind> }[] {
  const kinds = new Map<string, Set<Kind>>()
  for (const kind of nameKinds) {
    for (const list of lists[kind]) {
      for (const name of names.get(list) ?? []) {
        const word = name.toLowerCase()
        kinds.set(word, (kinds.get(word) ?? new Set()).add(kind))
      }
    }
  }
  for (const name of names.get('knownPerson') ?? []) {
    const word = name.toLowerCase().split(' ').at(-1) ?? ''
    kinds.set(word, (kinds.get(word) ?? new Set<Kind>()).add('surname'))
  }

  return vectors.words.flatMap((word, row) => {
    const known = kinds.get(word)
    return known === undefined ? [] : [{ row, kinds: known }]
  })
}

const rounds = 6

/** Logistic regression by stochastic descent: the rows in an order of their own that is always the same. */
function learnt(vectors: Vectors, labels: { row: number; kinds: Set<Kind> }[], kind: Kind): (row: number) => number {
  const { dimensions, values } = vectors
  const weights = new Float64Array(dimensions + 1)
  const score = (row: number): number => {
    let sum = weights[dimensions] ?? 0
    for (let index = 0; index < dimensions; index += 1)
      sum += (weights[index] ?? 0) * (values[row * dimensions + index] ?? 0)
    return 1 / (1 + Math.exp(-sum))
  }
  const stride = 7919
  for (let round = 0; round < rounds; round += 1) {
    const rate = 2 / (1 + round)
    for (let step = 0; step < labels.length; step += 1) {
      const label = labels[(step * stride) % labels.length]
      if (label === undefined) continue
      const error = (label.kinds.has(kind) ? 1 : 0) - score(label.row)
      for (let index = 0; index < dimensions; index += 1)
        weights[index] = (weights[index] ?? 0) + rate * error * (values[label.row * dimensions + index] ?? 0)
      weights[dimensions] = (weights[dimensions] ?? 0) + rate * error * 0.1
    }
  }

  return score
}
