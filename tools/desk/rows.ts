import { paginateScan } from '@aws-sdk/client-dynamodb'
import { tableKey } from '../../events/settings.ts'
import { toRow } from '../../functions/runtime/dynamodb-expressions.ts'
import type { Row } from '../../functions/runtime/table.ts'
import type { Desk } from './desk.ts'

/** Which rows of a table: all, or those whose sort key is or begins with something; `only` leaves out other attributes. */
export type Wanted = { sk?: string; skBegins?: string; only?: readonly string[] }

/** Every such row, page by page. A scan reads the whole table and is for operators: no function may. */
export async function* scan(desk: Desk, table: keyof Desk['tables'], wanted: Wanted = {}): AsyncGenerator<Row> {
  const pages = paginateScan(
    { client: desk.clients.dynamodb },
    { TableName: desk.tables[table], ...filter(wanted), ...names(wanted) },
  )
  for await (const { Items = [] } of pages) for (const item of Items) yield toRow(item)
}

function filter({ sk, skBegins, only }: Wanted) {
  const value = sk ?? skBegins
  return {
    ...(only !== undefined && {
      ProjectionExpression: ['#pk', '#sk', ...only.map((_, n) => `#only${n}`)].join(', '),
    }),
    ...(value !== undefined && {
      FilterExpression: sk !== undefined ? '#sk = :sk' : 'begins_with(#sk, :sk)',
      ExpressionAttributeValues: { ':sk': { S: value } },
    }),
  }
}

/** Names that stand in no expression are refused. */
function names({ sk, skBegins, only }: Wanted) {
  const filtered = sk ?? skBegins
  if (filtered === undefined && only === undefined) return {}

  return {
    ExpressionAttributeNames: {
      '#sk': tableKey.sort,
      ...(only !== undefined && { '#pk': tableKey.partition }),
      ...Object.fromEntries((only ?? []).map((name, n) => [`#only${n}`, name])),
    },
  }
}
