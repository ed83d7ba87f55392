import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as z from 'zod/mini'
import {
  EnrichSettings,
  ParseSettings,
  PublishSettings,
  ReconcileSettings,
  StoreSettings,
} from '../../events/settings.ts'
import { type Bundle, buildPairs, type Pair } from './cold-start-bundles.ts'
import { type Figure, figure, median, type Say, times } from './figure.ts'
import { inFolder } from './started.ts'

const rounds = 10

/** What a stage's bundle costs a cold start beyond its AWS clients, by processor time and by size. */
export const benchColdStart = (say: Say): Promise<Figure[]> =>
  inFolder(async folder => {
    say('bundling')
    const timed = (await buildPairs(folder)).map(pair => ({
      pair,
      ours: Array.of<number>(),
      clients: Array.of<number>(),
    }))
    for (let round = 1; round <= rounds; round++) {
      say(`round ${round} of ${rounds}`)
      for (const { pair, ours, clients } of timed) {
        ours.push(await importOnce(pair.ours))
        clients.push(await importOnce(pair.clients))
      }
    }
    return timed.flatMap(figuresOf)
  })

type Timed = { pair: Pair; ours: number[]; clients: number[] }

function figuresOf({ pair: { stage, ours, clients }, ...cpu }: Timed): Figure[] {
  // Neighbours in time are compared: the machine is as busy for the one as for the other.
  const beyond = median(cpu.ours.map((milliseconds, n) => milliseconds - (cpu.clients[n] ?? Number.NaN)))
  const [whole, alone] = [median(cpu.ours), median(cpu.clients)]
  const besideCpu = times(whole, alone, `its AWS clients alone (${alone.toFixed(0)} ms)`)
  const besideBytes = times(
    ours.bytes,
    clients.bytes,
    `its AWS clients alone (${kilobytes(clients.bytes).toFixed(0)} KB)`,
  )

  return [
    figure(`${stage}: import beyond clients`, [beyond, 'ms CPU'], { limit: 40, want: 'low', beside: besideCpu }),
    figure(`${stage}: size beyond clients`, [kilobytes(ours.bytes - clients.bytes), 'KB'], {
      limit: 200,
      want: 'low',
      beside: besideBytes,
    }),
  ]
}

const kilobytes = (bytes: number): number => bytes / 1000

/** No stage calls anything when it is loaded, so any address will do. */
const environment = Object.fromEntries(
  [ParseSettings, EnrichSettings, StoreSettings, PublishSettings, ReconcileSettings]
    .flatMap(({ shape }) => Object.keys(shape))
    .map(name => [name, 'http://127.0.0.1:1']),
)

async function importOnce({ path }: Bundle): Promise<number> {
  const child = fork(join(import.meta.dirname, 'import-once.ts'), [path], {
    env: { ...process.env, ...environment, AWS_REGION: 'us-east-1' },
  })
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${path} ended with ${code}`)))
  failed.catch(() => undefined)
  const [told] = await Promise.race([once(child, 'message'), failed])
  await failed.catch(() => undefined)
  return z.parse(z.number(), told)
}
