import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditDue } from '../../events/audit-due.ts'
import { encode } from '../../events/contract.ts'
import { type Breakable, openBreakable } from '../tools/reconcile/damage.ts'

let desk: Breakable
beforeAll(async () => {
  desk = await openBreakable()
  await desk.upload('world/tide.txt', 'Tide tables\n\nThe tide came in.\n')
  await desk.upload('sport/cup.txt', 'Cup final\n\nNobody scored.\n')
  await desk.upload('world/ferry.txt', 'Ferry strike\n\nNo ferry sails.\n')
  await desk.pipeline.idle()
  await desk.remove('world/ferry.txt')
  await desk.pipeline.idle()
}, 60_000)
afterAll(() => desk.stop())

test('the daily audit of a healthy desk says that all agrees, and does no more than its role allows', async () => {
  const before = await desk.siteFiles()
  const MessageBody = encode(auditDue.schema, { type: 'audit.due', version: 1 })
  const QueueUrl = desk.named('ReconcileQueueUrl')
  await desk.desk.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))
  await desk.pipeline.idle()

  const said = desk.log.flatMap(({ stage, text }) => (stage === 'reconcile' ? [text] : []))
  expect(said.join('\n')).toContain('"outcome":"agrees"')
  const calls = desk.gateway.calls().filter(({ principal }) => principal === 'reconcile')
  expect(calls.filter(({ refused }) => refused > 0)).toEqual([])
  expect(new Set(calls.map(({ action }) => action))).toEqual(
    new Set([
      ...['s3:ListBucketVersions', 's3:ListBucket', 's3:GetObject', 'dynamodb:Scan', 'dynamodb:Query'],
      ...['dynamodb:GetItem', 'dynamodb:BatchGetItem'],
      ...['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    ]),
  )
  expect(await desk.siteFiles()).toEqual(before)
})
