import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoTable } from '../../functions/runtime/dynamodb-table.ts'
import { receiptKey, rowReceipt } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from './desk.ts'

export const tableOf = (desk: Desk, output: 'ArticlesTableName' | 'FeedsTableName') =>
  dynamoTable(
    new DynamoDBClient({
      endpoint: desk.gateway.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
    }),
    desk.named(output),
  )

export async function receiptOf(desk: Desk, key: string): Promise<Receipt | undefined> {
  const row = await tableOf(desk, 'ArticlesTableName').find(receiptKey(key))

  return row && rowReceipt(row).value
}
