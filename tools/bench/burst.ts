import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { type Gateway, startGateway } from '../../infra/local/gateway.ts'
import { localBucket } from '../../infra/local/local-bucket.ts'
import { type Pipeline, runPipeline } from '../../infra/local/pipeline.ts'
import { synthesize } from '../../infra/local/synthesis.ts'
import { wrongFeeds } from './feed-check.ts'
import { type Figure, figure, median, type Say, times } from './figure.ts'
import { invented } from './invented.ts'
import { inFolder } from './started.ts'
import { countSteps, firstComplaint } from './steps.ts'

const uploads = 500
const parallel = 16
const rounds = 3
const mostMilliseconds = 60_000
/** A bucket that notifies nobody: what a plain put costs here. */
const quiet = 'bench-quiet'

type Burst = {
  perSecond: number
  quietPerSecond: number
  mostRenders: number
  allowedRenders: number
  callsPerArticle: number
  /** Says more than the clock on a machine that others share. */
  cpuPerArticle: number
  stored: number
  wrong: string[]
}

/** Many uploads at once, on an empty desk kept on disk, until all is stored, shown and at rest. */
export const benchBurst = (say: Say): Promise<Figure[]> =>
  inFolder(async assembly => {
    say('synthesizing')
    await synthesize(assembly)
    const bursts: Burst[] = []
    for (let round = 1; round <= rounds; round++) {
      say(`burst ${round} of ${rounds}`)
      bursts.push(await inFolder(dataDir => burst(assembly, dataDir)))
    }
    return figuresOf(bursts)
  })

async function burst(assembly: string, dataDir: string): Promise<Burst> {
  const gateway = await startGateway({ port: 0, dataDir })
  const lines: string[] = []
  // Nobody reads the feeds over HTTP here: the site's address is only written into them.
  const site = 'http://127.0.0.1:8080'
  const pipeline = await runPipeline({ assembly, gateway, siteUrl: site, onLog: line => lines.push(line.text) })
  try {
    return await measure({ gateway, pipeline, lines })
  } finally {
    await pipeline.stop()
    await gateway.stop()
  }
}

type Desk = { gateway: Gateway; pipeline: Pipeline; lines: readonly string[] }

async function measure({ gateway, pipeline, lines }: Desk): Promise<Burst> {
  const idleCpu = process.cpuUsage()
  const { beganAt } = await uploadMany(`${gateway.url}/${pipeline.outputs['UploadsBucketName']}`)
  await atRest(pipeline, lines)
  const seconds = (Date.now() - beganAt) / 1000
  const { user, system } = process.cpuUsage(idleCpu)
  const { stored, renders } = countSteps(lines)
  const calls = gateway.calls().filter(({ principal }) => principal !== 'operator')

  gateway.createBucket(quiet, { versioned: true, notifications: [] })
  const alone = await uploadMany(`${gateway.url}/${quiet}`)
  return {
    perSecond: uploads / seconds,
    quietPerSecond: (uploads / (alone.endedAt - alone.beganAt)) * 1000,
    mostRenders: Math.max(0, ...renders.values()),
    allowedRenders: seconds + 1,
    callsPerArticle: calls.reduce((total, { count }) => total + count, 0) / uploads,
    cpuPerArticle: (user + system) / 1000 / uploads,
    stored,
    wrong: await wrongFeeds(
      Array.from({ length: uploads }, (_, index) => invented(index)),
      textOf({ gateway, pipeline }),
    ),
  }
}

/** A desk that cannot come to rest says why: what fails is tried again for many minutes. */
async function atRest(pipeline: Pipeline, lines: readonly string[]): Promise<void> {
  const patience = new AbortController()
  const rested = await Promise.race([
    pipeline.idle().then(() => true),
    sleep(mostMilliseconds, false, { signal: patience.signal }),
  ])
  patience.abort()
  if (!rested) throw new Error(`not at rest after ${mostMilliseconds / 1000} s. ${firstComplaint(lines)}`)
}

const Times = z.object({ beganAt: z.number(), endedAt: z.number() })

async function uploadMany(bucket: string): Promise<z.infer<typeof Times>> {
  const child = fork(join(import.meta.dirname, 'upload-many.ts'), [bucket, String(uploads), String(parallel)])
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`The uploader ended with ${code}`)))
  const [told] = await Promise.race([once(child, 'message'), failed])
  // It ends after it has told, which is no failure any longer.
  failed.catch(() => undefined)
  return z.parse(Times, told)
}

function textOf({ gateway, pipeline }: Pick<Desk, 'gateway' | 'pipeline'>): (path: string) => Promise<string> {
  const files = localBucket(gateway.url, pipeline.outputs['SiteBucketName'] ?? '')

  return async path => Buffer.from((await files.fetch(path))?.bytes ?? []).toString()
}

function figuresOf(bursts: readonly Burst[]): Figure[] {
  const rate = median(bursts.map(({ perSecond }) => perSecond))
  const alone = median(bursts.map(({ quietPerSecond }) => quietPerSecond))
  const calls = median(bursts.map(({ callsPerArticle }) => callsPerArticle))
  const cpu = median(bursts.map(({ cpuPerArticle }) => cpuPerArticle))
  const cost = `${calls.toFixed(1)} calls and ${cpu.toFixed(0)} ms CPU an article`
  const wrong = bursts.flatMap(burst => burst.wrong)
  const stored = Math.min(...bursts.map(burst => burst.stored))
  const renders = bursts.map(({ mostRenders, allowedRenders }) => mostRenders - allowedRenders)

  return [
    figure(`${uploads} uploads until at rest`, [rate, 'articles/s'], {
      ...{ limit: 80, want: 'high' },
      beside: `${times(rate, alone, `the puts alone (${alone.toFixed(0)}/s)`)}; ${cost}`,
    }),
    {
      name: 'renders of the busiest feed',
      value: bursts.map(({ mostRenders }) => mostRenders).join(', '),
      goal: `≤ ${bursts.map(({ allowedRenders }) => allowedRenders.toFixed(1)).join(', ')}`,
      met: renders.every(over => over <= 0),
      beside: 'seconds + 1 in each burst',
    },
    {
      name: 'articles stored, feeds right',
      value: `${stored}, ${wrong.length === 0 ? 'all' : `not ${wrong.length}`}`,
      goal: `${uploads}, all`,
      met: stored === uploads && wrong.length === 0,
      ...(wrong.length > 0 && { beside: `wrong: ${wrong.slice(0, 5).join(' ')}` }),
    },
  ]
}
