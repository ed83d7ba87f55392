import { describe, expect, test } from 'vitest'
import type { PublisherEntity } from '../../../../events/publisher-entity.ts'
import { tableIn, tableOf } from '../../../../functions/enrich/entities/publisher-table.ts'

const entity = (id: string, name: string, ...aliases: string[]): PublisherEntity => ({
  ...{ id, name, aliases, type: 'organisation' },
})

describe("the publisher's table knows an entity", () => {
  const table = tableOf([entity('1', 'Harbour Trust', 'The Trust', 'HT'), entity('2', 'Café Noir', 'Noir')])

  test.each([
    ['Harbour Trust', '1'],
    ['HT', '1'],
    ['The Trust', '1'],
    ['trust', '1'],
    ['the harbour trust’s', '1'],
    ['CAFE NOIR', '2'],
    ['Harbour', undefined],
    ['', undefined],
  ])('by its names, however they are set: %s', (name, id) => {
    expect(table(name)?.id).toBe(id)
  })

  test('by its name before another by an alias, whichever row is first', () => {
    const [named, alias] = [entity('1', 'Trust'), entity('2', 'Harbour Trust', 'Trust')]

    expect(tableOf([named, alias])('Trust')?.id).toBe('1')
    expect(tableOf([alias, named])('Trust')?.id).toBe('1')
  })

  test('of the first of two rows that have its name, or its alias', () => {
    expect(tableOf([entity('1', 'Trust'), entity('2', 'Trust')])('Trust')?.id).toBe('1')
    expect(tableOf([entity('1', 'A', 'Trust'), entity('2', 'B', 'Trust')])('Trust')?.id).toBe('1')
  })
})

test('a site without a table knows nobody, one with a table those that are in it', () => {
  const bytes = new TextEncoder().encode(JSON.stringify([entity('1', 'Trust')]))

  expect(tableIn(undefined)('Trust')).toBeUndefined()
  expect(tableIn(bytes)('Trust')).toMatchObject({ id: '1' })
})
