import { rmSync } from 'node:fs'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import { bucketClient, queueClient } from '../../../infra/local/clients.ts'
import { type Gateway, startGateway } from '../../../infra/local/gateway.ts'
import { type Invocation, type Pipeline, type PipelineOptions, runPipeline } from '../../../infra/local/pipeline.ts'
import { type HandWritten, writeAssembly } from './local-stack.ts'

/** A hand-written template at work in the real gateway, and what a test asks of it. */
export type RunningStack = {
  gateway: Gateway
  pipeline: Pipeline
  invocations: Invocation[]
  /** The lines that a stage wrote. */
  linesOf(stage: string): string[]
  send(bodies: string[]): Promise<void>
  depthOf(queue: string): Promise<number>
  bodiesIn(queue: string): Promise<string[]>
  put(id: string): Promise<void>
  letters(): Promise<{ key: string; letter: unknown }[]>
  stop(): Promise<void>
}

type Options = Partial<Pick<PipelineOptions, 'timeScale' | 'siteUrl'>> & { gateway?: Gateway }

export const runStack = async (written: HandWritten, options: Options = {}): Promise<RunningStack> => {
  const { gateway = await startGateway({ port: 0 }), siteUrl = 'http://127.0.0.1:8080', timeScale = 1 } = options
  const assembly = writeAssembly(written)
  const lines: { stage: string; text: string }[] = []
  const invocations: Invocation[] = []
  const stopGateway = (): Promise<void> => (options.gateway === undefined ? gateway.stop() : Promise.resolve())

  const pipeline = await runPipeline({
    assembly,
    gateway,
    siteUrl,
    timeScale,
    timeoutScale: timeScale,
    onLog: line => lines.push(line),
    onInvocation: invocation => invocations.push(invocation),
  }).catch(async (error: unknown) => {
    await stopGateway()
    throw error
  })

  return {
    gateway,
    pipeline,
    invocations,
    linesOf: stage => lines.filter(line => line.stage === stage).map(({ text }) => text),
    ...queuesOf(gateway),
    ...storesOf(gateway),
    stop: async () => {
      await pipeline.stop()
      await stopGateway()
      rmSync(assembly, { recursive: true })
    },
  }
}

const queuesOf = ({ url }: Gateway): Pick<RunningStack, 'send' | 'depthOf' | 'bodiesIn'> => {
  const client = queueClient(url, 'operator')
  const urlOf = (queue: string): string => `${url}/000000000000/Copydesk-${queue}`
  return {
    send: async bodies => {
      for (let from = 0; from < bodies.length; from += 10) {
        const entries = bodies.slice(from, from + 10).map((body, index) => ({ Id: String(index), MessageBody: body }))
        await client.send(new SendMessageBatchCommand({ QueueUrl: urlOf('Queue'), Entries: entries }))
      }
    },
    depthOf: async queue => {
      const command = new GetQueueAttributesCommand({ QueueUrl: urlOf(queue), AttributeNames: ['All'] })
      const { Attributes = {} } = await client.send(command)
      return (
        Number(Attributes['ApproximateNumberOfMessages']) + Number(Attributes['ApproximateNumberOfMessagesNotVisible'])
      )
    },
    bodiesIn: async queue => {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: urlOf(queue), MaxNumberOfMessages: 10 }),
      )
      return Messages.map(({ Body = '' }) => Body)
    },
  }
}

const storesOf = ({ url }: Gateway): Pick<RunningStack, 'put' | 'letters'> => {
  const credentials = { accessKeyId: 'operator', secretAccessKey: 'local' }
  const table = new DynamoDBClient({ endpoint: url, region: 'us-east-1', credentials })
  const bucket = bucketClient(url, 'operator')
  const Bucket = 'copydesk-letters'
  return {
    put: async id => {
      await table.send(new PutItemCommand({ TableName: 'Copydesk-Table', Item: { id: { S: id } } }))
    },
    letters: async () => {
      const { Contents = [] } = await bucket.send(new ListObjectsV2Command({ Bucket }))
      return Promise.all(
        Contents.map(async ({ Key: key = '' }) => {
          const { Body } = await bucket.send(new GetObjectCommand({ Bucket, Key: key }))
          return { key, letter: JSON.parse((await Body?.transformToString()) ?? '') }
        }),
      )
    },
  }
}
