import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { tableKey } from '../../events/settings.ts'
import { receiptKey, rowReceipt } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Stack } from '../../infra/local/data-directory.ts'
import type { Evidence } from './answers.ts'
import { letteredKeys } from './lettered-keys.ts'

const Row = z.looseObject({ pk: z.string(), sk: z.string() })
const Outputs = z.looseObject({ UploadsBucketName: z.string(), ArticlesTableName: z.string() })

/** Everything that a running Copydesk can tell about what was uploaded. */
export async function readDesk({ gateway, outputs }: Stack): Promise<Evidence> {
  const { UploadsBucketName, ArticlesTableName } = z.parse(Outputs, outputs)
  const client = {
    endpoint: gateway,
    region: 'us-east-1',
    credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
    maxAttempts: 1,
  }
  const letters = Object.entries(outputs).flatMap(([name, url]) => (name.endsWith('DeadLettersUrl') ? [url] : []))
  const [objects, receipts, ...lettered] = await Promise.all([
    listObjects(new S3Client({ ...client, forcePathStyle: true }), UploadsBucketName),
    scanReceipts(new DynamoDBClient(client), ArticlesTableName),
    ...letters.map(url => peek(new SQSClient(client), url)),
  ])

  return { objects, receipts, lettered: new Set(lettered.flat().flatMap(letteredKeys)) }
}

async function listObjects(client: S3Client, Bucket: string): Promise<Map<string, Date>> {
  const objects = new Map<string, Date>()
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key, LastModified } of Contents) if (Key !== undefined) objects.set(Key, LastModified ?? new Date(0))
  }
  return objects
}

/** A scan: no index is kept for a question that only people ask. */
async function scanReceipts(client: DynamoDBClient, TableName: string): Promise<Map<string, Receipt>> {
  const receipts = new Map<string, Receipt>()
  const pages = paginateScan(
    { client },
    {
      TableName,
      FilterExpression: '#sort = :receipt',
      ExpressionAttributeNames: { '#sort': tableKey.sort },
      ExpressionAttributeValues: { ':receipt': { S: receiptKey('').sk } },
    },
  )
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const { value } = rowReceipt(z.parse(Row, unmarshall(item)))
      receipts.set(value.key, value)
    }
  }
  return receipts
}

/** Long enough to read a queue to its end; then the letters are there again for whoever redrives them. */
const PEEK_SECONDS = 2
/** 10 a call: a queue with more letters than this needs another tool. */
const MOST_CALLS = 100

async function peek(client: SQSClient, QueueUrl: string): Promise<string[]> {
  const letters = new Map<string, string>()
  for (let call = 0; call < MOST_CALLS; call++) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: PEEK_SECONDS }),
    )
    const before = letters.size
    for (const { MessageId = '', Body = '' } of Messages) letters.set(MessageId, Body)
    if (letters.size === before) break
  }
  return [...letters.values()]
}
