import { createHash } from 'node:crypto'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { bucketClient, queueClient } from '../clients.ts'
import { account } from '../gateway/addresses.ts'
import type { Gateway } from '../gateway.ts'
import type { StageFunction } from '../lambda/functions.ts'
import type { Deployment } from '../template/deployment.ts'
import type { EventSourceMapping, RunningMapping, Target } from './event-source.ts'
import { filterOf } from './filter-pattern.ts'
import { startQueueMapping } from './queue-mapping.ts'
import { letterOf } from './stream-letter.ts'
import { type StreamSource, startStreamMapping } from './stream-mapping.ts'

export type Connection = {
  deployment: Deployment
  gateway: Gateway
  mapping: EventSourceMapping
  stage: StageFunction
  target: Target
}

export const startMapping = (connection: Connection): Promise<RunningMapping> | RunningMapping =>
  connection.mapping.properties.EventSourceArn.startsWith('arn:aws:sqs:')
    ? startQueue(connection)
    : startStream(connection)

/** More would only wait for each other on a machine with few cores. */
const mostAtOnce = 2

const startQueue = async ({ gateway, mapping, stage, target }: Connection): Promise<RunningMapping> => {
  const { properties } = mapping
  if (properties.FilterCriteria !== undefined) throw new Error(`${mapping.logicalId}: filters on queues are not known.`)

  const arn = properties.EventSourceArn
  const name = arn.split(':').at(-1) ?? ''
  const url = `${gateway.url}/${account}/${name}`
  const client = queueClient(gateway.url, stage.accessKeyId)
  // Lambda asks this when a mapping is made, and refuses the deployment when the role may not consume.
  const names = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['VisibilityTimeout'] })
  const { Attributes } = await client.send(names).catch((cause: unknown) => {
    throw new Error(`${stage.definition.stage} may not consume ${arn}: a deployment would be refused.`, { cause })
  })

  return startQueueMapping(
    {
      arn,
      queue: gateway.consume(name, stage.accessKeyId),
      batchSize: properties.BatchSize ?? 10,
      windowSeconds: properties.MaximumBatchingWindowInSeconds,
      concurrency: Math.min(mostAtOnce, properties.ScalingConfig?.MaximumConcurrency ?? mostAtOnce),
      reportsItemFailures: properties.FunctionResponseTypes.length > 0,
      visibilitySeconds: Number(Attributes?.['VisibilityTimeout']) / target.timeScale,
    },
    target,
  )
}

const startStream = ({ gateway, mapping, stage, target }: Connection): RunningMapping => {
  const { properties } = mapping
  const table = /:table\/([^/]+)\/stream\//.exec(properties.EventSourceArn)?.[1]
  if (table === undefined)
    throw new Error(`${mapping.logicalId}: ${properties.EventSourceArn} is no source known here.`)

  const source: StreamSource = {
    changes: gateway.changes(table),
    filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => filterOf(Pattern)),
    batchSize: properties.BatchSize ?? 100,
    windowSeconds: properties.MaximumBatchingWindowInSeconds,
    reportsItemFailures: properties.FunctionResponseTypes.length > 0,
    policy: { bisects: properties.BisectBatchOnFunctionError, maximumRetries: properties.MaximumRetryAttempts },
    giveUp: giveUpTo({ gateway, mapping, stage, target }),
  }
  return startStreamMapping(source, target)
}

type LetterRoute = Pick<Connection, 'gateway' | 'mapping' | 'stage' | 'target'>

const giveUpTo = ({ gateway, mapping, stage, target }: LetterRoute): StreamSource['giveUp'] => {
  const client = bucketClient(gateway.url, stage.accessKeyId)
  const bucket = mapping.properties.DestinationConfig?.OnFailure.Destination.split(':::')[1]
  const sender = {
    mappingId: uuidOf(mapping.logicalId),
    functionArn: stage.arn,
    streamArn: mapping.properties.EventSourceArn,
  }

  return async batch => {
    if (bucket === undefined) return target.onTrouble(`${batch.records.length} records were given up, to nowhere.`)

    const { key, body } = letterOf(batch, { ...sender, now: new Date() })
    try {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: 'application/json' }))
      target.onTrouble(`${batch.records.length} records were given up and lie in ${bucket}/${key}`)
    } catch (error) {
      // Lambda drops them too (DestinationDeliveryFailures): the stream must go on.
      target.onTrouble(`${batch.records.length} records were given up and lost: ${error}`)
    }
  }
}

/** A mapping's id in the cloud is a random UUID; here it is the same at every start. */
const uuidOf = (logicalId: string): string => {
  const digits = createHash('sha256').update(logicalId).digest('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
