import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { alarm, minute } from './alarm.ts'
import type { StageQueue } from './stage-queue.ts'

/** What is noticed when messages of a queue are given up on, and when they wait too long. */
export type QueueImpacts = { lost: string; late: string }

/**
 * Three receives are nine minutes; what was received more often SQS leaves out of the age. So an older message is not
 * one that is retried: the stage does not keep up.
 */
const LATE_SECONDS = 10 * 60

export function watchQueue(scope: Construct, { messages, deadLetters }: StageQueue, { lost, late }: QueueImpacts) {
  alarm(scope, 'DeadLettersArrived', {
    metric: arrivals({ deadLetters }),
    threshold: 1,
    periods: 1,
    impact: lost,
    section: 'dead-letters',
  })
  alarm(scope, 'MessagesLate', {
    metric: messages.metricApproximateAgeOfOldestMessage({ period: minute, statistic: 'Maximum' }),
    threshold: LATE_SECONDS,
    periods: 5,
    impact: late,
    section: 'messages-waiting',
  })
}

/**
 * By how many the letters grew in a minute. Their depth would ring for as long as they lie there and say nothing of the
 * next; NumberOfMessagesSent does not count what SQS moves here itself. In flight counts too: whoever looks at letters
 * hides them for a while, and they do not arrive again. A queue that was empty for hours has no figures: those are zeros.
 */
const arrivals = ({ deadLetters }: Pick<StageQueue, 'deadLetters'>): MathExpression =>
  new MathExpression({
    expression: 'DIFF(FILL(visible + hidden, 0))',
    label: 'Letters that arrived',
    period: minute,
    usingMetrics: {
      visible: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      hidden: deadLetters.metricApproximateNumberOfMessagesNotVisible({ statistic: 'Maximum' }),
    },
  })
