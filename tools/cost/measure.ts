import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { type Gateway, startGateway } from '../../infra/local/gateway.ts'
import { stageOf } from '../../infra/local/lambda/functions.ts'
import { type LocalBucket, localBucket } from '../../infra/local/local-bucket.ts'
import { type Invocation, type Pipeline, runPipeline } from '../../infra/local/pipeline.ts'
import { readAssembly } from '../../infra/local/template/template.ts'
import { report } from './articles.ts'
import { setBatchSize } from './batch-size.ts'
import { chargeOf, receiveCharge, sqsCharge } from './charge.ts'
import { openMeter } from './meter.ts'
import { type Charge, price } from './prices.ts'

/** `before` come first and are not billed. */
export type Run = { before: number; articles: number; batch: number }

/** What so many articles were billed, and how fast they went. */
export type Bill = Run & { charges: Charge[]; perSecond: number }

/** One at a time, each with renders of its own: a feed renders once a second at most. */
const BETWEEN_SINGLES = 1100
/** In batches as many are under way at once as fill them. */
const UPLOADS_AT_ONCE = 32

/** Runs a Copydesk of its own whose mappings take batches of this size, and bills what new articles cost it. `deployed`: an assembly, which is left as it is. */
export async function measure(deployed: string, run: Run, told: (articles: number) => void): Promise<Bill> {
  const assembly = mkdtempSync(join(tmpdir(), 'copydesk-cost-'))
  try {
    cpSync(deployed, assembly, { recursive: true })
    setBatchSize(assembly, run.batch)
    return await measureIn(assembly, run, told)
  } finally {
    rmSync(assembly, { recursive: true })
  }
}

async function measureIn(assembly: string, run: Run, told: (articles: number) => void): Promise<Bill> {
  const gateway = await startGateway({ port: 0 })
  const charges: Charge[] = []
  let counts = false
  const bill = (charge: Charge | undefined) => {
    if (counts && charge !== undefined) charges.push(charge)
  }
  const meter = await openMeter(gateway.url, exchange => bill(chargeOf(exchange)))
  const pipeline = await runPipeline({
    assembly,
    gateway: metered(gateway, meter.url, bill),
    siteUrl: 'http://127.0.0.1:8080',
    // What the clock asks for is the idle stack's, and billed there.
    schedules: false,
    onLog: ({ stage, text }) => bill(logCharge(stage, text)),
    onInvocation: invocation => lambdaCharges(invocation, memory).forEach(bill),
  })
  const memory = memoryOf(assembly)

  try {
    await warmUp(pipeline, gateway, run)
    counts = true
    const began = performance.now()
    await upload(pipeline, gateway, { run, told })
    const perSecond = (run.articles / (performance.now() - began)) * 1000
    return { ...run, perSecond, charges: [...named(charges, pipeline), ...notifications(run)] }
  } finally {
    await pipeline.stop()
    meter.stop()
    await gateway.stop()
  }
}

/** The functions call the meter, and their pollers are heard. */
const metered = (gateway: Gateway, url: string, bill: (charge: Charge | undefined) => void): Gateway => ({
  ...gateway,
  url,
  consume(name, accessKeyId) {
    const consumer = gateway.consume(name, accessKeyId)
    return {
      async receive(asked) {
        const messages = await consumer.receive(asked)
        bill(
          receiveCharge(
            accessKeyId,
            messages.map(({ Body = '' }) => Body),
          ),
        )
        return messages
      },
      remove(messages) {
        consumer.remove(messages)
        bill(sqsCharge(accessKeyId, 'DeleteMessage', 0))
      },
    }
  },
})

/** The functions are loaded and the feeds are full, as on any day but the first. What comes then is newer, as news are. */
async function warmUp(pipeline: Pipeline, gateway: Gateway, { before }: Run): Promise<void> {
  await uploadTogether(bucketOf(pipeline, gateway), { from: 0, articles: before })
  await pipeline.idle()
}

