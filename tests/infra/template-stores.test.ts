import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ofType, plain, synthesize } from './synthesized.ts'

const { template } = synthesize()
const Statement = z.object({
  Effect: z.string(),
  Principal: z.unknown(),
  Action: z.unknown(),
  Resource: z.union([z.string(), z.array(z.string())]),
  Condition: z.optional(z.unknown()),
})
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })
const policyOf = (type: string, name: string) =>
  z.parse(Policy, plain(ofType(template, type).get(`${name}Policy`)?.Properties)).PolicyDocument.Statement
const overPlainHttp = { Bool: { 'aws:SecureTransport': 'false' } }

const readBy = (distribution: string) => ({
  Effect: 'Allow',
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Action: ['s3:GetObject', 's3:ListBucket'],
  Resource: ['Site.Arn', 'Site.Arn/*'],
  Condition: {
    StringEquals: {
      'AWS:SourceArn': `arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/${distribution}`,
    },
  },
})

describe.each([...ofType(template, 'AWS::S3::Bucket')])('the bucket %s', (name, bucket) => {
  test('refuses the public', () => {
    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
  })

  test('refuses plain HTTP, and its policy lets nobody in but this distribution to the site', () => {
    expect(policyOf('AWS::S3::BucketPolicy', name)).toEqual([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Resource: [`${name}.Arn`, `${name}.Arn/*`],
        Condition: overPlainHttp,
      },
      ...(name === 'Site' ? [readBy('DeliveryDistribution')] : []),
    ])
  })

  test('is encrypted, and kept when the stack goes', () => {
    expect(JSON.stringify(bucket.Properties['BucketEncryption'])).toContain('AES256')
    expect(bucket.DeletionPolicy).toBe('Retain')
  })
})

test.each([...ofType(template, 'AWS::SQS::Queue').keys()])('the queue %s refuses plain HTTP', name => {
  expect(policyOf('AWS::SQS::QueuePolicy', name)).toContainEqual({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: 'sqs:*',
    Resource: `${name}.Arn`,
    Condition: overPlainHttp,
  })
})

describe('uploads', () => {
  const uploads = ofType(template, 'AWS::S3::Bucket').get('UploadsBucket')

  test('are versioned, and nothing but unfinished parts ever expires', () => {
    expect(uploads?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
          // Replaced versions go where they cost less and are read as fast.
          {
            Status: 'Enabled',
            NoncurrentVersionTransitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 90 }],
          },
        ],
      },
    })
    expect(JSON.stringify(uploads?.Properties['LifecycleConfiguration'])).not.toContain('Expiration')
  })

  test('tell the parse queue of every arrival and every removal, once the queue lets them', () => {
    expect(plain(uploads?.Properties['NotificationConfiguration'])).toEqual({
      QueueConfigurations: [
        { Event: 's3:ObjectCreated:*', Queue: 'ParseQueueMessages.Arn' },
        { Event: 's3:ObjectRemoved:*', Queue: 'ParseQueueMessages.Arn' },
      ],
    })
    expect(uploads?.DependsOn.join()).toMatch(/^ParseQueueMessagesPolicy/)
  })

  test('are the only ones besides the stages that may send to a queue, and only from buckets of this account', () => {
    const lets = [...ofType(template, 'AWS::SQS::QueuePolicy').values()]
      .flatMap(({ Properties }) => z.parse(Policy, plain(Properties)).PolicyDocument.Statement)
      .filter(statement => statement.Effect === 'Allow')
    expect(lets).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: 'ParseQueueMessages.Arn',
        Condition: {
          StringEquals: { 'aws:SourceAccount': 'AWS::AccountId' },
          ArnLike: { 'aws:SourceArn': 'arn:AWS::Partition:s3:::copydesk-*' },
        },
      },
    ])
  })
})

const tables = ofType(template, 'AWS::DynamoDB::Table')

test.each([...tables])('the table %s costs by use, up to a limit', (_, table) => {
  const { BillingMode, OnDemandThroughput } = table.Properties

  expect(BillingMode).toBe('PAY_PER_REQUEST')
  expect(OnDemandThroughput).toEqual({ MaxReadRequestUnits: 12_000, MaxWriteRequestUnits: 4_000 })
})

test('what holds articles outlives the stack, and nothing else does', () => {
  const kept = Object.values(template.Resources).filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')
  const names = [...ofType(template, 'AWS::S3::Bucket').keys(), 'ArticlesTable']

  expect(kept).toHaveLength(names.length)
  for (const { Type } of kept) expect(['AWS::S3::Bucket', 'AWS::DynamoDB::Table']).toContain(Type)
})

test('nothing is named by us, so that two stacks never want the same name and a replaced resource never waits', () => {
  const naming = new Map([
    ['AWS::S3::Bucket', 'BucketName'],
    ['AWS::SQS::Queue', 'QueueName'],
    ['AWS::DynamoDB::Table', 'TableName'],
    ['AWS::Lambda::Function', 'FunctionName'],
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::IAM::ManagedPolicy', 'ManagedPolicyName'],
    ['AWS::Logs::LogGroup', 'LogGroupName'],
  ])
  const resources = Object.entries(template.Resources)
  const named = resources.filter(([, { Type, Properties }]) => (naming.get(Type) ?? '') in Properties)

  expect(named.map(([id]) => id)).toEqual([])
})

test('no row of a table ever expires: a fact that went would let an older one stand again', () => {
  for (const [, { Properties }] of tables) expect(Properties).not.toHaveProperty('TimeToLiveSpecification')
})

describe('the articles table', () => {
  test('can be brought back to any second, and cannot be deleted by mistake', () => {
    expect(tables.get('ArticlesTable')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    })
  })

  test('tells of changes by key alone; the feeds table tells nobody and may go with the stack', () => {
    expect(tables.get('ArticlesTable')?.Properties['StreamSpecification']).toEqual({ StreamViewType: 'KEYS_ONLY' })
    expect(tables.get('Feeds')).toMatchObject({ DeletionPolicy: 'Delete' })
    expect(tables.get('Feeds')?.Properties).not.toHaveProperty('StreamSpecification')
  })

  test('delivers only writes of the current row, and gives up on one record without holding up the rest', () => {
    const changes = ofType(template, 'AWS::Lambda::EventSourceMapping').get('PublishChanges')?.Properties
    const Filters = z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })
    expect(z.parse(Filters, changes?.['FilterCriteria']).Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { sk: { S: ['current'] } } } },
    ])
    expect(plain(changes)).toMatchObject({
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: 'Letters.Arn' } },
    })
  })
})
