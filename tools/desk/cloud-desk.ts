import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import { sqsClient } from '../../functions/runtime/sqs-queue.ts'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { type Desk, deskOf } from './desk.ts'
import { logInsights } from './log-insights.ts'
import { namesOf } from './names.ts'
import { refusalIn } from './unanswered.ts'

/** A deployed stack, with whatever credentials and region the environment or the profile gives. */
export async function openCloudDesk(stack: string): Promise<Desk> {
  const outputs = await describe(stack).catch(cause => {
    throw explained(stack, cause)
  })

  return deskOf({
    called: `the stack ${stack}`,
    stack,
    failures: logInsights(stack),
    names: namesOf(outputs),
    clients: { s3: new S3Client({}), sqs: sqsClient(), dynamodb: new DynamoDBClient({}) },
  })
}

async function describe(StackName: string): Promise<Record<string, string>> {
  const { Stacks = [] } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }))
  const outputs = Stacks[0]?.Outputs ?? []

  return Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]))
}

const Named = z.object({ name: z.string(), message: z.string() })

/** What a person can mend, in words that say how; anything else as it is. */
function explained(stack: string, cause: unknown): unknown {
  const { name = '', message = '' } = z.safeParse(Named, cause).data ?? {}
  if (name === 'ValidationError' && message.includes('does not exist'))
    return new CommandFailure(`There is no stack ${stack} in this account and region.`, { cause })
  if (name === 'CredentialsProviderError')
    return new CommandFailure('No AWS credentials were found. Sign in, or set AWS_PROFILE.', { cause })
  if (message.includes('Region is missing'))
    return new CommandFailure('No AWS region is set. Set AWS_REGION, or AWS_PROFILE to a profile with one.', { cause })
  const refusal = refusalIn(cause)
  if (refusal !== undefined)
    return new CommandFailure(`AWS refused to describe the stack ${stack}: ${refusal}`, { cause })

  return cause
}
