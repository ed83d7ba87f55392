import { Duration, Stack } from 'aws-cdk-lib'
import { Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { Rejection } from '../../events/article.ts'
import { countOf, metrics, type OutcomeOf, outcomes, type Step } from '../../events/settings.ts'
import { fiveMinutes } from './alarm.ts'
import type { Stage } from './stage.ts'
import { stepMetric } from './stage-alarms.ts'
import type { StageQueue } from './stage-queue.ts'

/** A step of the flow: what it does, who does it, where its work waits and what went wrong with it. */
export type FlowRow = { step: Step; does: string; stage: Stage; waiting: Waiting; troubles: IMetric[] }
export type Waiting = { left?: IMetric[]; right?: IMetric[] }

/** One page that reads as an article goes: a row a step, and above all whether an alarm rings. */
export class FlowDashboard extends Construct {
  constructor(scope: Construct, id: string, rows: readonly FlowRow[]) {
    super(scope, id)
    const alarms = Stack.of(this)
      .node.findAll()
      .filter(node => node instanceof Alarm)

    new Dashboard(this, 'Dashboard', {
      // Long enough to see what is usual beside what is now.
      defaultInterval: Duration.hours(12),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms, each with its section in docs/runbook.md', alarms, width: 24 })],
        ...rows.flatMap(row => [[heading(row)], graphs(row)]),
      ],
    })
  }
}

const heading = ({ step, does }: FlowRow): TextWidget =>
  new TextWidget({ markdown: `## ${step}\n${does}`, width: 24, height: 2 })

function graphs({ step, stage: { handler }, waiting, troubles }: FlowRow): GraphWidget[] {
  const took = (statistic: string) =>
    stepMetric(handler, step, metrics.milliseconds, statistic).with({ label: statistic })

  return [
    new GraphWidget({ title: `${step}: outcomes`, stacked: true, left: counts(step, handler) }),
    new GraphWidget({ title: `${step}: milliseconds`, left: [took('p50'), took('p99')] }),
    new GraphWidget({ title: `${step}: waiting`, ...waiting }),
    new GraphWidget({ title: `${step}: trouble`, left: troubles }),
  ]
}

/** No news: what another message had done, what comes again in a second, events that were overtaken, and files of systems. */
const idle: readonly OutcomeOf<Step>[] = ['up to date', 'too soon', 'not a feed', 'superseded', 'left out']
const isRejected = (kind: Rejection['kind']): boolean => kind !== 'no-article'

/** Rejections stand by kind, which says at a glance whether one source has changed its ways. */
function counts(step: Step, handler: Stage['handler']): IMetric[] {
  const kinds = Rejection.shape.kind.options.filter(isRejected).map(kind => ({
    name: countOf('rejected', kind),
    label: `rejected: ${kind}`,
  }))
  const shown: readonly OutcomeOf<Step>[] = outcomes[step].filter(outcome => !idle.includes(outcome))

  return shown
    .flatMap(outcome =>
      step === 'parse' && outcome === 'rejected' ? kinds : [{ name: countOf(outcome), label: outcome }],
    )
    .map(({ name, label }) => stepMetric(handler, step, name).with({ label }))
}

/** What waits in a queue, and for how long. */
export const waitingIn = ({ messages }: StageQueue): Waiting => ({
  left: [messages.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, label: 'messages' })],
  right: [messages.metricApproximateAgeOfOldestMessage({ period: fiveMinutes, label: 'seconds of the oldest' })],
})

export const deadLettersOf = ({ deadLetters }: StageQueue): IMetric =>
  deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, label: 'dead letters' })

export const errorsOf = ({ handler }: Stage): IMetric =>
  handler.metricErrors({ period: fiveMinutes, label: 'failed runs' })
