import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Json } from '../../../infra/local/template/template.ts'

type Resources = { [logicalId: string]: { Type: string; Properties?: { [name: string]: Json } } }

export type HandWritten = {
  /** The source of each function's `handler`: `async (event, context) => …`. */
  functions: Record<string, { source: string; properties?: { [name: string]: Json }; statements?: Json[] }>
  resources: Resources
  outputs?: { [name: string]: { Value: Json } }
}

/** Writes what `cdk synth` would leave behind for a template of our own; answers the folder. */
export const writeAssembly = ({ functions, resources, outputs = {} }: HandWritten): string => {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-assembly-'))
  const write = (file: string, content: unknown): void => writeFileSync(join(directory, file), JSON.stringify(content))

  const functionResources: Resources = {}
  const files: Record<string, unknown> = {}
  for (const [id, { source, properties = {}, statements = [] }] of Object.entries(functions)) {
    mkdirSync(join(directory, `asset.${id}`))
    writeFileSync(join(directory, `asset.${id}`, 'handler.mjs'), source)
    files[id] = { source: { path: `asset.${id}` }, destinations: { here: { objectKey: `${id}.zip` } } }
    Object.assign(functionResources, functionOf(id, properties, statements))
  }

  write('Copydesk.template.json', { Resources: { ...functionResources, ...resources }, Outputs: outputs })
  write('Copydesk.assets.json', { files })
  write('manifest.json', {
    artifacts: {
      'Copydesk.assets': { type: 'cdk:asset-manifest', properties: { file: 'Copydesk.assets.json' } },
      Copydesk: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Copydesk.template.json' } },
    },
  })
  return directory
}

const functionOf = (id: string, properties: { [name: string]: Json }, statements: Json[]): Resources => ({
  [`${id}Role`]: {
    Type: 'AWS::IAM::Role',
    Properties: { Policies: [{ PolicyName: 'own', PolicyDocument: { Statement: statements } }] },
  },
  [id]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: `${id}.zip` },
      Handler: 'handler.handler',
      Runtime: 'nodejs24.x',
      Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
      Timeout: 5,
      ...properties,
    },
  },
})

export const arnOf = (logicalId: string): Json => ({ 'Fn::GetAtt': [logicalId, 'Arn'] })

/** A queue, its dead letters, and a mapping that feeds a function from it. */
export const queueFor = (functionId: string, mapping: { [name: string]: Json } = {}): Resources => ({
  Letters: { Type: 'AWS::SQS::Queue' },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: arnOf('Letters'), maxReceiveCount: 3 },
    },
  },
  Messages: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: arnOf('Queue'),
      FunctionName: { Ref: functionId },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ...mapping,
    },
  },
})

export const mayConsume: Json = {
  Effect: 'Allow',
  Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  Resource: arnOf('Queue'),
}

/** A table with a stream, a bucket for what is given up, and a mapping that feeds a function from the stream. */
export const streamFor = (functionId: string, mapping: { [name: string]: Json } = {}): Resources => ({
  Letters: { Type: 'AWS::S3::Bucket' },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    },
  },
  Changes: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: functionId },
      BatchSize: 8,
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: arnOf('Letters') } },
      ...mapping,
    },
  },
})

export const mayLeaveLetters: Json = {
  Effect: 'Allow',
  Action: 's3:PutObject',
  Resource: { 'Fn::Join': ['/', [arnOf('Letters'), 'aws/lambda/*']] },
}
