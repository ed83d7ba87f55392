import { CommandFailure } from '../infra/local/command-failure.ts'
import { benchBurst } from './bench/burst.ts'
import { type Figure, line, type Say } from './bench/figure.ts'
import { benchLatency } from './bench/latency.ts'
import { benchStart } from './bench/start.ts'

const parts: Record<string, (say: Say) => Promise<Figure[]>> = {
  start: benchStart,
  latency: benchLatency,
  burst: benchBurst,
}

const say = (part: string) => (what: string) => console.error(`… ${part}: ${what}`)
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)) {
  const figures = (await parts[name]?.(say(name))) ?? []
  for (const f of figures) console.log(line(f))
}
