import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { outcomes } from '../../events/settings.ts'
import { ofType, plain, synthesize } from './synthesized.ts'
import { alarmsOf, dashboardOf, expressionOf, metricsOf } from './watching.ts'

const { template } = synthesize({ alarms: { silentAfterHours: 26 } })
const alarms = alarmsOf(template)
const alarmNamed = (name: string) => new Map(alarms).get(name)
const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8')
const slug = (title: string) => title.toLowerCase().replace(/[^\w]+/g, '-')

/** The runbook's sections for alarms: those that say what it means, where to look and what to do. */
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map(text => [slug(text.split('\n')[0] ?? ''), text] as const)
    .filter(([, text]) => text.includes('\n### Description\n')),
)
const linkIn = (description: string) => /docs\/runbook\.md#([\w-]+)$/.exec(description)?.[1] ?? ''

describe.each(alarms)('the alarm %s', (_, alarm) => {
  test('says in one sentence what is noticed, and leads to what to do', () => {
    const [impact = '', link = ''] = alarm.AlarmDescription.split(' What to do: ')
    expect(impact).toMatch(/^[A-Z][^.]{40,}\.$/)
    expect(link).toMatch(/^docs\/runbook\.md#[\w-]+$/)
    expect([...sections.keys()]).toContain(linkIn(alarm.AlarmDescription))
  })

  test('goes to the topic, and is bounded by what CloudWatch looks back on', () => {
    expect(alarm.AlarmActions).toEqual(['AlarmsTopic'])
    const [period = 0] = [alarm.Period, ...(alarm.Metrics ?? []).map(metric => metric.MetricStat?.Period)].filter(
      Boolean,
    )
    expect(alarm.EvaluationPeriods * period).toBeLessThanOrEqual(period < 3600 ? 86_400 : 604_800)
  })
})

describe('the runbook', () => {
  test('has a section for alarms, no more and no fewer than alarms lead to', () => {
    const led = new Set(alarms.map(([, { AlarmDescription }]) => linkIn(AlarmDescription)))
    expect([...sections.keys()].toSorted()).toEqual([...led].toSorted())
  })

  test.each([...sections])('describes, investigates and resolves in this order: %s', (_, text) => {
    const titles = Array.from(text.matchAll(/^### (.+)$/gm), ([, title]) => title)
    expect(titles).toEqual(['Description', 'Investigation', 'Resolution'])
  })

  test('shows every saved query as the stack defines it', () => {
    const Query = z.object({ Name: z.string(), QueryString: z.string(), LogGroupNames: z.array(z.string()) })
    const logs = [...ofType(template, 'AWS::Logs::LogGroup').keys()]
    for (const { Properties } of ofType(template, 'AWS::Logs::QueryDefinition').values()) {
      const { Name, QueryString, LogGroupNames } = z.parse(Query, plain(Properties))
      expect(runbook).toContain(`\`${Name}\``)
      expect(runbook).toContain(`\`\`\`\n${QueryString}\n\`\`\``)
      expect(LogGroupNames).toEqual(logs)
    }
  })
})

/** It is called four times an hour, so a share of its runs in five minutes says nothing. */
const isSeldom = (name: string) => name.startsWith('Reconcile')

describe('somebody is woken', () => {
  const deadLetters = [...ofType(template, 'AWS::SQS::Queue').keys()].filter(name => name.endsWith('DeadLetters'))

  test.each(deadLetters)('when letters arrive in %s, seen or hidden by whoever looks', name => {
    const alarm = alarms.find(([, one]) => metricsOf(one).some(metric => metric.includes(`${name}.QueueName`)))?.[1]
    expect(alarm && metricsOf(alarm)).toEqual([
      `AWS/SQS ApproximateNumberOfMessagesVisible QueueName=${name}.QueueName`,
      `AWS/SQS ApproximateNumberOfMessagesNotVisible QueueName=${name}.QueueName`,
    ])
    expect(alarm && expressionOf(alarm)).toBe('DIFF(FILL(visible + hidden, 0))')
    expect(alarm).toMatchObject({ Threshold: 1, EvaluationPeriods: 1, TreatMissingData: 'notBreaching' })
  })

  test.each(['OnFailureDestinationDeliveredEventCount', 'DroppedEventCount'])(
    'when the stream’s mapping counts %s, as it is told to',
    count => {
      const mapping = ofType(template, 'AWS::Lambda::EventSourceMapping').get('PublishChanges')
      expect(mapping?.Properties['MetricsConfig']).toEqual({ Metrics: ['EventCount'] })
      const ringing = alarms.filter(([, alarm]) => metricsOf(alarm)[0]?.includes(` ${count} `))
      expect(ringing.map(([, alarm]) => metricsOf(alarm))).toEqual([
        [`AWS/Lambda ${count} EventSourceMappingUUID=PublishChanges`],
      ])
      expect(ringing[0]?.[1]).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 })
    },
  )

  test('when the oldest message of any stage waits longer than its retries take', () => {
    const ages = alarms.filter(([, alarm]) => metricsOf(alarm)[0]?.includes('ApproximateAgeOfOldestMessage'))
    const queues = [...ofType(template, 'AWS::SQS::Queue')].filter(([name]) => name.endsWith('Messages'))
    expect(ages).toHaveLength(queues.length)
    for (const [, alarm] of ages) {
      const queue = queues.find(([name]) => metricsOf(alarm)[0]?.endsWith(`=${name}.QueueName`))?.[1]
      // After the third receive SQS leaves a message out of the age.
      expect(alarm.Threshold).toBeGreaterThan(3 * z.parse(z.number(), queue?.Properties['VisibilityTimeout']))
    }
  })

  test('when the change stream is behind by ten minutes, which Lambda gives in milliseconds', () => {
    const alarm = alarmNamed('PublishChangesBehind')
    expect(alarm && metricsOf(alarm)).toEqual(['AWS/Lambda IteratorAge FunctionName=PublishStageFunction'])
    expect(alarm?.Threshold).toBe(600_000)
  })

  test.each([...ofType(template, 'AWS::Lambda::Function').keys()].filter(name => !isSeldom(name)))(
    'when a share of the runs of %s fails',
    name => {
      const failing = alarms.filter(([, alarm]) => metricsOf(alarm).includes(`AWS/Lambda Errors FunctionName=${name}`))

      expect(failing.map(([, alarm]) => [alarm.Statistic, alarm.Threshold])).toEqual([['Average', 0.1]])
    },
  )

  test('when upkeep fails more often than it goes well, for an hour', () => {
    const alarm = alarmNamed('ReconcileUpkeepFailing')
    expect(alarm && metricsOf(alarm)).toEqual(['AWS/Lambda Errors FunctionName=ReconcileStageFunction'])
    expect(alarm).toMatchObject({ Statistic: 'Average', Threshold: 0.75, Period: 3600, EvaluationPeriods: 1 })
  })

  test('when nothing was uploaded for as long as the site’s config says, and only if it says so', () => {
    const alarm = alarmNamed('Silence')
    expect(alarm).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 3600,
      EvaluationPeriods: 26,
      TreatMissingData: 'breaching',
    })
    expect(alarm && metricsOf(alarm)).toEqual(['AWS/SQS NumberOfMessagesSent QueueName=ParseQueueMessages.QueueName'])
    expect(alarmsOf(synthesize().template).map(([name]) => name)).not.toContain('Silence')
  })

  test('but not by what is missing where missing figures mean that nothing happened', () => {
    const others = alarms.filter(([name]) => name !== 'Silence')
    expect(new Set(others.map(([, alarm]) => alarm.TreatMissingData))).toEqual(new Set(['notBreaching']))
  })
})

