import * as z from 'zod/mini'
import type { Template } from '../../infra/local/template/template.ts'
import { free, price } from './prices.ts'

export type IdleCost = { what: string; count: number; usd: number }

/**
 * Lambda keeps five long polls of 20 s open on each queue (docs: "Using Lambda with Amazon SQS"), whether anything comes
 * or not. Streams are read for nothing.
 */
const POLLS_A_MONTH = (5 * 30 * 24 * 3600) / 20

/** What a month costs in which nobody uploads anything. */
export function idleMonth({ Resources }: Template): IdleCost[] {
  const all = Object.values(Resources)
  const count = (type: string) => all.filter(({ Type }) => Type === type).length
  const queues = all.filter(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::EventSourceMapping' && JSON.stringify(Properties?.['EventSourceArn']).includes('Queue'),
  ).length
  const dashboards = count('AWS::CloudWatch::Dashboard')
  const alarms = all
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .reduce((metrics, { Properties }) => metrics + metricsOf(Properties), 0)

  return [
    {
      what: 'queues that are polled (1M calls free)',
      count: queues,
      usd: Math.max(0, queues * POLLS_A_MONTH - free.requests) * price.sqs.request,
    },
    {
      what: `metrics with an alarm (${free.alarms} are free)`,
      count: alarms,
      usd: Math.max(0, alarms - free.alarms) * price.alarm,
    },
    {
      what: `dashboards (${free.dashboards} are free)`,
      count: dashboards,
      usd: Math.max(0, dashboards - free.dashboards) * price.dashboard,
    },
    { what: 'keys of our own', count: count('AWS::KMS::Key'), usd: count('AWS::KMS::Key') * price.key },
  ]
}

const Computed = z.object({ Metrics: z.array(z.looseObject({ MetricStat: z.optional(z.unknown()) })) })

/** An alarm on a sum or a difference is billed for each metric in it. */
function metricsOf(properties: unknown): number {
  const metrics = z.safeParse(Computed, properties).data?.Metrics ?? []

  return Math.max(1, metrics.filter(({ MetricStat }) => MetricStat !== undefined).length)
}
