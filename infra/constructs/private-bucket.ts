import { RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CorsRule,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import * as z from 'zod/mini'
import { acknowledge } from './acknowledge.ts'

/**
 * Every bucket of ours: nobody from outside, encrypted in transit and at rest, and kept when the stack goes. CloudFormation
 * can only delete an empty bucket, and emptying one needs a custom resource with the right to delete everything in it.
 */
export const privateBucket = (scope: Construct, id: string, own: BucketProps = {}): Bucket => {
  const bucket = new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...own,
  })
  acknowledge(bucket, {
    'AwsSolutions-S1':
      'S3’s access logs name keys. A key may tell of a story under embargo, and would lie in one more place.',
  })
  return bucket
}

/** What CloudFront is answered when a page of another site asks whether it may read a feed. It still opens the bucket to nobody. */
export const readableFromAnywhere: CorsRule[] = [
  { allowedMethods: [HttpMethods.GET, HttpMethods.HEAD], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 86_400 },
]

const AnyBucket = z.custom<IBucket>(value => value instanceof Bucket)

/** The CDK's class declares `isWebsite` as perhaps undefined, its interface as perhaps absent: to our compiler they differ. */
export const asInterface = (bucket: Bucket): IBucket => z.parse(AnyBucket, bucket)
