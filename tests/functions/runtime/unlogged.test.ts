import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { unlogged } from '../../../functions/runtime/unlogged.ts'

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } }

test.each([DynamoDBClient, S3Client, SQSClient])('a client comes with a logger that can be taken out', Client => {
  const { middlewareStack } = new Client(settings)

  expect(middlewareStack.identify().join()).toContain('loggerMiddleware')
  expect(unlogged({ middlewareStack }).middlewareStack.identify().join()).not.toContain('loggerMiddleware')
})
