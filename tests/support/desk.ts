import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { Faults } from '../../infra/local/gateway.ts'
import { startGateway } from '../../infra/local/gateway.ts'
import { localBucket } from '../../infra/local/local-bucket.ts'
import { runPipeline } from '../../infra/local/pipeline.ts'
import { type SiteOrigin, startSite } from '../../infra/local/site/site.ts'
import { sharedAssembly } from './assembly.ts'

export type DeskOptions = {
  dataDir?: string
  timeScale?: number
  faults?: Faults
  /** A call that fails, fails: the functions' clients try it once, and their stage's retries are all there are. */
  triesOnce?: boolean
  sitePort?: number
  port?: number
  /** Time passes by itself: else nothing is called by the clock. */
  schedules?: boolean
  /** A folder that was synthesized from another checkout. */
  assembly?: string
}
export type Desk = Awaited<ReturnType<typeof openDesk>>

/** The synthesized template, running: what `npm start` starts, without its terminal. */
export async function openDesk(options: DeskOptions = {}) {
  const { dataDir, timeScale = 1, faults, sitePort = 0, port = 0, schedules = false, triesOnce = false } = options
  const assembly = options.assembly ?? (await sharedAssembly())
  const door = Promise.withResolvers<SiteOrigin>()
  const site = await startSite(sitePort, door.promise)
  const gateway = await startGateway({ port, ...(dataDir && { dataDir }), ...(faults && { faults }) })
  const log: { stage: string; text: string }[] = []
  const onLog = (line: { stage: string; text: string }) => void log.push(line)
  const pipeline = await runPipeline({
    assembly,
    gateway,
    siteUrl: site.url,
    timeScale,
    schedules,
    environment: triesOnce ? { AWS_MAX_ATTEMPTS: '1' } : {},
    onLog,
  })
  door.resolve({ bucket: localBucket(gateway.url, named('SiteBucketName')), edge: pipeline.edge })
  const Bucket = named('UploadsBucketName')
  const s3 = client(gateway.url)

  function named(output: string): string {
    const name = pipeline.outputs[output]
    if (name === undefined) throw new Error(`the template has no output ${output}`)
    return name
  }

  return {
    gateway,
    pipeline,
    site: site.url,
    log,
    named,
    accessKeyOf: (stage: string) => pipeline.accessKeys[stage] ?? '',
    upload: (Key: string, Body: string | Uint8Array, Metadata: Record<string, string> = {}) =>
      s3.send(new PutObjectCommand({ Bucket, Key, Body, Metadata })),
    remove: (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key })),
    /** Keys of a bucket that begin so. */
    keys: async (output: string, Prefix: string): Promise<string[]> => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: named(output), Prefix }))
      return Contents.flatMap(({ Key }) => Key ?? [])
    },
    read: async (path: string) => {
      const response = await fetch(path.startsWith('http') ? path : `${site.url}${path}`, { redirect: 'manual' })
      return { status: response.status, text: await response.text(), headers: response.headers }
    },
    stop: async () => {
      await pipeline.stop()
      await gateway.stop()
      await site.stop()
    },
  }
}

const client = (endpoint: string) =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
  })

export const temporaryFolder = () => mkdtemp(join(tmpdir(), 'copydesk-data-'))
