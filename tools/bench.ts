import { benchBurst } from './bench/burst.ts'
import { benchColdStart } from './bench/cold-start.ts'
import { benchEnrich } from './bench/enrich.ts'
import { benchFeeds, headMilliseconds } from './bench/feeds.ts'
import { type Figure, figure, line, type Say } from './bench/figure.ts'
import { benchFlatCost } from './bench/flat-cost.ts'
import { benchLatency } from './bench/latency.ts'
import { benchReconcile } from './bench/reconcile.ts'
import { benchStart } from './bench/start.ts'

const parts: Record<string, (say: Say) => Promise<Figure[]>> = {
  start: benchStart,
  latency: benchLatency,
  burst: benchBurst,
  'cold-start': benchColdStart,
  enrich: benchEnrich,
  reconcile: benchReconcile,
  'flat-cost': async say => {
    say('publishing beside a thousand articles, and beside a million')
    return benchFlatCost()
  },
  feeds: async say => {
    say('rendering')
    const { warm, cold } = await benchFeeds()
    return [
      figure('a feed beside the fastest generator', [warm, 'x'], { limit: 20, want: 'high' }),
      figure('the same with cold caches', [cold, 'x'], { limit: 20, want: 'high' }),
      figure('all files of a feed for one changed article', [headMilliseconds(), 'ms CPU'], { limit: 10, want: 'low' }),
    ]
  },
}

const help = `Measures Copydesk on this machine and says which goals are met. A report, not a test: it always ends well.

  npm run bench              all parts, some five minutes
  npm run bench -- PART …    ${Object.keys(parts).join(', ')}`

/** A part that cannot be measured does not keep the others from it. */
async function measure(name: string): Promise<void> {
  const say: Say = what => console.error(`… ${name}: ${what}`)
  try {
    const figures = (await parts[name]?.(say)) ?? []
    for (const one of figures) console.log(line(one))
  } catch (cause) {
    console.log(`${name} could not be measured: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

const asked = process.argv.slice(2)
if (asked.some(name => !Object.hasOwn(parts, name))) console.log(help)
else for (const name of asked.length > 0 ? asked : Object.keys(parts)) await measure(name)
