import * as z from 'zod/mini'
import { indexArn, tableArn } from './addresses.ts'
import type { Need } from './permissions.ts'

type Attribute = Record<string, unknown>
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An item or key in DynamoDB's JSON: `{ pk: { S: 'a' } }`. Only looked at: the engine checks it in full, and a copy of every item costs a call as much again. */
export const Item = z.custom<Record<string, Attribute>>(
  value => isObject(value) && Object.values(value).every(isObject),
)
export type Item = z.infer<typeof Item>

const Write = z.object({
  PutRequest: z.optional(z.object({ Item })),
  DeleteRequest: z.optional(z.object({ Key: Item })),
})
export const RequestedItems = z.record(z.string(), z.union([z.array(Write), z.object({ Keys: z.array(Item) })]))

/** What a call about tables says of keys. */
export const TableCall = z.object({
  TableName: z._default(z.string(), '*'),
  IndexName: z.optional(z.string()),
  Item: z.optional(Item),
  Key: z.optional(Item),
  ExclusiveStartKey: z.optional(Item),
  RequestItems: z.optional(RequestedItems),
  KeyConditionExpression: z.optional(z.string()),
  ExpressionAttributeNames: z.optional(z.record(z.string(), z.string())),
  ExpressionAttributeValues: z.optional(Item),
})
export type TableCall = z.infer<typeof TableCall>

/** `partitionKey` answers the name of a table's partition key: conditions on `dynamodb:LeadingKeys` ask for its values. */
export const tableNeeds = (
  operation: string,
  body: unknown,
  partitionKey: (table: string) => string | undefined,
): Need[] => {
  const call = TableCall.parse(body)
  const needOf = (table: string, items: Item[] | undefined): Need => {
    const resource = call.IndexName === undefined ? tableArn(table) : indexArn(table, call.IndexName)
    const key = partitionKey(table)
    const context = items && key ? { 'dynamodb:LeadingKeys': items.map(item => textOf(item[key])) } : {}
    return { action: `dynamodb:${operation}`, resource, context }
  }

  if (call.RequestItems === undefined) return [needOf(call.TableName, itemsOf(call))]
  return Object.entries(call.RequestItems).map(([table, asked]) => needOf(table, batchItemsOf(asked)))
}

const itemsOf = (call: TableCall): Item[] | undefined => {
  const item = call.Item ?? call.Key
  if (item !== undefined) return [item]
  if (call.KeyConditionExpression === undefined) return undefined

  // Of `#k = :k AND begins_with(…)` only the equality can name the partition key, and it must be there.
  const pairs = [...call.KeyConditionExpression.matchAll(/(#?[\w.-]+)\s*=\s*(:\w+)/g)]
  const equal = pairs.map(([, name = '', value = '']) => [
    call.ExpressionAttributeNames?.[name] ?? name,
    call.ExpressionAttributeValues?.[value] ?? {},
  ])
  return [Item.parse(Object.fromEntries(equal))]
}

/** The items or keys of a batch about one table. */
export const batchItemsOf = (asked: z.infer<typeof RequestedItems>[string]): Item[] =>
  Array.isArray(asked)
    ? asked.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? {})
    : asked.Keys

const textOf = (attribute: Attribute | undefined): string => String(Object.values(attribute ?? {})[0])
