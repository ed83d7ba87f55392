import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import type { Faults } from '../../infra/local/gateway.ts'
import { openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'
import { choices } from '../support/schedule.ts'

const story = (headline: string) =>
  `${headline}\n\nThe lamplighter passed at dusk and said: ${headline.toLowerCase()}.\n`

const queues = (endpoint: string) =>
  new SQSClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'operator', secretAccessKey: 'local' } })

test('throttles, delays and answers that are lost change nothing in the end', { timeout: 90_000 }, async () => {
  const choose = choices(7)
  const byFunction: Faults = ({ principal }) => {
    if (principal === 'operator' || !choose.happens(0.06)) return 'none'

    return (['throttle', 'delay:40', 'drop-after-commit', 'duplicate'] as const)[choose.below(4)] ?? 'none'
  }
  const desk = await openDesk({ faults: byFunction, timeScale: 60 })
  for (let round = 0; round < 3; round++)
    for (let n = 0; n < 8; n++) await desk.upload(`culture/lamp-${n}.txt`, story(`Lamp ${n} in round ${round}`))
  await desk.remove('culture/lamp-0.txt')

  const wanted = Array.from({ length: 7 }, (_, n) => `Lamp ${n + 1} in round 2`)
  await expect
    .poll(async () => (await readFeed(desk, '/culture/feed.json')).entries.map(entry => entry.title).sort(), {
      timeout: 60_000,
    })
    .toEqual(wanted)
  await desk.stop()
})

test('a message of a shape that nobody knows ends among the dead letters, and its neighbours pass', {
  timeout: 60_000,
}, async () => {
  const desk = await openDesk({ timeScale: 150 })
  const sqs = queues(desk.gateway.url)
  const QueueUrl = desk.named('StoreQueueUrl')
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"type":"article.reprinted","version":9}' }))
  await desk.upload('world/neighbour.txt', story('The neighbour passes'))

  const letters = async () => {
    const AttributeNames = ['ApproximateNumberOfMessages' as const]
    const asked = new GetQueueAttributesCommand({ QueueUrl: desk.named('StoreDeadLettersUrl'), AttributeNames })
    return (await sqs.send(asked)).Attributes?.['ApproximateNumberOfMessages']
  }
  await expect.poll(letters, { timeout: 30_000 }).toBe('1')
  await expect
    .poll(async () => (await readFeed(desk, '/feed.atom')).entries.map(entry => entry.title))
    .toEqual(['The neighbour passes'])
  expect(desk.log.some(line => line.text.includes('UnknownShape'))).toBe(true)
  await desk.stop()
})
