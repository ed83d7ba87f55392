import type { QueryCommandOutput } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Amounts, Guard, Row } from './table.ts'

export type Item = NonNullable<QueryCommandOutput['Items']>[number]
export const toItem = (row: object): Item => marshall(row, { removeUndefinedValues: true })

const AnyRow = z.looseObject({ pk: z.string(), sk: z.string() })
export const toRow = (item: Item): Row => z.parse(AnyRow, unmarshall(item))

export function condition(guard: Guard) {
  const ExpressionAttributeNames = { '#guard': guard.attribute }
  if (guard.is === 'absent') return { ConditionExpression: 'attribute_not_exists(#guard)', ExpressionAttributeNames }

  const ExpressionAttributeValues = toItem({ ':guard': guard.to })
  const test = guard.is === 'equal' ? '#guard = :guard' : 'attribute_not_exists(#guard) OR #guard <= :guard'
  return { ConditionExpression: test, ExpressionAttributeNames, ExpressionAttributeValues }
}

function update(verb: 'ADD' | 'SET', attributes: Record<string, unknown>, sign = 'a') {
  const names = Object.keys(attributes)
  const join = verb === 'SET' ? ' = ' : ' '

  return {
    UpdateExpression: `${verb} ${names.map((_, n) => `#${sign}${n}${join}:${sign}${n}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#${sign}${n}`, name])),
    ExpressionAttributeValues: toItem(Object.fromEntries(names.map((name, n) => [`:${sign}${n}`, attributes[name]]))),
  }
}

export function addition({ numbers = {}, sets = {}, values = {} }: Amounts) {
  const added = { ...numbers, ...Object.fromEntries(Object.entries(sets).map(([name, of]) => [name, new Set(of)])) }
  const [add, set] = [update('ADD', added), update('SET', values, 'v')]
  if (Object.keys(values).length === 0) return add

  return {
    UpdateExpression: `${add.UpdateExpression} ${set.UpdateExpression}`,
    ExpressionAttributeNames: { ...add.ExpressionAttributeNames, ...set.ExpressionAttributeNames },
    ExpressionAttributeValues: { ...add.ExpressionAttributeValues, ...set.ExpressionAttributeValues },
  }
}

export function setting(attributes: Record<string, string | number>, guard: Guard | undefined) {
  const change = update('SET', attributes)
  if (guard === undefined) return change

  const held = condition(guard)
  return {
    ...change,
    ConditionExpression: held.ConditionExpression,
    ExpressionAttributeNames: { ...change.ExpressionAttributeNames, ...held.ExpressionAttributeNames },
    ExpressionAttributeValues: {
      ...change.ExpressionAttributeValues,
      ...('ExpressionAttributeValues' in held ? held.ExpressionAttributeValues : {}),
    },
  }
}
