import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  EnrichSettings,
  ParseSettings,
  PublishSettings,
  ReconcileSettings,
  StoreSettings,
} from '../../events/settings.ts'
import { sweepDue } from '../../events/sweep-due.ts'
import { upkeepDue } from '../../events/upkeep-due.ts'
import { type Chosen, ofType, plain, type Resource, synthesize } from './synthesized.ts'

const { template } = synthesize()

const Queue = z.object({
  MessageRetentionPeriod: z.number(),
  VisibilityTimeout: z.optional(z.number()),
  SqsManagedSseEnabled: z.literal(true),
  RedrivePolicy: z.optional(z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })),
})
const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number(),
  FunctionResponseTypes: z._default(z.array(z.string()), []),
  MaximumBatchingWindowInSeconds: z._default(z.number(), 0),
  ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.number() })),
})
const Lambda = z.object({
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  MemorySize: z.number(),
  Timeout: z.number(),
  Handler: z.string(),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
})

const read = <Schema extends z.ZodMiniType>(schema: Schema, resource: Resource | undefined): z.output<Schema> =>
  z.parse(schema, plain(resource?.Properties))
const all = <Schema extends z.ZodMiniType>(type: string, schema: Schema): [string, z.output<Schema>][] =>
  [...ofType(template, type)].map(([name, resource]) => [name, read(schema, resource)])

const queues = all('AWS::SQS::Queue', Queue)
const mappings = all('AWS::Lambda::EventSourceMapping', Mapping)
const lambdas = all('AWS::Lambda::Function', Lambda)
const queueOf = (arn: string) => queues.find(([name]) => `${name}.Arn` === arn)?.[1]
const targets = new Set(queues.map(([, queue]) => queue.RedrivePolicy?.deadLetterTargetArn))

describe('queues', () => {
  test('there are four, and four for dead letters', () => {
    expect(queues.map(([name]) => name).toSorted()).toEqual(
      ['Enrich', 'Feeds', 'Parse', 'Store'].flatMap(name => [`${name}QueueDeadLetters`, `${name}QueueMessages`]),
    )
  })

  test.each(queues)('%s has a dead-letter queue or is one', (name, queue) => {
    expect(queue.RedrivePolicy !== undefined || targets.has(`${name}.Arn`)).toBe(true)
  })

  test.each(queues.filter(([, queue]) => queue.RedrivePolicy))(
    '%s gives a message five chances or more',
    (_, queue) => {
      expect(queue.RedrivePolicy?.maxReceiveCount).toBeGreaterThanOrEqual(5)
    },
  )

  test.each(queues.filter(([, queue]) => queue.RedrivePolicy))(
    '%s keeps dead letters longer than messages',
    (_, queue) => {
      const letters = queueOf(queue.RedrivePolicy?.deadLetterTargetArn ?? '')
      expect(letters?.MessageRetentionPeriod).toBe(14 * 24 * 3600)
      expect(letters?.MessageRetentionPeriod).toBeGreaterThan(queue.MessageRetentionPeriod)
    },
  )
})

describe('mappings', () => {
  test('every stage reads a queue, and publish the changes of articles too', () => {
    expect(mappings.map(([, { FunctionName, EventSourceArn }]) => `${EventSourceArn} ▶ ${FunctionName}`)).toEqual([
      'ParseQueueMessages.Arn ▶ ParseStageFunction',
      'EnrichQueueMessages.Arn ▶ EnrichStageFunction',
      'StoreQueueMessages.Arn ▶ StoreStageFunction',
      'FeedsQueueMessages.Arn ▶ PublishStageFunction',
      'ArticlesTable.StreamArn ▶ PublishStageFunction',
    ])
  })

  test.each(mappings)('%s fails single records, not the batch', (_, mapping) => {
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  })

  const ofQueues = mappings.filter(([, mapping]) => queueOf(mapping.EventSourceArn))

  test.each(ofQueues)('%s has its queue hide a message for six timeouts and the window', (_, mapping) => {
    const timeout = lambdas.find(([name]) => name === mapping.FunctionName)?.[1].Timeout ?? Number.NaN
    const hidden = queueOf(mapping.EventSourceArn)?.VisibilityTimeout
    expect(hidden).toBeGreaterThanOrEqual(6 * timeout + mapping.MaximumBatchingWindowInSeconds)
  })

  test.each(ofQueues)('%s takes ten at a time and caps how many batches run at once', (_, mapping) => {
    expect(mapping.BatchSize).toBe(10)
    expect(mapping.ScalingConfig?.MaximumConcurrency).toBeGreaterThanOrEqual(2)
  })
})