const bucketOf = (pipeline: Pipeline, gateway: Gateway): LocalBucket =>
  localBucket(gateway.url, pipeline.outputs['UploadsBucketName'] ?? '')

type Range = { from: number; articles: number }
const reports = ({ from, articles }: Range) => Array.from({ length: articles }, (_, n) => report(from + n))

async function uploadTogether(bucket: LocalBucket, range: Range): Promise<void> {
  const open = reports(range).values()
  const work = async () => {
    for (const { key, text } of open) await bucket.put(key, Buffer.from(text))
  }
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work))
}

type Upload = { run: Run; told(articles: number): void }

async function upload(pipeline: Pipeline, gateway: Gateway, { run, told }: Upload): Promise<void> {
  const bucket = bucketOf(pipeline, gateway)
  if (run.batch > 1) await uploadTogether(bucket, { from: run.before, articles: run.articles })
  else
    for (const [n, { key, text }] of reports({ from: run.before, articles: run.articles }).entries()) {
      await bucket.put(key, Buffer.from(text))
      await pipeline.idle()
      await sleep(BETWEEN_SINGLES)
      told(n + 1)
    }
  await pipeline.idle()
}

const Memory = z.object({ MemorySize: z.number() })

/** By stage, in gigabytes. */
const memoryOf = (assembly: string): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(readAssembly(assembly).template.Resources).flatMap(([logicalId, { Type, Properties }]) => {
      const memory = z.safeParse(Memory, Properties).data?.MemorySize
      return Type === 'AWS::Lambda::Function' && memory !== undefined ? [[stageOf(logicalId), memory / 1024]] : []
    }),
  )

/** A gigabyte and three quarters have one processor (docs: "Configure Lambda function memory"). */
const MEGABYTES_A_PROCESSOR = 1769
/** Assumed: the calls of one invocation wait for one another five times, some 10 ms each. Here they wait for this machine. */
const WAITING_MILLISECONDS = 50

/** START, END and REPORT of an invocation, with their overhead. */
const PLATFORM_BYTES = 400

function lambdaCharges({ stage, cpuMilliseconds }: Invocation, memory: ReadonlyMap<string, number>): Charge[] {
  const gigabytes = memory.get(stage) ?? 1
  const milliseconds = cpuMilliseconds / Math.min(1, (gigabytes * 1024) / MEGABYTES_A_PROCESSOR) + WAITING_MILLISECONDS
  const duration = (milliseconds / 1000) * gigabytes * price.lambda.gigabyteSecond

  return [
    { by: stage, service: 'lambda', what: 'request', calls: 1, usd: price.lambda.request },
    { by: stage, service: 'lambda', what: 'duration', calls: 0, usd: duration },
    logged(stage, 'Lambda’s own lines', PLATFORM_BYTES),
  ]
}

/** A line is billed with 26 bytes of overhead (docs: "CloudWatch Logs quotas"). */
const logCharge = (stage: string, text: string): Charge => logged(stage, 'line', Buffer.byteLength(text) + 26)

const logged = (by: string, what: string, bytes: number): Charge => ({
  ...{ by, service: 'logs', what, calls: 1 },
  usd: (bytes / 1e9) * price.logs.gigabyte,
})

function named(charges: readonly Charge[], { accessKeys }: Pipeline): Charge[] {
  const stages = new Map(Object.entries(accessKeys).map(([stage, key]) => [key, stage]))
  const ours = new Set(stages.values())

  return charges.map(charge => ({ ...charge, by: stages.get(charge.by) ?? charge.by })).filter(({ by }) => ours.has(by))
}

/** S3 sends each notification to the queue on the queue's account. */
const notifications = ({ articles }: Run): Charge[] => [
  { by: 'uploads', service: 'sqs', what: 'SendMessage', calls: articles, usd: articles * price.sqs.request },
]
