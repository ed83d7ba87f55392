import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { describe } from './alarm.ts'

/**
 * Rings when no upload and no deletion was announced for so many hours. Here no figure is the bad news: SQS stops
 * counting for a queue that nobody writes to.
 */
export const silenceAlarm = (scope: Construct, { announced, hours }: { announced: Queue; hours: number }): Alarm =>
  new Alarm(scope, 'Silence', {
    metric: announced.metricNumberOfMessagesSent({ period: Duration.hours(1), statistic: 'Sum' }),
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
    threshold: 1,
    evaluationPeriods: hours,
    alarmDescription: describe({
      impact: `Nothing was uploaded for ${hours} hours: if the newsroom is at work, its articles do not arrive.`,
      section: 'silence',
    }),
  })
