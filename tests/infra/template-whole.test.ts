import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { neededBy, plain, type Resource, synthesize } from './synthesized.ts'

const { text, template, assets } = synthesize()

/** The resources that cannot be made because each waits for another of them; none when the template can be deployed. */
const stuck = (resources: Record<string, Resource>): string[] => {
  const waiting = new Map(Object.entries(resources).map(([id, resource]) => [id, neededBy(resource)]))
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size
    for (const [id, needs] of waiting) if (!needs.some(need => waiting.has(need))) waiting.delete(id)
  }
  return [...waiting.keys()]
}

describe('the template as a whole', () => {
  test('can be deployed: no resource waits, through others, for itself', () => {
    expect(stuck(template.Resources)).toEqual([])
  })

  test.each([
    ['Ref', { Ref: 'Queue' }],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }],
    ['Fn::Sub', { 'Fn::Sub': `on $\{Queue.Arn}` }],
  ])('a circle through %s and DependsOn would be found', (_, value) => {
    const bucket = { Type: 'AWS::S3::Bucket', Properties: { Deep: [{ Value: value }] }, DependsOn: [] }
    const queue = { Type: 'AWS::SQS::Queue', Properties: {}, DependsOn: ['Bucket'] }
    expect(stuck({ Bucket: bucket, Queue: queue })).toEqual(['Bucket', 'Queue'])
    expect(stuck({ Bucket: bucket, Queue: { ...queue, DependsOn: [] } })).toEqual([])
  })

  test('every dependency is on a resource of the template or on the account it is deployed to', () => {
    const needs = new Set(Object.values(template.Resources).flatMap(neededBy))
    expect([...needs].filter(need => !(need in template.Resources)).toSorted()).toEqual([
      'AWS::AccountId',
      'AWS::Partition',
      'AWS::Region',
    ])
  })

  test('holds these types of resources, so no custom resource and no function of anyone else', () => {
    const counts: Record<string, number> = {}
    for (const { Type } of Object.values(template.Resources)) counts[Type] = (counts[Type] ?? 0) + 1
    expect(counts).toEqual({
      'AWS::CloudFront::CachePolicy': 1,
      'AWS::CloudFront::Distribution': 1,
      'AWS::CloudFront::Function': 2,
      'AWS::CloudFront::OriginAccessControl': 1,
      'AWS::CloudFront::ResponseHeadersPolicy': 2,
      'AWS::CloudWatch::Alarm': 18,
      'AWS::CloudWatch::Dashboard': 1,
      'AWS::DynamoDB::Table': 2,
      'AWS::Events::Rule': 2,
      'AWS::IAM::ManagedPolicy': 1,
      'AWS::IAM::Policy': 5,
      'AWS::IAM::Role': 5,
      'AWS::Lambda::EventSourceMapping': 5,
      'AWS::Lambda::Function': 5,
      'AWS::Lambda::Permission': 2,
      'AWS::Logs::LogGroup': 5,
      'AWS::Logs::QueryDefinition': 3,
      'AWS::S3::Bucket': 4,
      'AWS::S3::BucketPolicy': 4,
      'AWS::SNS::Topic': 1,
      'AWS::SNS::TopicPolicy': 1,
      'AWS::SQS::Queue': 8,
      'AWS::SQS::QueuePolicy': 8,
    })
  })

  test('ships the five bundles and itself, and no Docker image', () => {
    const Assets = z.object({
      files: z.record(z.string(), z.object({ displayName: z.string() })),
      dockerImages: z.object({}),
    })
    const { files, dockerImages } = z.parse(Assets, assets)
    expect(
      Object.values(files)
        .map(file => file.displayName.replace(/\/Code$/, ''))
        .toSorted(),
    ).toEqual([
      'Copydesk Template',
      ...['Enrich', 'Parse', 'Publish', 'Reconcile', 'Store'].map(stage => `${stage}/Stage/Function`),
    ])
    expect(dockerImages).toEqual({})
  })

  test('tells where everything is', () => {
    const told = Object.entries(template.Outputs).map(([name, { Value }]) => `${name}: ${plain(Value)}`)
    expect(told.toSorted()).toEqual([
      'AlarmTopicArn: AlarmsTopic',
      'ArticlesTableName: ArticlesTable',
      'BodiesBucketName: Bodies',
      'DistributionId: DeliveryDistribution',
      'EnrichDeadLettersUrl: EnrichQueueDeadLetters',
      'EnrichQueueUrl: EnrichQueueMessages',
      'FeedAtomUrl: https://DeliveryDistribution.DomainName/feed.atom',
      'FeedJsonUrl: https://DeliveryDistribution.DomainName/feed.json',
      'FeedRssUrl: https://DeliveryDistribution.DomainName/feed.rss',
      'FeedsDeadLettersUrl: FeedsQueueDeadLetters',
      'FeedsQueueUrl: FeedsQueueMessages',
      'FeedsTableName: Feeds',
      'LettersBucketName: Letters',
      'ParseDeadLettersUrl: ParseQueueDeadLetters',
      'ParseQueueUrl: ParseQueueMessages',
      'SiteBucketName: Site',
      'SiteUrl: https://DeliveryDistribution.DomainName',
      'StoreDeadLettersUrl: StoreQueueDeadLetters',
      'StoreQueueUrl: StoreQueueMessages',
      'UploaderPolicyArn: Uploader',
      'UploadsBucketName: UploadsBucket',
    ])
  })

  test('does not change unnoticed', () => {
    expect(text.replaceAll(/[0-9a-f]{64}/g, '<asset>')).toMatchSnapshot()
  })
})
