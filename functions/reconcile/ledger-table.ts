import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { toRow } from '../runtime/dynamodb-expressions.ts'
import type { Scanned } from './ledgers.ts'

const Key = z.object({ pk: z.string(), sk: z.string() })

/**
 * A table from end to end. Eventually consistent at half the price: what is suspected is looked at again, consistently.
 * Only these attributes leave the table: no text of an article, and of its receipt no evidence.
 */
export const scannedTable = (client: DynamoDBClient, TableName: string, attributes: readonly string[]): Scanned => ({
  after: ({ pk, sk }) => JSON.stringify({ pk, sk }),
  async page(after) {
    const from = after === undefined ? {} : { ExclusiveStartKey: marshall(z.parse(Key, JSON.parse(after))) }
    const scan = new ScanCommand({ TableName, ...projection(['pk', 'sk', ...attributes]), ...from })
    const { Items = [], LastEvaluatedKey } = await client.send(scan)
    const items = Items.map(toRow)

    return LastEvaluatedKey === undefined ? { items } : { items, next: JSON.stringify(unmarshall(LastEvaluatedKey)) }
  },
})

/** `receipt.key` is the attribute `key` inside the attribute `receipt`; every name is given by number, so none is reserved. */
function projection(paths: readonly string[]) {
  const names = [...new Set(paths.flatMap(path => path.split('.')))]
  const numbered = (path: string) =>
    path
      .split('.')
      .map(name => `#n${names.indexOf(name)}`)
      .join('.')

  return {
    ProjectionExpression: paths.map(numbered).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#n${n}`, name])),
  }
}

/** What reconcile reads of a row of either table. */
export const auditedAttributes = {
  articles: [
    'revision',
    'current',
    'fact',
    'first',
    'edit',
    'receipt.key',
    'receipt.versionId',
    'receipt.outcome',
    'receipt.provides',
  ],
  feeds: [
    'articleId',
    'revision',
    'here',
    'keptOut',
    'withdrawn',
    'path',
    'eTags',
    'eTag',
    'prefix',
    'stands',
    'signature',
  ],
} as const
