import * as z from 'zod/mini'
import type { Answer } from './dynalite.ts'
import { Item, RequestedItems } from './table-needs.ts'

const Call = z.object({
  TableName: z._default(z.string(), ''),
  Item: z.optional(Item),
  Key: z.optional(Item),
  ExclusiveStartKey: z.optional(Item),
  RequestItems: z.optional(RequestedItems),
  KeyConditionExpression: z._default(z.string(), ''),
  ExpressionAttributeValues: z.optional(Item),
})
type Call = z.infer<typeof Call>

/** DynamoDB takes no empty text for a key, to write or to look for; the engine takes it (architect/dynalite#164). */
export const refuseEmptyKeys = (body: unknown, keyNames: (table: string) => readonly string[]): Answer | undefined => {
  const call = Call.parse(body)
  const isEmptyKey = itemsOf(call).some(([table, item]) => keyNames(table).some(name => isEmpty(item[name])))

  return isEmptyKey || looksForEmpty(call) ? refused : undefined
}

const itemsOf = ({ TableName, Item, Key, ExclusiveStartKey, RequestItems = {} }: Call): [string, Item][] => [
  ...[Item, Key, ExclusiveStartKey].flatMap((item): [string, Item][] =>
    item === undefined ? [] : [[TableName, item]],
  ),
  ...Object.entries(RequestItems).flatMap(([table, asked]) =>
    batchOf(asked).map((item): [string, Item] => [table, item]),
  ),
]

const batchOf = (asked: z.infer<typeof RequestedItems>[string]): Item[] =>
  Array.isArray(asked)
    ? asked.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? {})
    : asked.Keys

/** A condition on keys names nothing but keys. */
const looksForEmpty = ({ KeyConditionExpression, ExpressionAttributeValues = {} }: Call): boolean =>
  (KeyConditionExpression.match(/:\w+/g) ?? []).some(name => isEmpty(ExpressionAttributeValues[name]))

const isEmpty = (attribute: Item[string] | undefined): boolean => attribute?.['S'] === ''

const refused: Answer = {
  status: 400,
  body: {
    __type: 'com.amazon.coral.validate#ValidationException',
    message:
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value.',
  },
}
