import * as z from 'zod/mini'
import type { Gateway, NotificationRule } from '../gateway.ts'
import type { Deployment } from './deployment.ts'

/** Makes the template's queues, buckets and tables. Repeatable: at a restart it finds what is there. */
export const provision = async (deployment: Deployment, gateway: Gateway): Promise<void> => {
  provisionQueues(deployment, gateway)
  provisionBuckets(deployment, gateway)
  await provisionTables(deployment, gateway)
}

const Attribute = z.optional(z.union([z.string(), z.number(), z.boolean()]))
const Queue = z.object({
  VisibilityTimeout: Attribute,
  DelaySeconds: Attribute,
  MessageRetentionPeriod: Attribute,
  MaximumMessageSize: Attribute,
  ReceiveMessageWaitTimeSeconds: Attribute,
  RedrivePolicy: z.optional(z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })),
})

const provisionQueues = (deployment: Deployment, gateway: Gateway): void => {
  const queues = deployment.of('AWS::SQS::Queue').map(({ name, properties }) => ({ name, ...Queue.parse(properties) }))
  // Dead-letter queues first: the others name them.
  const ordered = [...queues].sort(
    (a, b) => Number(a.RedrivePolicy !== undefined) - Number(b.RedrivePolicy !== undefined),
  )

  for (const { name, RedrivePolicy, ...attributes } of ordered) {
    const given = Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    )
    const redrive = RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }
    gateway.createQueue(name, { ...Object.fromEntries(given), ...redrive })
  }
}

const QueueConfiguration = z.object({
  Event: z.string(),
  Queue: z.string(),
  Filter: z.optional(
    z.object({ S3Key: z.object({ Rules: z.array(z.object({ Name: z.string(), Value: z.string() })) }) }),
  ),
})
type QueueConfiguration = z.infer<typeof QueueConfiguration>

const Bucket = z.object({
  VersioningConfiguration: z.optional(z.object({ Status: z.string() })),
  // Other targets than queues are refused here: an event must not be lost in silence.
  NotificationConfiguration: z.optional(z.strictObject({ QueueConfigurations: z.array(QueueConfiguration) })),
})

const provisionBuckets = (deployment: Deployment, gateway: Gateway): void => {
  for (const { name, properties } of deployment.of('AWS::S3::Bucket')) {
    const bucket = Bucket.parse(properties)
    gateway.createBucket(name, {
      versioned: bucket.VersioningConfiguration?.Status === 'Enabled',
      notifications: (bucket.NotificationConfiguration?.QueueConfigurations ?? []).map(ruleOf),
    })
  }
}

const ruleOf = ({ Event, Queue: queueArn, Filter }: QueueConfiguration, index: number): NotificationRule => {
  const given = (name: string): string =>
    Filter?.S3Key.Rules.find(rule => rule.Name.toLowerCase() === name)?.Value ?? ''

  return {
    id: `notification-${index}`,
    queueArn,
    events: [Event],
    prefix: given('prefix'),
    suffix: given('suffix'),
  }
}

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
const Projection = z.object({
  ProjectionType: z.optional(z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE'])),
  NonKeyAttributes: z.optional(z.array(z.string())),
})
const Table = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema,
  GlobalSecondaryIndexes: z.optional(z.array(z.object({ IndexName: z.string(), KeySchema, Projection }))),
  StreamSpecification: z.optional(z.object({ StreamViewType: z.string() })),
})

const provisionTables = async (deployment: Deployment, gateway: Gateway): Promise<void> => {
  const tables = deployment.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
  const creations = tables.map(({ name, properties }) => {
    const { StreamSpecification, ...shape } = Table.parse(properties)
    const stream = StreamSpecification && { viewType: StreamSpecification.StreamViewType }
    return gateway.createTable({ TableName: name, ...shape }, stream)
  })
  await Promise.all(creations)
}
