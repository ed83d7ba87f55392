import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Metafile, type OutputFile } from 'esbuild'

/** And reconcile, which is no stage of an article's way but a function as they are. */
export const stages = ['parse', 'enrich', 'store', 'publish', 'reconcile'] as const
export type StageName = (typeof stages)[number]

/** Where the stages' folders are, and where each stage's bundle goes: `<out>/<stage>/handler.mjs` and its chunks. */
export type BundleDirectories = { functions: string; out: string; models?: StageModels }

/** Texts that a stage is to find among its models, by file name. */
export type StageModels = Partial<Record<StageName, Record<string, string>>>

/**
 * Builds every stage in one pass, so that what stages share is read once. `<out>/meta.json` tells what went where.
 * The same sources give the same bytes wherever they lie: an unchanged stage keeps its asset hash and is not redeployed.
 */
export const bundle = async ({ functions, out, models = {} }: BundleDirectories): Promise<void> => {
  const { outputFiles, metafile } = await build({
    ...settings,
    absWorkingDir: dirname(functions),
    entryPoints: stages.map(stage => ({ in: join(functions, stage, 'handler.ts'), out: stage })),
    outdir: out,
  })

  const emitted = new Map(outputFiles.map(file => [basename(file.path), file]))
  await Promise.all(
    stages.map(stage =>
      placeStage(join(functions, stage), join(out, stage), { emitted, metafile, models: models[stage] ?? {} }),
    ),
  )
  await place(join(out, 'meta.json'), Buffer.from(JSON.stringify(metafile, null, 1)))
}

type Emitted = { emitted: ReadonlyMap<string, OutputFile>; metafile: Metafile; models: Record<string, string> }

const settings = {
  bundle: true,
  format: 'esm',
  minify: true,
  // Heavy readers and language data sit behind `import()`: a chunk of their own costs a cold start nothing.
  splitting: true,
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  // Dependencies in CommonJS still call `require`, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  metafile: true,
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions

async function placeStage(source: string, folder: string, { emitted, metafile, models }: Emitted): Promise<void> {
  const entry = `${basename(source)}.mjs`
  const needed = reachable(entry, metafile)
  await mkdir(folder, { recursive: true })

  const placed = [...needed].map(async name => {
    const target = name === entry ? 'handler.mjs' : name
    await place(join(folder, target), emitted.get(name)?.contents ?? missing(name))
    return target
  })
  const data = await placeModels(join(source, modelsFolder), join(folder, modelsFolder), models)
  await removeOthers(folder, new Set([...(await Promise.all(placed)), ...data]))
}

/** Data that a stage reads beside its code when it first has need of it: a function finds it where its source does. */
const modelsFolder = 'models'

async function placeModels(source: string, folder: string, texts: Record<string, string>): Promise<string[]> {
  const names = await readdir(source).catch((): string[] => [])
  const all = new Set([...names, ...Object.keys(texts)])
  if (all.size === 0) return []

  await mkdir(folder, { recursive: true })
  await Promise.all(names.map(async name => place(join(folder, name), await readFile(join(source, name)))))
  await Promise.all(Object.entries(texts).map(([name, text]) => place(join(folder, name), Buffer.from(text))))
  await removeOthers(folder, all)

  return [modelsFolder]
}

/** The output files that `entry` imports, at once or later, itself included. */
function reachable(entry: string, { outputs }: Metafile): Set<string> {
  const imports = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output.imports]))
  const found = new Set([entry])
  for (const name of found) {
    for (const { path, external } of imports.get(name) ?? []) if (external !== true) found.add(basename(path))
  }
  return found
}

/** Equal bytes are left alone: another synth may be reading them. */
async function place(path: string, bytes: Uint8Array): Promise<void> {
  const present = await readFile(path).catch(() => undefined)
  if (present?.equals(bytes) !== true) await writeFile(path, bytes)
}

/** A chunk left over from an earlier build would change the asset's hash. */
async function removeOthers(folder: string, keep: ReadonlySet<string>): Promise<void> {
  const leftovers = (await readdir(folder)).filter(name => !keep.has(name))
  await Promise.all(leftovers.map(name => rm(join(folder, name), { recursive: true, force: true })))
}

function missing(name: string): never {
  throw new Error(`The bundler named ${name} as needed but did not emit it`)
}
