import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'
import { bundle, type StageName, stages } from '../../infra/bundle.ts'

const root = join(import.meta.dirname, '..', '..')

const Output = z.object({
  inputs: z.record(z.string(), z.unknown()),
  imports: z.array(z.object({ path: z.string(), kind: z.string() })),
})
const Metafile = z.object({ outputs: z.record(z.string(), Output) })
type Output = z.infer<typeof Output>

/** A bundle as a cold start sees it: what it imports at once, not what it may import later. */
export type Bundle = { path: string; bytes: number; inputs: string[] }
export type Pair = { stage: StageName; ours: Bundle; clients: Bundle }

/** Each stage's bundle, and beside it one that holds nothing but the stage's AWS clients, built in the same way. */
export async function buildPairs(folder: string): Promise<Pair[]> {
  const dist = join(root, 'dist')
  await bundle({ functions: join(root, 'functions'), out: dist })
  const ours = await readBundles(dist)
  const functions = join(folder, 'functions')
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const stage of stages) await writeStage(join(functions, stage), clientsAlone(ours(stage)))
  await bundle({ functions, out: join(folder, 'dist') })
  const clients = await readBundles(join(folder, 'dist'))

  return stages.map(stage => ({ stage, ours: ours(stage), clients: clients(stage) }))
}

async function writeStage(folder: string, source: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'handler.ts'), source)
}

async function readBundles(folder: string): Promise<(stage: StageName) => Bundle> {
  const meta = Metafile.parse(JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8')))
  const outputs = new Map(Object.entries(meta.outputs).map(([path, output]) => [basename(path), output]))
  const found = stages.map(async stage => {
    const path = join(folder, stage, 'handler.mjs')
    const inputs = importedAtOnce(`${stage}.mjs`, outputs).flatMap(({ inputs }) => Object.keys(inputs))
    return [stage, { path, bytes: (await stat(path)).size, inputs }] as const
  })
  const bundles = new Map(await Promise.all(found))

  return stage => bundles.get(stage) ?? missing(stage)
}

function missing(stage: StageName): never {
  throw new Error(`There is no bundle of ${stage}`)
}

function importedAtOnce(entry: string, outputs: ReadonlyMap<string, Output>): Output[] {
  const found = new Set([entry])
  for (const name of found)
    for (const { path, kind } of outputs.get(name)?.imports ?? []) {
      if (kind === 'import-statement' && outputs.has(basename(path))) found.add(basename(path))
    }
  return [...found].flatMap(name => outputs.get(name) ?? [])
}

const clientFile = /@aws-sdk\/(client-[\w-]+)\/dist-es\/(?:commands\/)?(\w+(?:Client|Command))\.js$/

/** The clients and commands that the bundle holds, constructed as a handler does and otherwise left alone. */
function clientsAlone({ inputs }: Bundle): string {
  const found = inputs.flatMap(input => {
    const [, client, name] = clientFile.exec(input) ?? []
    return client === undefined || name === undefined ? [] : [{ client, name }]
  })
  const imports = found.map(({ client, name }) => `import { ${name} } from '@aws-sdk/${client}'`)
  const names = found.map(({ name }) => (name.endsWith('Client') ? `new ${name}()` : name))

  return `${imports.join('\n')}\nexport const handler = [${names.join(', ')}]\n`
}
