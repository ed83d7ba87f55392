import type { Answer } from './dynalite.ts'
import { batchItemsOf, type Item, TableCall } from './table-needs.ts'

/** DynamoDB takes no empty text for a key, to write or to look for; the engine takes it (architect/dynalite#164). */
export const refuseEmptyKeys = (body: unknown, keyNames: (table: string) => readonly string[]): Answer | undefined => {
  const call = TableCall.parse(body)
  const isEmptyKey = itemsOf(call).some(([table, item]) => keyNames(table).some(name => isEmpty(item[name])))

  return isEmptyKey || looksForEmpty(call) ? refused : undefined
}

const itemsOf = ({ TableName, Item, Key, ExclusiveStartKey, RequestItems = {} }: TableCall): [string, Item][] => [
  ...[Item, Key, ExclusiveStartKey].flatMap((item): [string, Item][] =>
    item === undefined ? [] : [[TableName, item]],
  ),
  ...Object.entries(RequestItems).flatMap(([table, asked]) =>
    batchItemsOf(asked).map((item): [string, Item] => [table, item]),
  ),
]

/** A condition on keys names nothing but keys. */
const looksForEmpty = ({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: TableCall): boolean =>
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
