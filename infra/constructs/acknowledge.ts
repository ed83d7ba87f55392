import { Stack, Validations } from 'aws-cdk-lib'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'
import * as z from 'zod/mini'

/** What the checks find in one resource and we mean to keep: the rule, and why. */
export type Findings = Readonly<Record<string, string>>

export const acknowledge = (scope: IConstruct, findings: Findings): void =>
  Validations.of(scope).acknowledge(...Object.entries(findings).map(([id, reason]) => ({ id, reason })))

const Arn = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) })

/** A wildcard over the objects of one bucket, below a prefix. A wildcard over anything else is still found. */
export function acknowledgeObjects(scope: IConstruct, bucket: Bucket, prefix = ''): void {
  const [logicalId] = z.parse(Arn, Stack.of(scope).resolve(bucket.bucketArn))['Fn::GetAtt']

  acknowledge(scope, {
    [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`]:
      'Whoever uploads names the objects, so they cannot be listed beforehand; the bucket and the prefix can.',
  })
}
