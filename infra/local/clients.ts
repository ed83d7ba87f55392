import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { region } from './gateway/addresses.ts'

/** Clients that call through the gateway as whoever holds this key. */
export const queueClient = (endpoint: string, accessKeyId: string): SQSClient =>
  new SQSClient(clientSettings(endpoint, accessKeyId))

export const bucketClient = (endpoint: string, accessKeyId: string): S3Client =>
  new S3Client({ ...clientSettings(endpoint, accessKeyId), forcePathStyle: true })

/** Of such a client of any service. */
export const clientSettings = (endpoint: string, accessKeyId: string) => ({
  endpoint,
  region,
  credentials: { accessKeyId, secretAccessKey: 'local' },
})
