import { join } from 'node:path'
import { Duration, FileSystem } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { notesPrefix, type ReconcileSettings, renderingRow } from '../../events/settings.ts'
import { upkeepDue } from '../../events/upkeep-due.ts'
import { acknowledge } from './acknowledge.ts'
import { alarm } from './alarm.ts'
import { Stage } from './stage.ts'
import { outcomeMetric } from './stage-alarms.ts'
import type { StageQueue } from './stage-queue.ts'

export type ReconcileProps = {
  bundles: string
  feedsQueue: StageQueue
  uploads: Bucket
  articles: Table
  feeds: Table
  bodies: Bucket
  site: Bucket
  siteUrl: string
  letters: Bucket
}

/** As long as Lambda lets a function run, and as long as it is from one call to the next: two runs seldom meet. */
const quarterOfAnHour = Duration.minutes(15)

/**
 * Proves once a day that bucket, facts and site agree, and asks publish for the site again after a deploy that changed
 * what renders it. It reads what all stages keep, and changes nothing but its own notes.
 */
export class Reconcile extends Construct {
  readonly stage: Stage

  constructor(scope: Construct, id: string, props: ReconcileProps) {
    super(scope, id)
    this.stage = new Stage(this, 'Stage', {
      name: 'reconcile',
      bundles: props.bundles,
      environment: environment(props),
      memoryMiB: 1024,
      timeout: quarterOfAnHour,
    })
    this.#letRead(props)
    this.#letNote(props)
    this.#letAsk(props)
    this.#call()
    this.#watch()
  }

  #letRead({ uploads, articles, feeds, bodies, site }: ReconcileProps): void {
    this.stage.may(['s3:ListBucketVersions'], uploads.bucketArn)
    this.stage.may(['s3:ListBucket'], site.bucketArn)
    for (const bucket of [bodies, site]) this.stage.mayTouch(['s3:GetObject'], bucket)
    for (const table of [articles, feeds]) this.stage.may(readActions, table.tableArn)
  }

  /** How far it has come, for its next run: an audit in a file, a rendering in the one row of the feeds table. */
  #letNote({ letters, feeds }: ReconcileProps): void {
    this.stage.mayTouch(['s3:GetObject', 's3:PutObject'], letters, notesPrefix)
    // So that S3 says 404, not 403, of notes that are not there yet.
    this.stage.may(['s3:ListBucket'], letters.bucketArn)
    this.stage.may(['dynamodb:PutItem'], feeds.tableArn, {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [renderingRow.partition] },
    })
  }

  #letAsk({ feedsQueue }: ReconcileProps): void {
    this.stage.may(['sqs:SendMessage', 'sqs:GetQueueAttributes'], feedsQueue.messages.queueArn)
  }

  /** Most calls find that nothing is due, in some milliseconds: a queue would cost more by being polled. */
  #call(): void {
    const event = RuleTargetInput.fromObject({ type: upkeepDue.type, version: 1 })
    const rule = new Rule(this, 'Schedule', {
      description: 'Asks whether the site is to be rendered again, and whether the daily audit is to go on',
      schedule: Schedule.rate(quarterOfAnHour),
      targets: [new LambdaFunction(this.stage.handler, { event })],
    })
    acknowledge(rule, {
      'Serverless-EventBusDLQ': 'A call says nothing that the next one, a quarter of an hour later, does not.',
    })
  }

  #watch(): void {
    const { handler } = this.stage
    alarm(this, 'BooksDiffer', {
      metric: outcomeMetric(handler, 'reconcile', 'differs'),
      threshold: 1,
      periods: 1,
      impact: 'Something was lost: the site lacks an article, shows an older version or keeps one that is gone.',
      section: 'books-that-differ',
    })
    // A call that fails is tried twice more by Lambda. One bad call of an hour's four is half of its runs, and no news.
    alarm(this, 'UpkeepFailing', {
      metric: handler.metricErrors({ statistic: 'Average', period: Duration.hours(1) }),
      threshold: 0.75,
      periods: 1,
      impact:
        'The daily audit breaks off again and again, or the rendering after a deploy: nobody would notice what was lost.',
      section: 'invocations-failing',
    })
  }
}

const readActions = ['Scan', 'Query', 'GetItem', 'BatchGetItem'].map(action => `dynamodb:${action}`)

function environment(props: ReconcileProps) {
  const { bundles, uploads, articles, feeds, bodies, site, siteUrl, letters, feedsQueue } = props
  return {
    UPLOADS_BUCKET: uploads.bucketName,
    ARTICLES_TABLE: articles.tableName,
    FEEDS_TABLE: feeds.tableName,
    BODIES_BUCKET: bodies.bucketName,
    SITE_BUCKET: site.bucketName,
    NOTES_BUCKET: letters.bucketName,
    FEEDS_QUEUE_URL: feedsQueue.messages.queueUrl,
    BASE_URL: siteUrl,
    RENDERERS: FileSystem.fingerprint(join(bundles, 'publish')),
  } satisfies Record<keyof ReconcileSettings, string>
}