describe('the topic', () => {
  const Statement = z.object({
    Effect: z.string(),
    Principal: z.unknown(),
    Action: z.unknown(),
    Resource: z.unknown(),
    Condition: z.optional(z.unknown()),
  })
  const statementsOf = (document: unknown) => z.parse(z.object({ Statement: z.array(Statement) }), document).Statement
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': 'AWS::AccountId' } }

  test('lets alarms of this account in, and nobody over plain HTTP', () => {
    const [policy] = ofType(template, 'AWS::SNS::TopicPolicy').values()
    const statements = statementsOf(plain(policy?.Properties['PolicyDocument']))
    expect(
      statements.map(({ Effect, Principal, Action, Condition }) => [Effect, Principal, Action, Condition]),
    ).toEqual([
      ['Deny', '*', 'sns:Publish', { Bool: { 'aws:SecureTransport': 'false' } }],
      ['Allow', { Service: 'cloudwatch.amazonaws.com' }, 'sns:Publish', ofThisAccount],
    ])
  })
})

describe('the dashboard', () => {
  const dashboard = dashboardOf(template)

  test('reads as the flow does, below the alarms', () => {
    const headings = dashboard.titles.flatMap(title => /^## (\w+)\n/.exec(title)?.[1] ?? [])
    // The daily audit is no step of the flow: its alarms are shown, and a curve of one point a day says nothing.
    expect([...headings, 'reconcile']).toEqual(Object.keys(outcomes))
    expect(dashboard.titles[0]).toMatch(/^Alarms/)
    expect(dashboard.alarms).toEqual(alarms.map(([name]) => `${name}.Arn`))
  })

  test('shows no more than the fifty metrics up to which CloudWatch keeps it for nothing', () => {
    expect(dashboard.metrics.length).toBeLessThanOrEqual(50)
  })
})
