import * as z from 'zod/mini'
import { WebAddress } from './article.ts'

/** A row of the publisher's own table of people, places and organisations: it wins over everything we know. */
export const PublisherEntity = z.object({
  name: z.string().check(z.minLength(1)),
  aliases: z.array(z.string().check(z.minLength(1))),
  type: z.enum(['person', 'place', 'organisation']),
  id: z.optional(z.string().check(z.minLength(1))),
  url: z.optional(WebAddress),
})
export type PublisherEntity = z.infer<typeof PublisherEntity>

/** Where infra puts the table for enrich to read: beside its code. */
export const publisherEntitiesFile = 'publisher-entities.json'

const columns = ['name', 'aliases', 'type', 'id', 'url'] as const

/**
 * The table as CSV (RFC 4180): a line that names the columns, then a row an entity; aliases are parted by `|`. A wrong row
 * is an error that names its line, as a publisher edits this by hand and a deploy that ignored it would be worse.
 */
export function readPublisherEntities(csv: string): PublisherEntity[] {
  const [head = [], ...rows] = rowsOf(csv.replace(/^\ufeff/u, ''))
  const unknown = head.filter(name => !columns.some(column => column === name))
  if (!head.includes('name') || !head.includes('type') || unknown.length > 0)
    throw new Error(`The first line of the table of entities must name the columns ${columns.join(', ')}`)

  return rows.map((row, at) => {
    const cells = new Map(head.map((column, index) => [column, row[index]?.trim() ?? '']))
    const entity = PublisherEntity.safeParse(entityOf(cells))
    if (!entity.success) throw new Error(`Entity ${at + 1} of the table: ${z.prettifyError(entity.error)}`)

    return entity.data
  })
}

const entityOf = (cells: ReadonlyMap<string, string>) => ({
  name: cells.get('name'),
  aliases: (cells.get('aliases') ?? '')
    .split('|')
    .map(alias => alias.trim())
    .filter(alias => alias !== ''),
  type: cells.get('type'),
  ...(cells.get('id') && { id: cells.get('id') }),
  ...(cells.get('url') && { url: cells.get('url') }),
})

const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/gu

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [all, quoted, bare = '', end = ''] of csv.matchAll(cell)) {
    if (all === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }

  return rows.filter(row => row.some(text => text.trim() !== ''))
}
