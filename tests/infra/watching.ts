import * as z from 'zod/mini'
import { metrics } from '../../events/settings.ts'
import { ofType, plain, type TemplateJson } from './synthesized.ts'

const Named = z.object({ Name: z.string(), Value: z.string() })
const Stat = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z._default(z.array(Named), []),
})
const AlarmProperties = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.string()),
  ComparisonOperator: z.string(),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  TreatMissingData: z.string(),
  Period: z.optional(z.number()),
  ...z.partial(Stat).shape,
  Metrics: z.optional(
    z.array(
      z.object({
        Id: z.string(),
        Expression: z.optional(z.string()),
        MetricStat: z.optional(z.object({ Metric: Stat, Period: z.number(), Stat: z.string() })),
      }),
    ),
  ),
})
export type Alarm = z.infer<typeof AlarmProperties>

/** The alarms by the names of their constructs, references as in `plain`. */
export const alarmsOf = (template: TemplateJson): [string, Alarm][] =>
  [...ofType(template, 'AWS::CloudWatch::Alarm')].map(([name, { Properties }]) => [
    name,
    z.parse(AlarmProperties, plain(Properties)),
  ])

/** A metric as text: `AWS/SQS Depth QueueName=ParseQueueMessages.QueueName`. */
export type MetricName = string
const nameOf = ({ Namespace, MetricName, Dimensions }: z.infer<typeof Stat>): MetricName =>
  [Namespace, MetricName, ...Dimensions.map(({ Name, Value }) => `${Name}=${Value}`).sort()].join(' ')

export const metricsOf = (alarm: Alarm): MetricName[] => {
  const single = z.safeParse(Stat, alarm)
  const parts = (alarm.Metrics ?? []).flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat.Metric]))

  return [...(single.success ? [single.data] : []), ...parts].map(nameOf)
}

export const expressionOf = ({ Metrics = [] }: Alarm): string | undefined =>
  Metrics.find(({ Expression }) => Expression !== undefined)?.Expression

/** `[namespace, name, dimension, value, …, { stat… }]` */
const WidgetMetric = z.tuple([z.string(), z.string()], z.unknown())
const Widget = z.object({
  type: z.string(),
  properties: z.object({
    title: z.optional(z.string()),
    markdown: z.optional(z.string()),
    alarms: z.optional(z.array(z.string())),
    metrics: z._default(z.array(WidgetMetric), []),
  }),
})
const Body = z.object({ widgets: z.array(Widget) })

export type Dashboard = { titles: string[]; alarms: string[]; metrics: MetricName[] }

export function dashboardOf(template: TemplateJson): Dashboard {
  const [dashboard] = ofType(template, 'AWS::CloudWatch::Dashboard').values()
  const text = z.parse(z.string(), plain(dashboard?.Properties['DashboardBody']))
  const { widgets } = z.parse(Body, JSON.parse(text))

  return {
    titles: widgets.flatMap(({ properties: { title, markdown } }) => title ?? markdown ?? []),
    alarms: widgets.flatMap(({ properties }) => properties.alarms ?? []),
    metrics: widgets.flatMap(({ properties }) => properties.metrics.map(shown)),
  }
}

function shown([Namespace, MetricName, ...rest]: z.infer<typeof WidgetMetric>): MetricName {
  const words = rest.filter(word => typeof word === 'string')
  const Dimensions = words.flatMap((Name, n) => (n % 2 === 0 ? [{ Name, Value: words[n + 1] ?? '' }] : []))

  return nameOf({ Namespace, MetricName, Dimensions })
}

export const isOurs = (metric: MetricName): boolean => metric.startsWith(`${metrics.namespace} `)

const Directive = z.object({
  Namespace: z.string(),
  Dimensions: z.array(z.array(z.string())),
  Metrics: z.array(z.object({ Name: z.string() })),
})
const Embedded = z.looseObject({ _aws: z.object({ Timestamp: z.number(), CloudWatchMetrics: z.array(Directive) }) })

/** The metrics that CloudWatch would make of a log line, as the template names them. */
export function embeddedIn(text: string): MetricName[] {
  const line = z.safeParse(Embedded, JSON.parse(text))
  if (!line.success) return []

  const textOf = (name: string) => String(line.data[name]).replace(/^.*-(.*)[0-9A-F]{8}$/, '$1')
  return line.data._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap(names =>
      Metrics.map(({ Name: MetricName }) =>
        nameOf({ Namespace, MetricName, Dimensions: names.map(Name => ({ Name, Value: textOf(Name) })) }),
      ),
    ),
  )
}
