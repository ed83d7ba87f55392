import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import * as z from 'zod/mini'
import { type Figure, figure, median, type Say } from './figure.ts'
import { inFolder } from './started.ts'

const Told = z.object({
  imported: z.number(),
  first: z.number(),
  chain: z.array(z.number()),
  shares: z.array(z.tuple([z.string(), z.array(z.number())])),
  megabytes: z.number(),
})

const low = 'low'
const root = join(import.meta.dirname, '..', '..')

/** What all enrichers cost an article of 600 words, and what each costs alone, what they share included each time. */
export const benchEnrich = (say: Say): Promise<Figure[]> =>
  inFolder(async folder => {
    say('bundling')
    await bundled(folder)
    const size = await bytesIn(folder)
    say('three processes')
    const told = [await child(folder), await child(folder), await child(folder)]
    const middle = (of: (one: z.infer<typeof Told>) => number) => median(told.map(of))
    const shares = (told[0]?.shares ?? []).map(
      ([name], at) => `${name} ${middle(one => median(one.shares[at]?.[1] ?? [])).toFixed(1)}`,
    )

    return [
      figure('enrich: 600 words, warm', [middle(({ chain }) => median(chain)), 'ms CPU'], {
        ...{ limit: 60, want: low, beside: `each alone: ${shares.join(', ')}` },
      }),
      figure('enrich: models and code loaded', [middle(({ imported }) => imported), 'ms CPU'], {
        ...{ limit: 250, want: low, beside: `first article ${middle(({ first }) => first).toFixed(0)} ms` },
      }),
      figure('enrich: models and code in the bundle', [size / 1e6, 'MB'], { limit: 8, want: low }),
      figure('enrich: memory of the process', [middle(({ megabytes }) => megabytes), 'MB'], {
        ...{ limit: 256, want: low, beside: 'resident, with a heap kept small' },
      }),
    ]
  })

async function bundled(folder: string): Promise<void> {
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await build({
    ...{ bundle: true, format: 'esm', minify: true, splitting: true, platform: 'node', target: 'node24' },
    entryPoints: [join(import.meta.dirname, 'enrich-child.ts')],
    outdir: join(folder, 'out'),
    outExtension: { '.js': '.mjs' },
  })
  await cp(join(root, 'functions/enrich/models'), join(folder, 'out/models'), { recursive: true })
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'out'), { recursive: true })
  const sizes = await Promise.all(names.map(name => stat(join(folder, 'out', name))))

  return sizes.filter(one => one.isFile()).reduce((sum, { size }) => sum + size, 0)
}

async function child(folder: string): Promise<z.infer<typeof Told>> {
  const started = fork(join(folder, 'out/enrich-child.mjs'), {
    execArgv: ['--max-old-space-size=128', '--max-semi-space-size=4'],
  })
  const ended = once(started, 'exit').then(([code]) => Promise.reject(new Error(`the enrichers ended with ${code}`)))
  ended.catch(() => undefined)
  const [told] = await Promise.race([once(started, 'message'), ended])
  await ended.catch(() => undefined)

  return z.parse(Told, told)
}
