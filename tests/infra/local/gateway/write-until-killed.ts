import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { startGateway } from '../../../../infra/local/gateway.ts'

// Run by restart.test.ts in a process of its own: writes as fast as it can and says what was acknowledged, until it is killed.
const gateway = await startGateway({ port: 0, dataDir: process.argv[2] ?? '' })
const { arn } = gateway.createQueue('uploaded', { VisibilityTimeout: '60' })
const rule = { queueArn: arn, events: ['s3:ObjectCreated:*'], prefix: '', suffix: '', id: 'all' }
gateway.createBucket('uploads', { versioned: true, notifications: [rule] })
const [pk, sk] = [{ AttributeName: 'pk' } as const, { AttributeName: 'sk' } as const]
await gateway.createTable(
  {
    TableName: 'articles',
    AttributeDefinitions: [pk, sk].map(key => ({ ...key, AttributeType: 'S' })),
    KeySchema: [
      { ...pk, KeyType: 'HASH' },
      { ...sk, KeyType: 'RANGE' },
    ],
  },
  { viewType: 'NEW_AND_OLD_IMAGES' },
)

const config = { endpoint: gateway.url, region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }
const [s3, tables] = [new S3Client(config), new DynamoDBClient(config)]
const write = async (writer: number): Promise<never> => {
  for (let n = 0; ; n++) {
    const name = `${writer}-${n}`
    const Item = { pk: { S: name }, sk: { S: 'current' } }
    const put = s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: name, Body: name }))
    await Promise.all([put, tables.send(new PutItemCommand({ TableName: 'articles', Item }))])
    process.stdout.write(`${name}\n`)
  }
}
await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))
