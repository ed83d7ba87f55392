import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { ParseSettings } from '../../events/settings.ts'
import { Stage } from './stage.ts'
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
  constructor(scope: Construct, id: string, { bundles, queue, uploads, bodies, enrichQueue, storeQueue }: ParseProps) {
    super(scope, id)
    const stage = new Stage(this, 'Stage', {
      name: 'parse',
      bundles,
      queue,
      environment: {
        BODIES_BUCKET: bodies.bucketName,
        ENRICH_QUEUE_URL: enrichQueue.messages.queueUrl,
        STORE_QUEUE_URL: storeQueue.messages.queueUrl,
      } satisfies Record<keyof ParseSettings, string>,
      // Ten uploads of 10 MB in one batch, each as bytes, text and draft at once.
      memoryMiB: 1024,
      concurrency: 10,
    })

    stage.mayTouch(['s3:GetObject', 's3:GetObjectVersion'], uploads)
    // Without it S3 answers 403 to a key that is gone, and a removal would look like a failure of ours.
    stage.may(['s3:ListBucket'], uploads.bucketArn)
    stage.mayTouch(['s3:PutObject'], bodies)
    stage.may(['sqs:SendMessage'], enrichQueue.messages.queueArn)
    stage.may(['sqs:SendMessage'], storeQueue.messages.queueArn)
  }
}
