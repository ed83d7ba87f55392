import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoTable } from '../../functions/runtime/dynamodb-table.ts'
import { receiptKey, rowReceipt } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import { clientSettings } from '../../infra/local/clients.ts'
import type { Desk } from './desk.ts'

/** One client a desk: who waits for a receipt asks for it many times. */
const clients = new WeakMap<Desk, DynamoDBClient>()

export const tableOf = (desk: Desk, output: 'ArticlesTableName' | 'FeedsTableName') => {
  const client = clients.get(desk) ?? new DynamoDBClient(clientSettings(desk.gateway.url, 'operator'))
  clients.set(desk, client)

  return dynamoTable(client, desk.named(output))
}

export async function receiptOf(desk: Desk, key: string): Promise<Receipt | undefined> {
  const row = await tableOf(desk, 'ArticlesTableName').find(receiptKey(key))

  return row && rowReceipt(row).value
}
