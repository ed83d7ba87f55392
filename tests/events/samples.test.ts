import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Block } from '../../events/article.ts'
import * as contracts from '../../events/index.ts'

const folder = new URL('../../events/samples/', import.meta.url)

/** `articleParsed` is the contract of `article.parsed`; S3's own shape has no type to say so itself. */
const typeOf = (name: string) => name.replace(/(?<=.)[A-Z]/g, letter => `.${letter}`).toLowerCase()
const schemas = Object.entries(contracts).map(([name, one]) => ({
  type: typeOf(name),
  schema: 'schema' in one ? one.schema : one,
  isOurs: 'type' in one && 'schema' in one,
}))

const samples = schemas.flatMap(one =>
  filesOf(one.type).map(file => ({ ...one, file, sample: readJson(new URL(`${one.type}/${file}`, folder)) })),
)

function filesOf(type: string): string[] {
  return readdirSync(new URL(`${type}/`, folder))
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

test('every folder of samples is a contract, and every contract has samples', () => {
  expect(readdirSync(folder).sort()).toEqual(schemas.map(({ type }) => type).sort())
  for (const { type } of schemas) expect(filesOf(type).length, type).toBeGreaterThanOrEqual(2)
})

test('a contract is named after the type that it gives its messages', () => {
  for (const [name, one] of Object.entries(contracts))
    if ('type' in one && 'schema' in one) expect(typeOf(name)).toBe(one.type)
})

describe('a message that was once on its way', () => {
  test.each(samples)('is still read: $type/$file', ({ schema, sample }) => {
    expect(z.safeParse(schema, sample)).toMatchObject({ success: true })
  })

  test.each(samples.filter(({ isOurs }) => isOurs))('is written as it was read: $type/$file', ({ schema, sample }) => {
    expect(JSON.parse(JSON.stringify(z.encode(schema, z.parse(schema, sample))))).toEqual(sample)
  })

  test.each(samples)('is not taken for another: $type/$file', ({ type, sample }) => {
    for (const other of schemas) if (other.type !== type) expect(z.safeParse(other.schema, sample).success).toBe(false)
  })
})

test('a message of a version to come is refused, not half understood', () => {
  const [first] = samples.filter(({ isOurs }) => isOurs)
  const later = z.looseObject({}).parse(first?.sample)

  expect(first?.schema.safeParse({ ...later, version: 2 }).success).toBe(false)
})

test('the samples show every kind of block that an article may be made of', () => {
  const kinds = Block.def.options.map(option => option.shape.kind.def.values[0])
  const shown = samples.flatMap(({ sample }) =>
    [...JSON.stringify(sample).matchAll(/"kind":"(\w+)"/g)].map(([, kind]) => kind),
  )

  expect(shown).toEqual(expect.arrayContaining(kinds))
})
