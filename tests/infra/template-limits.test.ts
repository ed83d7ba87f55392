import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Chosen, ofType, plain, type Resource, synthesize } from './synthesized.ts'

// What services refuse only when they are asked to make the resource: a synth, and most doubles of the cloud, let it pass.

const everything: Chosen = {
  baseUrl: 'https://news.example',
  alarms: { silentAfterHours: 26 },
  webSub: { hub: 'https://hub.example/' },
  delivery: {
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-4000-8000-000000000000',
    accessLogs: true,
  },
}
const choices: [string, Chosen][] = [
  ['as it is committed', {}],
  ['with all that can be chosen', everything],
]

/** As long as the names and addresses get that the cloud puts in the place of references. */
const LONGEST = 'x'.repeat(128)
const resolved = (value: unknown): string => JSON.stringify(plain(value)).replaceAll(/[A-Z]\w+\.\w+/g, LONGEST)
const all = (template: ReturnType<typeof synthesize>['template'], type: string): [string, Resource][] => [
  ...ofType(template, type),
]

describe.each(choices)('the template %s', (_, chosen) => {
  const { template, text } = synthesize(chosen)

  test('is within what CloudFormation takes: a megabyte, 500 resources, 200 outputs', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000)
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(500)
    expect(Object.keys(template.Outputs).length).toBeLessThanOrEqual(200)
    expect(
      Object.keys({ ...template.Resources, ...template.Outputs }).filter(id => !/^[A-Za-z0-9]+$/.test(id)),
    ).toEqual([])
  })

  test('gives functions an environment under 4 KB, and no variable that is Lambda’s own', () => {
    const Variables = z.record(z.string(), z.unknown())
    const Environment = z.object({ Environment: z.object({ Variables }) })
    for (const [, { Properties }] of all(template, 'AWS::Lambda::Function')) {
      const variables = z.parse(Environment, Properties).Environment.Variables
      expect(resolved(variables).length).toBeLessThan(4096)
      expect(Object.keys(variables).filter(name => /^(AWS|LAMBDA|_)/.test(name))).toEqual([])
    }
  })

  test('has policies under IAM’s limits: 10,240 characters a role, 6,144 a managed one; 20 KB a bucket', () => {
    const limits = { 'AWS::IAM::Policy': 10_240, 'AWS::IAM::ManagedPolicy': 6_144, 'AWS::S3::BucketPolicy': 20_480 }
    for (const [type, limit] of Object.entries(limits))
      for (const [name, { Properties }] of all(template, type))
        expect(resolved(Properties['PolicyDocument']).length, name).toBeLessThan(limit)
  })

  test('names what only we can name so that each service takes it', () => {
    const Configured = z.object({ Name: z.string() })
    const named = ([, { Properties }]: [string, Resource]): string => {
      const [config] = Object.entries(Properties).filter(([key]) => key.endsWith('Config'))
      return z.parse(Configured, plain('Name' in Properties ? Properties : config?.[1])).Name
    }
    // The region stands in some of them: no region’s name is longer than this.
    for (const kind of ['Function', 'OriginAccessControl', 'CachePolicy', 'ResponseHeadersPolicy'])
      for (const one of all(template, `AWS::CloudFront::${kind}`))
        expect(named(one).replace('AWS::Region', 'ap-southeast-2')).toMatch(/^[\w-]{1,64}$/)
  })
})

const { template } = synthesize(everything)

