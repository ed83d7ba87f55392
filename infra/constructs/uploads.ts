import { Aws, Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { type Bucket, CfnBucket, StorageClass } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { privateBucket } from './private-bucket.ts'

const coldStorage = StorageClass.GLACIER_INSTANT_RETRIEVAL

/** Where articles arrive. S3 itself tells the queue of every version and every removal; nothing stands between. */
export class Uploads extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, announcedTo: Queue) {
    super(scope, id)
    this.bucket = privateBucket(this, 'Bucket', {
      // An event names the version it speaks of; without versions a later upload answers for an earlier one.
      versioned: true,
      // The publisher's files are never deleted by us; the parts of an upload that was never finished are not files yet.
      // Replaced and deleted versions are kept as well: facts speak of them. They are read as fast as ever where they go,
      // for a fifth of the price; S3 leaves what is smaller than 128 KB where it is.
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        { noncurrentVersionTransitions: [{ storageClass: coldStorage, transitionAfter: Duration.days(90) }] },
      ],
    })

    this.#let(announcedTo)
    this.#announce(announcedTo)
  }

  /**
   * By account and name, because by the bucket's own ARN the queue's policy and the bucket would wait for one another.
   * CloudFormation begins a generated bucket name with the stack's name in lower case.
   */
  #let(queue: Queue): void {
    const ourBuckets = `arn:${Aws.PARTITION}:s3:::${Stack.of(this).stackName.toLowerCase()}-*`
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': ourBuckets } },
      }),
    )
  }

  /** By the bucket's own property: `addEventNotification` would deploy a function of the CDK's that writes it later. */
  #announce(queue: Queue): void {
    const resource = this.bucket.node.defaultChild
    if (!(resource instanceof CfnBucket)) throw new Error('The uploads bucket has no resource to announce from')

    resource.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map(event => ({
        event,
        queue: queue.queueArn,
      })),
    }
    // S3 tries the queue when the bucket is made, so the queue's policy has to be there first.
    resource.node.addDependency(queue.node.findChild('Policy'))
  }
}
