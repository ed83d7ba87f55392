import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { countOf, metrics, type OutcomeOf, type Step } from '../../events/settings.ts'
import type { StageName } from '../bundle.ts'
import { alarm, fiveMinutes } from './alarm.ts'

/** reconcile has few runs, and an alarm of its own for when an hour of them brings nothing. */
export type WatchedStage = Exclude<StageName, 'reconcile'>

/** What a stage brings about, to finish a sentence with. */
const doing: Readonly<Record<WatchedStage, string>> = {
  parse: 'uploads are not read',
  enrich: 'articles are not enriched',
  store: 'articles are not stored',
  publish: 'the site is not brought up to date',
}

/** One failed batch is retried and is no news; a share of them for ten minutes is. */
const FAILING_SHARE = 0.1

export function watchFunction(scope: Construct, handler: LambdaFunction, name: WatchedStage): void {
  alarm(scope, 'InvocationsFailing', {
    // Lambda reports 0 or 1 a run, so the average is the rate: a metric less to pay for than errors over invocations.
    metric: handler.metricErrors({ statistic: 'Average', period: fiveMinutes }),
    threshold: FAILING_SHARE,
    periods: 2,
    impact: `The function of ${name} breaks off in a tenth of its runs or more, so ${doing[name]}, or only after retries.`,
    section: 'invocations-failing',
  })
}

/** A metric that the functions write in their log lines, of one step of the flow. */
export const stepMetric = (handler: LambdaFunction, step: Step, metricName: string, statistic = 'Sum'): Metric =>
  new Metric({
    namespace: metrics.namespace,
    metricName,
    dimensionsMap: { [metrics.functionDimension]: handler.functionName, [metrics.stepDimension]: step },
    statistic,
    period: fiveMinutes,
  })

export const outcomeMetric = <Name extends Step>(handler: LambdaFunction, step: Name, outcome: OutcomeOf<Name>) =>
  stepMetric(handler, step, countOf(outcome))
