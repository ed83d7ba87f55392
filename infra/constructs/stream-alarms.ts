import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { EventSourceMapping, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { alarm, fiveMinutes, minute } from './alarm.ts'

/** Five retries with their waits are some minutes; an older change waits behind others. */
const BEHIND = Duration.minutes(10)

/** The change stream of the articles table: whether publish keeps up with it, and what it gave up on. */
export function watchChanges(scope: Construct, changes: EventSourceMapping, publish: LambdaFunction): void {
  alarm(scope, 'ChangesBehind', {
    metric: publish.metric('IteratorAge', { statistic: 'Maximum', period: fiveMinutes }),
    threshold: BEHIND.toMilliseconds(),
    periods: 1,
    impact:
      'Stored articles and withdrawals wait for more than ten minutes to be published: no reader sees them meanwhile.',
    section: 'change-stream-behind',
  })
  alarm(scope, 'LettersArrived', {
    metric: countOfChanges(changes, 'OnFailureDestinationDeliveredEventCount'),
    threshold: 1,
    periods: 1,
    impact: 'A change of an article was given up on: its page and its feeds show the state before.',
    section: 'changes-given-up-on',
  })
  alarm(scope, 'ChangesLost', {
    metric: countOfChanges(changes, 'DroppedEventCount'),
    threshold: 1,
    periods: 1,
    impact: 'A change of an article was given up on and could not be kept: its page and feeds show the state before.',
    section: 'changes-given-up-on',
  })
}

/** Lambda counts the events of a mapping where it is asked to; those that it delivered as letters are not among the dropped. */
export const countOfChanges = ({ eventSourceMappingId }: EventSourceMapping, metricName: string): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { EventSourceMappingUUID: eventSourceMappingId },
    statistic: 'Sum',
    period: minute,
  })
