import { type Figure, figure, median, type Say, times } from './figure.ts'
import { ended, inFolder, run, withStarted } from './started.ts'

const rounds = 3

/** From the command to the moment in which scripts may begin to upload, beside the synth that no start can do without. */
export async function benchStart(say: Say): Promise<Figure[]> {
  const [starts, synths] = [Array.of<number>(), Array.of<number>()]
  for (let round = 1; round <= rounds; round++) {
    say(`start ${round} of ${rounds}`)
    starts.push(await withStarted(async ({ milliseconds }) => milliseconds / 1000))
    synths.push(await synthAlone())
  }

  const [ready, synth] = [median(starts), median(synths)]
  const beside = times(ready, synth, `node infra/app.ts alone (${synth.toFixed(1)} s)`)
  return [figure('npm start to endpoints.json', [ready, 's'], { limit: 8, want: 'low', beside })]
}

const synthAlone = (): Promise<number> =>
  inFolder(async folder => {
    const began = performance.now()
    await ended(run(['infra/app.ts'], { CDK_OUTDIR: folder, CDK_VALIDATION: 'false' }))
    return (performance.now() - began) / 1000
  })