describe('mappings', () => {
  const Mapping = z.looseObject({
    BatchSize: z.number(),
    MaximumBatchingWindowInSeconds: z._default(z.number(), 0),
    ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.number() })),
    FilterCriteria: z.optional(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })),
    StartingPosition: z.optional(z.string()),
    DestinationConfig: z.optional(z.object({ OnFailure: z.object({ Destination: z.string() }) })),
  })
  const mappings = all(template, 'AWS::Lambda::EventSourceMapping').map(
    ([name, { Properties }]) => [name, z.parse(Mapping, plain(Properties))] as const,
  )
  const ofStreams = [
    'StartingPosition',
    'BisectBatchOnFunctionError',
    'MaximumRetryAttempts',
    'MaximumRecordAgeInSeconds',
    'ParallelizationFactor',
    'DestinationConfig',
    'TumblingWindowInSeconds',
  ]

  test.each(mappings.filter(([, { StartingPosition }]) => StartingPosition === undefined))(
    '%s asks of a queue only what a queue’s mapping may be asked',
    (_, mapping) => {
      expect(Object.keys(mapping).filter(name => ofStreams.includes(name))).toEqual([])
      expect(mapping.BatchSize).toBeLessThanOrEqual(mapping.MaximumBatchingWindowInSeconds > 0 ? 10_000 : 10)
      expect(mapping.ScalingConfig?.MaximumConcurrency ?? 0).toBeGreaterThanOrEqual(2)
      expect(mapping.ScalingConfig?.MaximumConcurrency ?? 0).toBeLessThanOrEqual(1000)
    },
  )

  test.each(mappings.filter(([, { StartingPosition }]) => StartingPosition !== undefined))(
    '%s asks of a stream only what a stream’s mapping may be asked, within its bounds',
    (_, mapping) => {
      expect(Object.keys(mapping)).not.toContain('ScalingConfig')
      expect(['LATEST', 'TRIM_HORIZON']).toContain(mapping.StartingPosition)
      expect(mapping.BatchSize).toBeLessThanOrEqual(10_000)
      expect(mapping.MaximumBatchingWindowInSeconds).toBeLessThanOrEqual(300)
      const { Filters = [] } = mapping.FilterCriteria ?? {}
      expect(Filters.length).toBeLessThanOrEqual(5)
      for (const { Pattern } of Filters) expect(z.safeParse(Filter, JSON.parse(Pattern)).success, Pattern).toBe(true)
    },
  )

  test('leave what a stream’s function gives up on in a bucket, as its role may', () => {
    const destination = mappings.flatMap(([, { DestinationConfig }]) => DestinationConfig?.OnFailure.Destination ?? [])
    const policies = new Map(all(template, 'AWS::IAM::Policy'))
    const granted = JSON.stringify(plain(policies.get('PublishStageRoleDefaultPolicy')?.Properties))

    expect(destination).toEqual(['Letters.Arn'])
    expect(granted).toMatch(/"s3:PutObject"[^}]*Letters\.Arn\//)
    expect(granted).toMatch(/"s3:ListBucket"[^}]*Letters\.Arn"/)
  })

  /** Leaves are lists of what is allowed, by name or by one of the operators. */
  const Rule = z.array(
    z.union([
      z.string(),
      z.null(),
      z.partialRecord(z.enum(['prefix', 'suffix', 'anything-but', 'exists', 'numeric']), z.unknown()),
    ]),
  )
  const Filter = z.looseObject({
    eventName: z.optional(Rule),
    dynamodb: z.optional(z.object({ Keys: z.record(z.string(), z.partialRecord(z.enum(['S', 'N', 'B']), Rule)) })),
  })
})

describe('metric math', () => {
  const Metric = z.object({
    Id: z.string(),
    Expression: z.optional(z.string()),
    MetricStat: z.optional(z.unknown()),
    ReturnData: z._default(z.boolean(), true),
  })
  const Alarm = z.object({ Metrics: z.optional(z.array(Metric)), MetricName: z.optional(z.string()) })
  const alarms = all(template, 'AWS::CloudWatch::Alarm').map(
    ([name, { Properties }]) => [name, z.parse(Alarm, plain(Properties))] as const,
  )

  test.each(alarms)('of %s is one that an alarm may have: one answer, of metrics that are all there', (_, alarm) => {
    const { Metrics = [], MetricName } = alarm
    expect([MetricName === undefined, Metrics.length > 0]).toEqual(
      MetricName === undefined ? [true, true] : [false, false],
    )
    expect(Metrics.length).toBeLessThanOrEqual(10)
    if (Metrics.length === 0) return

    expect(Metrics.filter(({ ReturnData }) => ReturnData)).toHaveLength(1)
    const ids = Metrics.map(({ Id }) => Id)
    expect(ids.filter(id => !/^[a-z]\w*$/.test(id))).toEqual([])
    for (const { Expression, MetricStat } of Metrics) {
      expect((Expression === undefined) !== (MetricStat === undefined)).toBe(true)
      const words = [...(Expression ?? '').matchAll(/[A-Za-z_]\w*/g)].map(([word]) => word)
      const functions = ['DIFF', 'FILL', 'IF', 'AND', 'OR']
      expect(words.filter(word => !functions.includes(word) && !ids.includes(word))).toEqual([])
    }
  })
})
