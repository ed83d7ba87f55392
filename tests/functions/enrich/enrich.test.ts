import { beforeAll, expect, test } from 'vitest'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { enrich } from '../../../functions/enrich/enrich.ts'
import type { Enricher } from '../../../functions/enrich/enricher.ts'
import { draftOf } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const draft = draftOf('Head', ['A sentence.'])
const answering = (name: string, value: unknown): Enricher => ({ name, annotate: () => ({ version: 1, value }) })
const run = (...enrichers: Enricher[]) => enrich(draft, enrichers, analyse)

test('an article carries what each enricher said under its name', () => {
  expect(run(answering('one', 1), answering('two', { a: [true, null] }))).toEqual({
    annotations: { one: { version: 1, value: 1 }, two: { version: 1, value: { a: [true, null] } } },
    failures: [],
  })
})

test('an enricher with nothing to say leaves no annotation and is no failure', () => {
  expect(run({ name: 'silent', annotate: () => undefined })).toEqual({ annotations: {}, failures: [] })
})

test('an enricher that throws loses its annotation alone, and its cause is told', () => {
  const cause = new Error('out of ideas')
  const broken: Enricher = {
    name: 'broken',
    annotate() {
      throw cause
    },
  }

  expect(run(broken, answering('sound', 1))).toEqual({
    annotations: { sound: { version: 1, value: 1 } },
    failures: [{ enricher: 'broken', cause }],
  })
})

const circle: { self?: unknown } = {}
circle.self = circle

test.each([
  ['nothing', undefined],
  ['a function', () => 1],
  ['a number JSON has not', Number.NaN],
  ['a big integer', 1n],
  ['a date', new Date(0)],
  ['a value that holds itself', circle],
])('%s is no value the wire can carry, so the enricher failed', (_what, value) => {
  const { annotations, failures } = run(answering('wrong', value), answering('sound', 1))

  expect(Object.keys(annotations)).toEqual(['sound'])
  expect(failures.map(failure => failure.enricher)).toEqual(['wrong'])
})

test.each([
  ['a version that is no whole number', { version: 1.5, value: 1 }],
  ['a confidence that is no number', { version: 1, value: 1, confidence: Number.NaN }],
])('%s is a wrong shape', (_what, annotation) => {
  expect(run({ name: 'wrong', annotate: () => annotation })).toMatchObject({
    annotations: {},
    failures: [{ enricher: 'wrong' }],
  })
})

test('the order of the registry changes no byte', () => {
  const [one, two, three] = [answering('one', 1), answering('two', 2), answering('three', 3)]

  expect(JSON.stringify(run(one, two, three))).toBe(JSON.stringify(run(three, one, two)))
})

test('an enricher may have any name, even one an object is born with', () => {
  expect(Object.keys(run(answering('__proto__', 1), answering('constructor', 2)).annotations)).toEqual([
    '__proto__',
    'constructor',
  ])
})
