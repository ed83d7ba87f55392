import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { countOf, metrics, type OutcomeOf, type Step } from '../../events/settings.ts'
import type { StageName } from '../bundle.ts'
import { alarm, fiveMinutes } from './alarm.ts'

/** reconcile runs once a day: a share of its runs says nothing, and what it cannot do is a dead letter, which rings. */
export type WatchedStage = Exclude<StageName, 'reconcile'>

/** What a stage brings about, to finish a sentence with. */
const doing: Readonly<Record<WatchedStage, string>> = {
  parse: 'uploads are not read',
  enrich: 'articles are not enriched',
  store: 'articles are not stored',
  publish: 'the site is not brought up to date',
}

/** One failed batch is retried and is no news; a share of them for ten minutes is. */
const FAILING_PERCENT = 10
const PARTLY_FAILING_PERCENT = 20

export function watchFunction(scope: Construct, handler: LambdaFunction, name: WatchedStage): void {
  alarm(scope, 'InvocationsFailing', {
    metric: errorRate(handler),
    threshold: FAILING_PERCENT,
    periods: 2,
    impact: `The function of ${name} breaks off in a tenth of its runs or more, so ${doing[name]}, or only after retries.`,
    section: 'invocations-failing',
  })
  alarm(scope, 'BatchesFailingInPart', {
    metric: functionMetric(handler, metrics.failedBatches, 'Average'),
    threshold: PARTLY_FAILING_PERCENT / 100,
    // A single message fails for twelve minutes and is a dead letter then, which has an alarm of its own.
    periods: 4,
    impact: `A fifth of the batches of ${name} or more fail in part, so at times ${doing[name]}, or only after retries.`,
    section: 'batches-failing-in-part',
  })
  alarm(scope, 'Throttled', {
    metric: handler.metricThrottles({ period: fiveMinutes }),
    threshold: 1,
    periods: 3,
    impact: `Lambda refuses to run ${name} for want of concurrency in this account, so ${doing[name]} in time.`,
    section: 'throttling',
  })
}

const errorRate = (handler: LambdaFunction): MathExpression =>
  new MathExpression({
    expression: '100 * errors / invocations',
    label: 'Runs that failed, in percent',
    period: fiveMinutes,
    usingMetrics: { errors: handler.metricErrors(), invocations: handler.metricInvocations() },
  })

const functionMetric = ({ functionName }: LambdaFunction, metricName: string, statistic: string): Metric =>
  new Metric({
    namespace: metrics.namespace,
    metricName,
    dimensionsMap: { [metrics.functionDimension]: functionName },
    statistic,
    period: fiveMinutes,
  })

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
