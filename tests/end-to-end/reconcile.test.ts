import { afterAll, beforeAll, expect, test } from 'vitest'
import { encode } from '../../events/contract.ts'
import { upkeepDue } from '../../events/upkeep-due.ts'
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

const upkeep = async (only?: 'rendering') => {
  const event = encode(upkeepDue.schema, { type: 'upkeep.due', version: 1, ...(only && { only }) })
  const answer = await desk.pipeline.call('reconcile', event)
  expect(answer).toMatchObject({ ok: true })
  await desk.pipeline.idle()
  return answer.ok ? JSON.parse(answer.response) : undefined
}
const said = () => desk.log.flatMap(({ stage, text }) => (stage === 'reconcile' ? [text] : [])).join('\n')

test('after a deploy the site is rendered again by itself, every file of it, and once', async () => {
  const before = await desk.siteFiles()
  for (const key of Object.keys(before)) await desk.overwrite(key, 'as it looked before the deploy')
  expect(await desk.siteFiles()).not.toEqual(before)

  expect(await upkeep()).toEqual({ asked: 3 })
  expect(await desk.siteFiles()).toEqual(before)
  expect(await upkeep('rendering')).toEqual({ asked: 0 })
})

test('the daily audit of a healthy desk says that all agrees, and upkeep does no more than its role allows', async () => {
  const before = await desk.siteFiles()
  expect(said()).not.toContain('"outcome":"agrees"')
  await upkeep()
  await upkeep()

  expect(said().match(/"outcome":"agrees"/g)).toHaveLength(1)
  const calls = desk.gateway.calls().filter(({ principal }) => principal === 'reconcile')
  expect(calls.filter(({ refused }) => refused > 0)).toEqual([])
  expect(new Set(calls.map(({ action }) => action))).toEqual(
    new Set([
      ...['s3:ListBucketVersions', 's3:ListBucket', 's3:GetObject', 's3:PutObject', 'dynamodb:Scan', 'dynamodb:Query'],
      ...['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'sqs:SendMessage'],
    ]),
  )
  expect(await desk.siteFiles()).toEqual(before)
})
