import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { metrics, type ParseSettings } from '../../events/settings.ts'
import { alarm, fiveMinutes } from './alarm.ts'
import { Stage } from './stage.ts'
import { outcomeMetric, stepMetric } from './stage-alarms.ts'
import type { StageQueue } from './stage-queue.ts'

export type ParseProps = {
  bundles: string
  queue: StageQueue
  uploads: Bucket
  bodies: Bucket
  enrichQueue: StageQueue
  storeQueue: StageQueue
}

/** Understands an upload. It touches bytes from strangers, so it may read them, pass on what it found, and no more. */
export class Parse extends Construct {
  readonly stage: Stage

  constructor(scope: Construct, id: string, { bundles, queue, uploads, bodies, enrichQueue, storeQueue }: ParseProps) {
    super(scope, id)
    this.stage = new Stage(this, 'Stage', {
      name: 'parse',
      bundles,
      reads: { queue, concurrency: 10 },
      environment: {
        BODIES_BUCKET: bodies.bucketName,
        ENRICH_QUEUE_URL: enrichQueue.messages.queueUrl,
        STORE_QUEUE_URL: storeQueue.messages.queueUrl,
      } satisfies Record<keyof ParseSettings, string>,
      // Ten uploads of 10 MB in one batch, each as bytes, text and draft at once.
      memoryMiB: 1024,
    })

    this.stage.mayTouch(['s3:GetObject', 's3:GetObjectVersion'], uploads)
    // Without it S3 answers 403 to a key that is gone, and a removal would look like a failure of ours.
    this.stage.may(['s3:ListBucket'], uploads.bucketArn)
    this.stage.mayTouch(['s3:PutObject'], bodies)
    this.stage.may(['sqs:SendMessage'], enrichQueue.messages.queueArn)
    this.stage.may(['sqs:SendMessage'], storeQueue.messages.queueArn)
    this.#watchRejections()
  }

  /** One bad file is its uploader's affair and has its receipt. Many at once mean that whatever makes the files has changed. */
  #watchRejections(): void {
    alarm(this, 'RejectionsBurst', {
      metric: new MathExpression({
        expression: 'IF(rejected >= 5 AND rejected / uploads >= 0.2, rejected, 0)',
        label: 'Uploads rejected, where they are a fifth of all or more',
        period: fiveMinutes,
        usingMetrics: {
          rejected: outcomeMetric(this.stage.handler, 'parse', 'rejected'),
          uploads: stepMetric(this.stage.handler, 'parse', metrics.articles),
        },
      }),
      threshold: 5,
      periods: 1,
      impact: 'Many uploads in a row could not be read: their articles are missing from the site or stay as they were.',
      section: 'a-burst-of-rejections',
    })
  }
}
