import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { open, temporaryFolder } from './open.ts'

const receive = async (sqs: SQSClient, url: string, wait = 0) => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      WaitTimeSeconds: wait,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  )
  return Messages[0]
}

// In a folder, because what is kept goes another way than what is in memory.
test('a message given back with a visibility of 0 comes again at once, counted', async () => {
  const { gateway, sqs } = await open({ dataDir: temporaryFolder() })
  const { url } = gateway.createQueue('parse', {})
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'hello' }))
  for (const count of ['1', '2', '3']) {
    const message = await receive(sqs, url)
    expect([message?.Body, message?.Attributes?.ApproximateReceiveCount]).toEqual(['hello', count])
    const ReceiptHandle = message?.ReceiptHandle
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }))
  }
})

test('what waits, what somebody works on and what is not due yet lies in a queue', async () => {
  const { gateway, sqs } = await open()
  const { url: QueueUrl } = gateway.createQueue('parse', {})
  expect(gateway.messagesIn('parse')).toBe(0)
  for (const DelaySeconds of [0, 0, 60])
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello', DelaySeconds }))
  const message = await receive(sqs, QueueUrl)

  expect(gateway.messagesIn('parse')).toBe(3)
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }))
  expect(gateway.messagesIn('parse')).toBe(2)
  expect(() => gateway.messagesIn('press')).toThrow('There is no queue press.')
})

test('a queue is addressed at the port it is on', async () => {
  const dataDir = temporaryFolder()
  for (let start = 0; start < 2; start++) {
    const { gateway, sqs } = await open({ dataDir })
    const { url } = gateway.createQueue('parse', {})
    expect(url).toBe(`${gateway.url}/000000000000/parse`)
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: 'parse' }))).QueueUrl).toBe(url)
    await gateway.stop()
  }
})

test('a reader who waits is woken by the message', async () => {
  const { gateway, sqs } = await open()
  const { url } = gateway.createQueue('parse', {})
  const waiting = receive(sqs, url, 10)
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'hello' }))

  const sent = performance.now()
  expect((await waiting)?.Body).toBe('hello')
  expect(performance.now() - sent).toBeLessThan(1000)
})

test('a message of a mebibyte passes, a larger one does not', async () => {
  const { gateway, sqs } = await open()
  const { url } = gateway.createQueue('parse', {})
  const send = (bytes: number) => sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x'.repeat(bytes) }))
  await send(1024 * 1024)

  expect((await receive(sqs, url))?.Body?.length).toBe(1024 * 1024)
  await expect(send(1024 * 1024 + 1)).rejects.toThrow('must be shorter')
})

test('a message received too often moves to the dead letters', async () => {
  const { gateway, sqs } = await open({ dataDir: temporaryFolder() })
  const dead = gateway.createQueue('parse-dead', {})
  const policy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 })
  const { url } = gateway.createQueue('parse', { VisibilityTimeout: '0', RedrivePolicy: policy })
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'poison' }))

  expect([(await receive(sqs, url))?.Body, (await receive(sqs, url))?.Body]).toEqual(['poison', 'poison'])
  expect(await receive(sqs, url)).toBeUndefined()
  expect((await receive(sqs, dead.url))?.Body).toBe('poison')
})

test('attributes follow the template at the next start', async () => {
  const { gateway, sqs } = await open()
  const policy = JSON.stringify({ deadLetterTargetArn: gateway.createQueue('dead', {}).arn, maxReceiveCount: 5 })
  gateway.createQueue('parse', { VisibilityTimeout: '30', RedrivePolicy: policy })
  const { url } = gateway.createQueue('parse', { VisibilityTimeout: '90' })
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['VisibilityTimeout', 'RedrivePolicy'] }),
  )

  expect(Attributes).toEqual({ VisibilityTimeout: '90' })
})

test('a deleted message does not come again', async () => {
  const { gateway, sqs } = await open()
  const { url } = gateway.createQueue('parse', { VisibilityTimeout: '0' })
  await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'hello' }))
  const message = await receive(sqs, url)
  await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }))

  expect(await receive(sqs, url)).toBeUndefined()
})
