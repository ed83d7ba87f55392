import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'

/** The sections of `docs/runbook.md` that an alarm sends its reader to. */
export type RunbookSection =
  | 'dead-letters'
  | 'changes-given-up-on'
  | 'messages-waiting'
  | 'change-stream-behind'
  | 'invocations-failing'
  | 'a-burst-of-rejections'
  | 'silence'
  | 'books-that-differ'

/** Something that somebody should be woken for. */
export type Concern = {
  metric: IMetric
  /** It rings at this value and above it, */
  threshold: number
  /** in so many periods of the metric in a row. */
  periods: number
  /** One sentence for the person it wakes: what readers or publishers notice. */
  impact: string
  section: RunbookSection
}

/** Where no figure comes, nothing happened: most of these metrics are only written when something does. */
const quietIsGood = {
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
}

export const alarm = (scope: Construct, id: string, { periods, ...concern }: Concern): Alarm =>
  new Alarm(scope, id, {
    ...quietIsGood,
    metric: concern.metric,
    threshold: concern.threshold,
    evaluationPeriods: periods,
    alarmDescription: describe(concern),
  })

/** What the mail says: the impact, and where it stands what to do. */
export const describe = ({ impact, section }: Pick<Concern, 'impact' | 'section'>): string =>
  `${impact} What to do: docs/runbook.md#${section}`

export const minute = Duration.minutes(1)
export const fiveMinutes = Duration.minutes(5)
