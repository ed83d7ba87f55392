import { Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import {
  CfnFunction,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  MetricType,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { currentRow, type PublishSettings, tableKey } from '../../events/settings.ts'
import { sweepDue } from '../../events/sweep-due.ts'
import { acknowledge } from './acknowledge.ts'
import type { Delivery } from './delivery.ts'
import { Stage } from './stage.ts'
import type { StageQueue } from './stage-queue.ts'
import { watchChanges } from './stream-alarms.ts'
import type { ArticlesTable } from './tables.ts'

export type PublishProps = {
  bundles: string
  queue: StageQueue
  articles: ArticlesTable
  feeds: Table
  bodies: Bucket
  site: Bucket
  delivery: Delivery
  letters: Bucket
}

/** The only writer of the site. Its doors: changed articles by the table's stream, changed feeds by its queue, and the clock. */
export class Publish extends Construct {
  readonly stage: Stage
  readonly changes: EventSourceMapping

  constructor(scope: Construct, id: string, props: PublishProps) {
    super(scope, id)
    this.stage = new Stage(this, 'Stage', {
      name: 'publish',
      bundles: props.bundles,
      // A feed renders at most once a second; more at once would only wait for one another's generation.
      reads: { queue: props.queue, concurrency: 5 },
      environment: environment(props),
      memoryMiB: 1024,
    })

    this.#grantSite(this.stage, props)
    this.#letAskAgain()
    this.changes = this.#hearOf(props.articles.streamArn, this.stage, props.letters)
    watchChanges(this, this.changes, this.stage.handler)
    this.#callEachMinute(this.stage)
  }

  /** By no queue: a rebuild fills one for an hour, and an embargo ends at its minute all the same. */
  #callEachMinute({ handler }: Stage): void {
    const event = RuleTargetInput.fromObject({ type: sweepDue.type, version: 1 })
    const minutely = new Rule(this, 'EachMinute', {
      description: 'Lets articles come when their embargo ends, and go when they expire',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(handler, { event, retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    })
    acknowledge(minutely, { 'Serverless-EventBusDLQ': 'What one sweep could not do is done by the next, in a minute.' })
  }

  #grantSite(stage: Stage, { articles, feeds, bodies, site, queue, delivery }: PublishProps): void {
    stage.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], articles.table.tableArn)
    stage.may(feedsActions, feeds.tableArn)
    stage.mayTouch(['s3:GetObject'], bodies)
    stage.mayTouch(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], site)
    // So that S3 says 404, not 403, of a page that is not there yet.
    stage.may(['s3:ListBucket'], site.bucketArn)
    stage.may(['sqs:SendMessage'], queue.messages.queueArn)
    stage.may(['cloudfront:CreateInvalidation'], delivery.distribution.distributionArn)
  }

  /**
   * A render that comes too soon is asked for again, a second later, by a message to its own queue. Under a long burst
   * that may happen to one message more often than the 16 times after which Lambda takes it for a loop and stops it.
   */
  #letAskAgain(): void {
    const { defaultChild } = this.stage.handler.node
    if (!(defaultChild instanceof CfnFunction)) throw new Error('The function has no resource to let ask again')

    defaultChild.recursiveLoop = 'Allow'
  }

  #hearOf(streamArn: string, stage: Stage, letters: Bucket): EventSourceMapping {
    stage.may(streamActions, streamArn)
    // What Lambda asks of an S3 destination, and the prefix that it writes under.
    stage.mayTouch(['s3:PutObject'], letters, 'aws/lambda/')
    stage.may(['s3:ListBucket'], letters.bucketArn)

    return new EventSourceMapping(this, 'Changes', {
      target: stage.handler,
      eventSourceArn: streamArn,
      // Nothing that was stored before the first deploy of publish is missed.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [currentRowWritten],
      batchSize: 100,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // Without a cap one bad record holds its shard up for a day. With backoff, five are some minutes.
      retryAttempts: 5,
      onFailure: { bind: () => ({ destination: letters.bucketArn }) },
      supportS3OnFailureDestination: true,
      // How many changes became letters, and how many were lost: S3 itself counts objects once a day.
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    })
  }
}

/** Only the fold of an article's facts, and only when it is written: rows that expire are removals. */
const currentRowWritten = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: { Keys: { [tableKey.sort]: { S: FilterRule.isEqual(currentRow) } } },
})

const feedsActions = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem', 'UpdateItem', 'DeleteItem'].map(
  action => `dynamodb:${action}`,
)

const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  action => `dynamodb:${action}`,
)

function environment({ articles, feeds, bodies, site, delivery, queue }: PublishProps) {
  return {
    ARTICLES_TABLE: articles.table.tableName,
    FEEDS_TABLE: feeds.tableName,
    BODIES_BUCKET: bodies.bucketName,
    SITE_BUCKET: site.bucketName,
    FEEDS_QUEUE_URL: queue.messages.queueUrl,
    BASE_URL: delivery.siteUrl,
    DISTRIBUTION_ID: delivery.distribution.distributionId,
  } satisfies Record<keyof PublishSettings, string>
}
