import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { encode } from '../../events/contract.ts'
import { sweepDue } from '../../events/sweep-due.ts'
import { upkeepDue } from '../../events/upkeep-due.ts'
import { portFailure } from './command-failure.ts'
import type { DataDirectory, Endpoints } from './data-directory.ts'
import { keepFailures } from './failure-log.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { watchInbox } from './inbox.ts'
import { type LocalBucket, localBucket } from './local-bucket.ts'
import type { Options } from './options.ts'
import { type Pipeline, runPipeline } from './pipeline.ts'
import { remember } from './remembered.ts'
import { uploadSamples } from './samples.ts'
import { type SiteOrigin, startSite } from './site/site.ts'
import { synthesize } from './synthesis.ts'
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
  /** Has rendered again what was rendered otherwise, as a deployed stack does; answers how many articles that is. */
  catchUp(): Promise<number>
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
  const door = Promise.withResolvers<SiteOrigin>()
  const { site, gateway } = await openPorts(options, { directory, closers, origin: door.promise })
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
  door.resolve({ bucket: localBucket(gateway.url, output(pipeline, 'SiteBucketName')), edge: pipeline.edge })
  const uploadsBucket = output(pipeline, 'UploadsBucketName')
  const endpoints = { s3: gateway.url, uploadsBucket, site: site.url, pid: process.pid }
  directory.announce(endpoints, { gateway: gateway.url, site: site.url, outputs: pipeline.outputs })

  const uploads = localBucket(gateway.url, uploadsBucket)
  const feed = () => feedFrom({ options, directory, closers, uploads }, report)
  return { endpoints, notSimulated: pipeline.notSimulated, catchUp: () => catchUp(pipeline), feed }
}

type Around = { directory: DataDirectory; closers: Closers; origin: Promise<SiteOrigin> }

/** Ports first: a taken one is told before anybody has waited. */
async function openPorts({ s3Port, sitePort }: Options, { directory, closers, origin }: Around) {
  const site = await startSite(sitePort, origin).catch(cause => {
    throw portFailure(cause, { option: '--site-port', port: sitePort })
  })
  closers.push(site.stop)
  const gateway: Gateway = await startGateway({ port: s3Port, dataDir: join(directory.path, 'aws') }).catch(cause => {
    throw portFailure(cause, { option: '--s3-port', port: s3Port })
  })
  closers.push(gateway.stop)
  return { site, gateway }
}

const Asked = z.object({ asked: z.int() })

/** What was due while nothing ran here; how many articles are rendered again. */
async function catchUp({ call }: Pipeline): Promise<number> {
  await call('publish', encode(sweepDue.schema, { type: 'sweep.due', version: 1 }))
  const event = encode(upkeepDue.schema, { type: 'upkeep.due', version: 1, only: 'rendering' })
  const answer = await call('reconcile', event)

  return answer.ok ? z.parse(Asked, JSON.parse(answer.response)).asked : 0
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
