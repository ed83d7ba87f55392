import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { clientSchemas } from './client-schemas.ts'
import { ownModules } from './own-modules.ts'
import { chunksOf, readyFor, stageFiles } from './stage-files.ts'

/** And reconcile, which is no stage of an article's way but a function as they are. */
export const stages = ['parse', 'enrich', 'store', 'publish', 'reconcile'] as const
export type StageName = (typeof stages)[number]

/** Where the stages' folders are, and where each stage's bundle goes: `<out>/<stage>/handler.mjs` and its chunks. */
export type BundleDirectories = { functions: string; out: string; models?: StageModels }

/** Texts that a stage is to find among its models, by file name. */
export type StageModels = Partial<Record<StageName, Record<string, string>>>

/**
 * Builds every stage in one pass, so that what stages share is read once, and lays out each stage by itself.
 * `<out>/meta.json` is esbuild's account of which source went where in that pass.
 * The same sources give the same bytes wherever they lie: an unchanged stage keeps its asset hash and is not redeployed.
 */
export const bundle = async ({ functions, out, models = {} }: BundleDirectories): Promise<void> => {
  const ready = new Map<string, string>()
  const { outputFiles, metafile } = await build({
    ...settings,
    plugins: [leaving(ready), clientSchemas, ownModules],
    absWorkingDir: dirname(functions),
    entryPoints: stages.map(stage => ({ in: join(functions, stage, 'handler.ts'), out: stage })),
    outdir: out,
  })

  const chunks = chunksOf(outputFiles, metafile)
  await Promise.all(
    stages.map(async stage => {
      const entry = `${stage}.mjs`
      const beside = readyFor(entry, chunks).map(async name => [name, await readFile(ready.get(name) ?? name)] as const)
      const files = new Map([...(await stageFiles(entry, chunks)), ...(await Promise.all(beside))])
      await placeStage(join(functions, stage), join(out, stage), { files, models: models[stage] ?? {} })
    }),
  )
  await place(join(out, 'meta.json'), Buffer.from(JSON.stringify(metafile, null, 1)))
}

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
  metafile: true,
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions

// A library of 1.7 MB in one file that needs no other: to read it and call all in it by other names was two thirds of a build.
const bundledBefore = /^unpdf\/pdfjs$/

/** Leaves what comes bundled and minified as it is, to lie beside what imports it; notes where each such file is, by its name. */
const leaving = (ready: Map<string, string>): Plugin => ({
  name: 'bundled before',
  setup({ onResolve, resolve }) {
    onResolve({ filter: bundledBefore }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === ready) return undefined
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: ready })
      if (found.errors.length > 0) return { errors: found.errors }

      ready.set(basename(found.path), found.path)
      return { path: `./${basename(found.path)}`, external: true }
    })
  },
})

type Stage = { files: ReadonlyMap<string, Uint8Array>; models: Record<string, string> }

async function placeStage(source: string, folder: string, { files, models }: Stage): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all([...files].map(([name, bytes]) => place(join(folder, name), bytes)))
  const data = await placeModels(join(source, modelsFolder), join(folder, modelsFolder), models)
  await removeOthers(folder, new Set([...files.keys(), ...data]))
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
