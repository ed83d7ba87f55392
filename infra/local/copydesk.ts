import { join, resolve } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { site as config } from '../../site.config.ts'
import { queueClient } from './clients.ts'
import { portFailure } from './command-failure.ts'
import type { DataDirectory, Endpoints } from './data-directory.ts'
import { keepFailures } from './failure-log.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { watchInbox } from './inbox.ts'
import { type LocalBucket, localBucket } from './local-bucket.ts'
import type { Options } from './options.ts'
import { fingerprintOf, renderOutdated } from './outdated.ts'
import { type Pipeline, runPipeline } from './pipeline.ts'
import { remember } from './remembered.ts'
import { uploadSamples } from './samples.ts'
import { type SiteBucket, startSite } from './site/site.ts'
import { synthesize } from './synthesis.ts'
import { readAssembly } from './template/template.ts'
import type { UploadNames } from './terminal/upload-names.ts'

/** How a start tells what it does. */
export type Report = {
  names: UploadNames
  synthesized(milliseconds: number): void
  logged(line: { stage: string; text: string }): void
  problem(text: string): void
}

export type Copydesk = {
  endpoints: Endpoints
  notSimulated: string[]
  /** Articles asked for again because what renders them has changed. */
  outdated: number
  /** Uploads the samples and follows the inbox. After the endpoints are known, so that nobody waits for it. */
  feed(): Promise<void>
}

/** What has been started is stopped in the opposite order. */
export type Closers = (() => Promise<unknown>)[]

/** Everything on this machine, up to the point where uploads are taken. */
export async function startCopydesk(
  { options, directory, closers }: { options: Options; directory: DataDirectory; closers: Closers },
  report: Report,
): Promise<Copydesk> {
  const door = Promise.withResolvers<SiteBucket>()
  const { site, gateway } = await openPorts(options, { directory, closers, bucket: door.promise })
  const assembly = join(directory.path, 'cdk.out')
  const began = performance.now()
  await synthesize(assembly)
  report.synthesized(performance.now() - began)

  gateway.onObject(report.names.uploaded)
  const keep = keepFailures(directory.path)
  const onLog: Report['logged'] = line => {
    keep(line.text)
    report.logged(line)
  }
  const pipeline = await runPipeline({ assembly, gateway, siteUrl: site.url, onLog })
  closers.push(pipeline.stop)
  door.resolve(localBucket(gateway.url, output(pipeline, 'SiteBucketName')))
  const uploadsBucket = output(pipeline, 'UploadsBucketName')
  const endpoints = { s3: gateway.url, uploadsBucket, site: site.url, pid: process.pid }
  const outdated = await catchUp(directory.path, pipeline, { assembly, endpoints })
  directory.announce(endpoints, { gateway: gateway.url, site: site.url, outputs: pipeline.outputs })

  const uploads = localBucket(gateway.url, uploadsBucket)
  const feed = () => feedFrom({ options, directory, closers, uploads }, report)
  return { endpoints, notSimulated: pipeline.notSimulated, outdated, feed }
}

type Around = { directory: DataDirectory; closers: Closers; bucket: Promise<SiteBucket> }

/** Ports first: a taken one is told before anybody has waited. */
async function openPorts({ s3Port, sitePort }: Options, { directory, closers, bucket }: Around) {
  const site = await startSite(sitePort, bucket).catch(cause => {
    throw portFailure(cause, { option: '--site-port', port: sitePort })
  })
  closers.push(site.stop)
  const gateway: Gateway = await startGateway({ port: s3Port, dataDir: join(directory.path, 'aws') }).catch(cause => {
    throw portFailure(cause, { option: '--s3-port', port: s3Port })
  })
  closers.push(gateway.stop)
  return { site, gateway }
}

function catchUp(
  directory: string,
  pipeline: Pipeline,
  { assembly, endpoints }: { assembly: string; endpoints: Endpoints },
): Promise<number> {
  const fingerprint = fingerprintOf(readAssembly(assembly).template, config.baseUrl || endpoints.site)
  const credentials = { accessKeyId: 'operator', secretAccessKey: 'local' }

  return renderOutdated(fingerprint, directory, {
    articlesTable: output(pipeline, 'ArticlesTableName'),
    feedsQueueUrl: output(pipeline, 'FeedsQueueUrl'),
    dynamodb: new DynamoDBClient({ endpoint: endpoints.s3, region: 'us-east-1', credentials }),
    sqs: queueClient(endpoints.s3, 'operator'),
  })
}

type Sources = { options: Options; directory: DataDirectory; closers: Closers; uploads: LocalBucket }

async function feedFrom({ options, directory, closers, uploads }: Sources, { problem }: Report): Promise<void> {
  const memoryOf = (name: string, folder: string) => remember({ directory: directory.path, name }, folder)
  const inbox = await watchInbox({
    folder: options.inbox,
    bucket: uploads,
    remembered: memoryOf('inbox', resolve(options.inbox)),
    onProblem: problem,
  })
  closers.push(inbox.stop)
  if (options.samples) await uploadSamples(uploads, memoryOf('samples', 'samples'))
}

function output({ outputs }: Pipeline, name: string): string {
  const value = outputs[name]
  if (value === undefined) throw new Error(`The template has no output ${name}`)

  return value
}
