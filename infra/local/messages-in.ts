import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs'

const counts = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const

/** Messages of a queue, those that somebody works on or looks at included. SQS is about right, and behind by up to a minute. */
export async function messagesIn(client: SQSClient, QueueUrl: string): Promise<number> {
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...counts] }))

  return counts.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0)
}
