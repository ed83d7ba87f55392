import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chargeOf, receiveCharge } from '../../../tools/cost/charge.ts'
import { idleMonth } from '../../../tools/cost/idle.ts'
import { measure } from '../../../tools/cost/measure.ts'
import { readCostOptions } from '../../../tools/cost/options.ts'
import { price } from '../../../tools/cost/prices.ts'
import { besideOthers, billTable, idleTable } from '../../../tools/cost/report.ts'
import { sharedAssembly } from '../../support/assembly.ts'

const table = (operation: string) => `DynamoDB_20120810.${operation}`
const exchange = (more: object) => ({
  ...{
    by: 'store',
    method: 'POST',
    path: '/',
    target: undefined,
    asked: Buffer.from('{}'),
    answered: Buffer.from('{}'),
  },
  ...more,
})
const consumed = (ConsumedCapacity: object) => Buffer.from(JSON.stringify({ ConsumedCapacity }))

describe('a call is billed', () => {
  test.each([
    ['a page', { method: 'PUT', path: '/site/world/ferry-0a1b2c3d.html' }, 's3', price.s3.write, 'PUT page'],
    [
      'a piece of an archive',
      { method: 'PUT', path: '/site/world/archive/2026-03/feed.rss' },
      's3',
      price.s3.write,
      'PUT archive',
    ],
    ['a feed', { method: 'PUT', path: '/site/world/index.html' }, 's3', price.s3.write, 'PUT file'],
    ['a file that is looked at', { method: 'HEAD' }, 's3', price.s3.read],
    ['a file that is removed', { method: 'DELETE' }, 's3', 0],
    ['a message', { target: 'AmazonSQS.SendMessage' }, 'sqs', price.sqs.request],
    [
      'messages of 130 KB together',
      { target: 'AmazonSQS.SendMessageBatch', asked: Buffer.alloc(130 * 1024) },
      'sqs',
      3 * price.sqs.request,
    ],
    [
      'a row by its size',
      { target: table('PutItem'), answered: consumed({ CapacityUnits: 3 }) },
      'dynamodb',
      3 * price.dynamodb.write,
    ],
    [
      'rows of several tables',
      { target: table('BatchGetItem'), answered: consumed([{ CapacityUnits: 2 }, { CapacityUnits: 0.5 }]) },
      'dynamodb',
      2.5 * price.dynamodb.read,
    ],
    [
      'a write that was refused, as if it had been made',
      { target: table('PutItem'), asked: Buffer.alloc(1500) },
      'dynamodb',
      2 * price.dynamodb.write,
    ],
  ] as const)('as %s', (_, call, service, usd, what = expect.any(String)) => {
    expect(chargeOf(exchange(call))).toMatchObject({ by: 'store', service, usd, what })
  })

  test('by Lambda’s pollers too, for what they bring and not for what they wait', () => {
    expect(receiveCharge('store', [])).toBeUndefined()
    expect(receiveCharge('store', ['x'.repeat(60_000), 'x'.repeat(60_000)])?.usd).toBe(2 * price.sqs.request)
  })
})

test('a month in which nothing happens costs the polls, the alarms that are not free, and nothing else', () => {
  const alarm = { Type: 'AWS::CloudWatch::Alarm' }
  const mapping = (arn: string[]) => ({
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: { 'Fn::GetAtt': arn } },
  })
  const twofold = {
    ...alarm,
    Properties: {
      Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: 'm1 + m2' }].map(one => ({ ...one })),
    },
  }
  const alarms = {
    ...Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`Alarm${n}`, alarm])),
    Twofold: twofold,
  }
  const queues = Object.fromEntries(['a', 'b', 'c', 'd'].map(id => [id, mapping([`${id}QueueMessages`, 'Arn'])]))
  const costs = idleMonth({
    Resources: {
      ...alarms,
      ...queues,
      Key: { Type: 'AWS::KMS::Key' },
      Stream: mapping(['ArticlesTable', 'StreamArn']),
    },
  })

  expect(costs.map(({ count, usd }) => [count, Number(usd.toFixed(3))])).toEqual([
    [4, 0.637],
    [13, 0.3],
    [0, 0],
    [1, 1],
  ])
  expect(idleTable(costs)).toMatch(/^all +1\.94\nGoal: ≤ 2: met\./m)
})

test('a count that is none is told', () => {
  expect(readCostOptions(['--single', '5'])).toEqual({ single: 5, together: 400 })
  expect(() => readCostOptions(['--together', 'all'])).toThrow('--together is a number from 1 to 99999, not "all".')
})

test('a Copydesk of its own is billed for all that every function does', { timeout: 120_000 }, async () => {
  const assembly = await sharedAssembly()
  const template = () => readFileSync(join(assembly, 'Copydesk.template.json'), 'utf8')
  const deployed = template()
  const bill = await measure(assembly, { before: 2, articles: 10, batch: 10 }, () => {})

  expect(template(), 'the template that others run').toBe(deployed)

  const callsOf = (by: string, what: string) =>
    bill.charges.filter(charge => charge.by === by && charge.what === what).reduce((all, { calls }) => all + calls, 0)
  // The upload, and a look for what lies beside it.
  expect(callsOf('parse', 'GET')).toBe(20)
  expect(callsOf('uploads', 'SendMessage')).toBe(10)
  expect(callsOf('publish', 'PUT page')).toBe(10)
  expect(callsOf('publish', 'PUT file')).toBeGreaterThan(10)
  expect(callsOf('store', 'ReceiveMessage')).toBeLessThan(10)
  for (const stage of ['parse', 'enrich', 'store', 'publish']) {
    expect(callsOf(stage, 'request'), stage).toBeGreaterThan(0)
    expect(callsOf(stage, 'DeleteMessage'), stage).toBeGreaterThan(0)
  }
  expect(billTable(bill)).toMatch(/^publish +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+$/m)
  expect(besideOthers([bill])).toMatch(
    /^Copydesk, measured +\d+\.\d +–\n of that, feeds and archives written +\d+\.\d +–$/m,
  )
})