describe('functions', () => {
  test.each(lambdas)('%s runs Node 24 on arm64 in the memory and time it is given', (name, lambda) => {
    expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'handler.handler' })
    expect(lambda.MemorySize).toBeGreaterThanOrEqual(512)
    expect(lambda.Timeout).toBe(name.startsWith('Reconcile') ? 900 : 30)
  })

  test('each function has a log of its own that ends', () => {
    const logs = ofType(template, 'AWS::Logs::LogGroup')
    expect(lambdas.map(([, lambda]) => lambda.LoggingConfig.LogGroup)).toEqual([...logs.keys()])
    expect([...logs.values()].map(log => log.Properties['RetentionInDays'])).toEqual([90, 90, 90, 90, 90])
  })

  test.each([
    ['Parse', ParseSettings],
    ['Enrich', EnrichSettings],
    ['Store', StoreSettings],
    ['Publish', PublishSettings],
    ['Reconcile', ReconcileSettings],
  ])('%s is given the settings it reads and no others', (stage, settings) => {
    const { Variables } = read(
      Lambda,
      ofType(template, 'AWS::Lambda::Function').get(`${stage}StageFunction`),
    ).Environment
    const { NODE_OPTIONS: _, ...given } = Variables
    expect(z.parse(settings, given)).toEqual(given)
  })

  test.each(lambdas)('%s has a young generation that is small, and an old one that leaves room for it', (_, lambda) => {
    const { NODE_OPTIONS: options = '' } = lambda.Environment.Variables
    const [, half, old] = /^--max-semi-space-size=(\d+) --max-old-space-size=(\d+)$/.exec(options) ?? []

    expect(Number(half)).toBe(16)
    expect(Number(old)).toBe(Math.floor(lambda.MemorySize * 0.9))
  })

  test('publish writes the address of the config into every file; without one it is the distribution’s', () => {
    const addressIn = (chosen: Chosen) => {
      const functions = ofType(synthesize(chosen).template, 'AWS::Lambda::Function')
      return read(Lambda, functions.get('PublishStageFunction')).Environment.Variables['BASE_URL']
    }
    expect(addressIn({ baseUrl: 'https://courier.example' })).toBe('https://courier.example')
    expect(addressIn({})).toBe('https://DeliveryDistribution.DomainName')
  })
})

describe('the schedule', () => {
  const Rule = z.object({
    ScheduleExpression: z.string(),
    State: z.string(),
    Targets: z.array(z.object({ Arn: z.string(), Input: z.string() })),
  })

  const schedules = [
    { rule: 'ReconcileSchedule', rate: 'rate(15 minutes)', calls: 'ReconcileStageFunction', with: upkeepDue.schema },
    { rule: 'PublishEachMinute', rate: 'rate(1 minute)', calls: 'PublishStageFunction', with: sweepDue.schema },
  ]

  test('is these, and no other', () => {
    expect(all('AWS::Events::Rule', Rule).map(([name]) => name)).toEqual(
      expect.arrayContaining(schedules.map(({ rule }) => rule)),
    )
    expect(all('AWS::Events::Rule', Rule)).toHaveLength(schedules.length)
  })

  test.each(schedules)('$rule calls $calls, and nobody else, with a message of the contract', one => {
    const found = all('AWS::Events::Rule', Rule).find(([name]) => name === one.rule)?.[1]
    expect(found).toMatchObject({ ScheduleExpression: one.rate, State: 'ENABLED' })
    expect(found?.Targets.map(({ Arn }) => Arn)).toEqual([`${one.calls}.Arn`])
    expect(z.safeParse(one.with, JSON.parse(found?.Targets[0]?.Input ?? '')).success).toBe(true)
  })

  test.each(schedules)('$rule is let in by the function, by its own name', ({ rule, calls }) => {
    const permissions = [...ofType(template, 'AWS::Lambda::Permission').values()].map(one => plain(one.Properties))
    expect(permissions).toContainEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: `${calls}.Arn`,
      Principal: 'events.amazonaws.com',
      SourceArn: `${rule}.Arn`,
    })
  })

  test('of two deploys that publish with other code the second is told apart', () => {
    const Named = z.object({ Environment: z.object({ Variables: z.object({ RENDERERS: z.string() }) }) })
    const renderers = (publishing?: string) => {
      const functions = ofType(synthesize({ ...(publishing && { publishing }) }).template, 'AWS::Lambda::Function')
      return z.parse(Named, plain(functions.get('ReconcileStageFunction')?.Properties)).Environment.Variables.RENDERERS
    }
    expect(renderers()).toBe(renderers())
    expect(renderers('another look')).not.toBe(renderers())
  })
})
