import { expect, test } from 'vitest'
import { readPublisherEntities } from '../../events/publisher-entity.ts'

test('the table of entities is read with quotes, aliases and empty cells', () => {
  const csv =
    '\ufeffname,aliases,type,id,url\r\n"Lee, Ann","A. Lee|""Annie""",person,p-7,https://a.example/lee\nOslo,,place,,\n\n'

  expect(readPublisherEntities(csv)).toEqual([
    { name: 'Lee, Ann', aliases: ['A. Lee', '"Annie"'], type: 'person', id: 'p-7', url: 'https://a.example/lee' },
    { name: 'Oslo', aliases: [], type: 'place' },
  ])
})

test.each([
  ['no columns', 'Ann Lee,person\n', 'The first line'],
  ['a column nobody knows', 'name,type,colour\n', 'The first line'],
  ['an unknown type', 'name,type\nAnn Lee,person\nOslo,town\n', 'Entity 2'],
  ['a page that is no web address', 'name,type,url\nOslo,place,javascript:1\n', 'Entity 1'],
])('a table with %s stops the synth and says where', (_what, csv, where) => {
  expect(() => readPublisherEntities(csv)).toThrow(where)
})
