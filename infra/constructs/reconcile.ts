import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { auditDue } from '../../events/audit-due.ts'
import type { ReconcileSettings } from '../../events/settings.ts'
import { acknowledge } from './acknowledge.ts'
import { alarm } from './alarm.ts'
import { Stage } from './stage.ts'
import { outcomeMetric } from './stage-alarms.ts'
import type { StageQueue } from './stage-queue.ts'

export type ReconcileProps = {
  bundles: string
  queue: StageQueue
  uploads: Bucket
  articles: Table
  feeds: Table
  bodies: Bucket
  site: Bucket
  siteUrl: string
}

/** Proves once a day that bucket, facts and site agree. It reads what all stages keep, and changes nothing. */
export class Reconcile extends Construct {
  readonly stage: Stage

  constructor(scope: Construct, id: string, props: ReconcileProps) {
    super(scope, id)
    this.stage = new Stage(this, 'Stage', {
      name: 'reconcile',
      bundles: props.bundles,
      queue: props.queue,
      environment: environment(props),
      memoryMiB: 1024,
      // The fewest that SQS lets one ask for; there is one message.
      concurrency: 2,
    })
    this.#letRead(props)
    this.#letGoOn(props.queue)
    this.#callDaily(props.queue)
    this.#watch()
  }

  #letRead({ uploads, articles, feeds, bodies, site }: ReconcileProps): void {
    this.stage.may(['s3:ListBucketVersions'], uploads.bucketArn)
    this.stage.may(['s3:ListBucket'], site.bucketArn)
    for (const bucket of [bodies, site]) this.stage.mayTouch(['s3:GetObject'], bucket)
    for (const table of [articles, feeds]) this.stage.may(readActions, table.tableArn)
  }

  /** A large archive takes more than one run. Lambda stops what seems to call itself for ever after 16 times, unless told. */
  #letGoOn({ messages }: StageQueue): void {
    this.stage.may(['sqs:SendMessage'], messages.queueArn)
    const { defaultChild } = this.stage.handler.node
    if (!(defaultChild instanceof CfnFunction)) throw new Error('The function has no resource to let call itself')

    defaultChild.recursiveLoop = 'Allow'
  }

  /** At an hour when most newsrooms sleep, and not on the hour, when everybody's schedules run. */
  #callDaily({ messages }: StageQueue): void {
    const daily = new Rule(this, 'Daily', {
      description: 'Asks for the daily audit of bucket, facts and site',
      schedule: Schedule.cron({ hour: '3', minute: '17' }),
      targets: [new SqsQueue(messages, { message: RuleTargetInput.fromObject({ type: auditDue.type, version: 1 }) })],
    })
    acknowledge(daily, {
      'Serverless-EventBusDLQ': 'An audit that could not be asked for today is asked for again tomorrow.',
    })
  }

  #watch(): void {
    alarm(this, 'BooksDiffer', {
      metric: outcomeMetric(this.stage.handler, 'reconcile', 'differs'),
      threshold: 1,
      periods: 1,
      impact: 'Something was lost: the site lacks an article, shows an older version or keeps one that is gone.',
      section: 'books-that-differ',
    })
  }
}

const readActions = ['Scan', 'Query', 'GetItem', 'BatchGetItem'].map(action => `dynamodb:${action}`)

function environment({ uploads, articles, feeds, bodies, site, siteUrl, queue }: ReconcileProps) {
  return {
    UPLOADS_BUCKET: uploads.bucketName,
    ARTICLES_TABLE: articles.tableName,
    FEEDS_TABLE: feeds.tableName,
    BODIES_BUCKET: bodies.bucketName,
    SITE_BUCKET: site.bucketName,
    RECONCILE_QUEUE_URL: queue.messages.queueUrl,
    BASE_URL: siteUrl,
  } satisfies Record<keyof ReconcileSettings, string>
}
