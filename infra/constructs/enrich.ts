import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { EnrichSettings } from '../../events/settings.ts'
import { Stage } from './stage.ts'
import type { StageQueue } from './stage-queue.ts'

export type EnrichProps = { bundles: string; queue: StageQueue; bodies: Bucket; storeQueue: StageQueue }

/** Adds what can be told from the text alone. It carries the big data, so that no other stage has to. */
export class Enrich extends Construct {
  readonly stage: Stage

  constructor(scope: Construct, id: string, { bundles, queue, bodies, storeQueue }: EnrichProps) {
    super(scope, id)
    this.stage = new Stage(this, 'Stage', {
      name: 'enrich',
      bundles,
      reads: { queue, concurrency: 10 },
      environment: {
        BODIES_BUCKET: bodies.bucketName,
        STORE_QUEUE_URL: storeQueue.messages.queueUrl,
      } satisfies Record<keyof EnrichSettings, string>,
      // Language data and models are loaded once and stay; memory also buys the processor to load them with.
      memoryMiB: 1024,
    })

    this.stage.mayTouch(['s3:GetObject'], bodies)
    this.stage.may(['sqs:SendMessage'], storeQueue.messages.queueArn)
  }
}
