import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ofType, plain, synthesize } from './synthesized.ts'

const { template } = synthesize()
const OneOrMore = z.union([z.string(), z.array(z.string())])
const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({ Effect: z.string(), Action: OneOrMore, Resource: OneOrMore, Condition: z.optional(z.unknown()) }),
    ),
  }),
})
const policies = ofType(template, 'AWS::IAM::Policy')

const statementsOf = (stage: string) =>
  z.parse(Policy, plain(policies.get(`${stage}StageRoleDefaultPolicy`)?.Properties)).PolicyDocument.Statement

const grantsOf = (stage: string): string[] =>
  statementsOf(stage)
    .filter(statement => statement.Effect === 'Allow')
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap(action => [Resource].flat().map(on => `${action} ${on}`)),
    )
    .sort()

const allOf = (grants: string[]): string[] => grants.toSorted()

const base = (stage: string, queue = stage): string[] => [
  `logs:CreateLogStream ${stage}StageLog.Arn`,
  `logs:PutLogEvents ${stage}StageLog.Arn`,
  `sqs:ReceiveMessage ${queue}QueueMessages.Arn`,
  `sqs:DeleteMessage ${queue}QueueMessages.Arn`,
  `sqs:GetQueueAttributes ${queue}QueueMessages.Arn`,
]

describe('each function may do this and nothing else', () => {
  test('parse reads uploads, writes bodies and sends to two queues', () => {
    expect(grantsOf('Parse')).toEqual(
      allOf([
        ...base('Parse'),
        's3:GetObject UploadsBucket.Arn/*',
        's3:GetObjectVersion UploadsBucket.Arn/*',
        's3:ListBucket UploadsBucket.Arn',
        's3:PutObject Bodies.Arn/*',
        'sqs:SendMessage EnrichQueueMessages.Arn',
        'sqs:SendMessage StoreQueueMessages.Arn',
      ]),
    )
  })

  test('enrich reads bodies and sends to store', () => {
    expect(grantsOf('Enrich')).toEqual(
      allOf([...base('Enrich'), 's3:GetObject Bodies.Arn/*', 'sqs:SendMessage StoreQueueMessages.Arn']),
    )
  })

  test('store reads and puts rows of articles, and nothing else', () => {
    expect(grantsOf('Store')).toEqual(
      allOf([
        ...base('Store'),
        'dynamodb:GetItem ArticlesTable.Arn',
        'dynamodb:BatchGetItem ArticlesTable.Arn',
        'dynamodb:Query ArticlesTable.Arn',
        'dynamodb:PutItem ArticlesTable.Arn',
        'dynamodb:BatchWriteItem ArticlesTable.Arn',
      ]),
    )
  })

  test('publish reads articles and bodies, keeps the feeds table and the site, calls itself to render, and empties its own caches', () => {
    expect(grantsOf('Publish')).toEqual(
      allOf([
        ...base('Publish', 'Feeds'),
        'dynamodb:GetItem ArticlesTable.Arn',
        'dynamodb:BatchGetItem ArticlesTable.Arn',
        'dynamodb:GetItem Feeds.Arn',
        'dynamodb:BatchGetItem Feeds.Arn',
        'dynamodb:Query Feeds.Arn',
        'dynamodb:PutItem Feeds.Arn',
        'dynamodb:BatchWriteItem Feeds.Arn',
        'dynamodb:UpdateItem Feeds.Arn',
        'dynamodb:DeleteItem Feeds.Arn',
        's3:GetObject Bodies.Arn/*',
        's3:GetObject Site.Arn/*',
        's3:PutObject Site.Arn/*',
        's3:DeleteObject Site.Arn/*',
        's3:ListBucket Site.Arn',
        'sqs:SendMessage FeedsQueueMessages.Arn',
        'cloudfront:CreateInvalidation arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/DeliveryDistribution',
        'dynamodb:DescribeStream ArticlesTable.StreamArn',
        'dynamodb:GetRecords ArticlesTable.StreamArn',
        'dynamodb:GetShardIterator ArticlesTable.StreamArn',
        'dynamodb:ListStreams ArticlesTable.StreamArn',
        's3:PutObject Letters.Arn/aws/lambda/*',
        's3:ListBucket Letters.Arn',
      ]),
    )
  })

  test('reconcile reads every book and text and no upload, keeps notes, and asks publish', () => {
    expect(grantsOf('Reconcile')).toEqual(
      allOf([
        ...base('Reconcile').filter(grant => grant.startsWith('logs:')),
        's3:ListBucketVersions UploadsBucket.Arn',
        's3:ListBucket Site.Arn',
        's3:GetObject Site.Arn/*',
        ...['ArticlesTable', 'Feeds'].flatMap(table =>
          ['Scan', 'Query', 'GetItem', 'BatchGetItem'].map(action => `dynamodb:${action} ${table}.Arn`),
        ),
        's3:GetObject Bodies.Arn/*',
        's3:GetObject Letters.Arn/upkeep/*',
        's3:PutObject Letters.Arn/upkeep/*',
        's3:ListBucket Letters.Arn',
        'dynamodb:PutItem Feeds.Arn',
        'sqs:SendMessage FeedsQueueMessages.Arn',
        'sqs:GetQueueAttributes FeedsQueueMessages.Arn',
      ]),
    )
  })

  test('of the feeds table reconcile writes the one row that says how far a rendering has come', () => {
    const written = statementsOf('Reconcile').filter(({ Action }) => [Action].flat().includes('dynamodb:PutItem'))
    expect(written.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['site'] } },
    ])
  })

  test('each role is the role of one function and holds one policy of ours and none of Amazon’s', () => {
    const roles = ofType(template, 'AWS::IAM::Role')
    const worn = [...ofType(template, 'AWS::Lambda::Function').values()].map(({ Properties }) =>
      plain(Properties['Role']),
    )
    expect(worn).toEqual([...roles.keys()].map(role => `${role}.Arn`))
    expect([...policies.values()].map(({ Properties }) => plain(Properties['Roles']))).toEqual(
      [...roles.keys()].map(role => [role]),
    )
    for (const { Properties } of roles.values()) {
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument'])
    }
  })
})

test('whoever brings articles may put, delete and list them, and neither read nor destroy a version', () => {
  const [uploader] = ofType(template, 'AWS::IAM::ManagedPolicy').values()
  const statements = z.parse(Policy, plain(uploader?.Properties)).PolicyDocument.Statement

  expect(statements.map(({ Action, Resource }) => [[Action].flat().toSorted(), Resource])).toEqual([
    [['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'], 'UploadsBucket.Arn/*'],
    [['s3:ListBucket'], 'UploadsBucket.Arn'],
  ])
})

test('no policy allows every action of a service, or anything on every resource', () => {
  const documents = [...policies.values(), ...ofType(template, 'AWS::IAM::ManagedPolicy').values()].map(
    ({ Properties }) => z.parse(Policy, plain(Properties)).PolicyDocument,
  )
  const statements = documents.flatMap(({ Statement }) => Statement)
  const resources = statements.flatMap(({ Resource }) => [Resource].flat())

  expect(statements.flatMap(({ Action }) => [Action].flat()).filter(action => action.includes('*'))).toEqual([])
  expect(resources.filter(resource => !/^\w+\.(Stream)?Arn(\/.*)?$|:distribution\/\w+$/.test(resource))).toEqual([])
})
