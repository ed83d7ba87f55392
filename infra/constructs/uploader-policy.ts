import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { acknowledgeObjects } from './acknowledge.ts'

/**
 * For whoever brings articles: a person, a CMS, a wire. They may put, replace and delete files and see which there are,
 * which is what `aws s3 sync` asks for. A delete leaves the version behind: no upload is lost by whoever holds this.
 */
export const uploaderPolicy = (scope: Construct, id: string, uploads: Bucket): ManagedPolicy => {
  const policy = new ManagedPolicy(scope, id, {
    description: 'Copydesk: may put, replace and delete articles in the uploads bucket',
    statements: [
      new PolicyStatement({
        actions: ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
        resources: [uploads.arnForObjects('*')],
      }),
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [uploads.bucketArn] }),
    ],
  })
  acknowledgeObjects(policy, uploads)
  return policy
}
