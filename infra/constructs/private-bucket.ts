import { RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/**
 * Every bucket of ours: nobody from outside, encrypted in transit and at rest, and kept when the stack goes. CloudFormation
 * can only delete an empty bucket, and emptying one needs a custom resource with the right to delete everything in it.
 */
export const privateBucket = (scope: Construct, id: string, own: BucketProps = {}): Bucket =>
  new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...own,
  })
