import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild'

/** A file that the pass over all stages emitted. */
type Chunk = {
  text: string
  exports: readonly string[]
  imports: readonly Import[]
  /** Files that were ready before, and are imported from where the chunk lies. */
  ready: readonly string[]
  isOfBundler: boolean
}
type Import = { name: string; isLater: boolean }
/** By file name. */
export type Chunks = ReadonlyMap<string, Chunk>

export function chunksOf(files: readonly OutputFile[], { outputs }: Metafile): Chunks {
  const accounts = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  const emitted = files.map(({ path, text }) => ({ name: basename(path), text, account: accounts.get(basename(path)) }))

  return new Map(
    emitted.map(({ name, text, account }) => {
      const all = account?.imports ?? []
      const imports = all
        .filter(({ external }) => external !== true)
        .map(({ path, kind }) => ({ name: basename(path), isLater: kind === 'dynamic-import' }))
      const ready = all
        .filter(({ external, path }) => external === true && path.startsWith('./'))
        .map(({ path }) => basename(path))
      const isOfBundler = Object.keys(account?.inputs ?? {}).length === 0
      return [name, { text, exports: account?.exports ?? [], imports, ready, isOfBundler }]
    }),
  )
}

/**
 * The files of one stage, by name: `handler.mjs` with everything that a cold start loads, and what may be loaded later.
 * A chunk that stages share, or that a later one needs too, would be a file more for every cold start to find and link.
 * What later ones need of it they find under its name, taken from the handler. What the bundler adds of its own keeps nothing,
 * and they have it again: a thread that needs no more of the handler shall not load it.
 */
export async function stageFiles(entry: string, chunks: Chunks): Promise<Map<string, Uint8Array>> {
  const atOnce = reachable(entry, chunks, ({ isLater }) => !isLater)
  const isOwn = (name: string) => !atOnce.has(name) || chunks.get(name)?.isOfBundler === true
  const later = [...reachable(entry, chunks, () => true)].filter(isOwn)
  const taken = takenBy(later, chunks)

  return new Map([
    [handlerFile, await buildHandler(entry, chunks, { atOnce, taken })],
    ...later.map(name => [name, Buffer.from(`${requireBanner}\n${chunks.get(name)?.text ?? missing(name)}`)] as const),
    ...[...taken].map(([name, names]) => [name, Buffer.from(exporting(takenFrom(name, names), handlerFile))] as const),
  ])
}

const handlerFile = 'handler.mjs'

/** Dependencies in CommonJS still call `require`, which an ES module does not have. */
const requireBanner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);"

/** What was ready before the pass, and one stage imports from beside its chunks: names of files. */
export const readyFor = (entry: string, chunks: Chunks): string[] =>
  [...reachable(entry, chunks, () => true)].flatMap(name => chunks.get(name)?.ready ?? [])

/** The chunks that `entry` imports, one through another, itself included. */
function reachable(entry: string, chunks: Chunks, follows: (one: Import) => boolean): Set<string> {
  const found = new Set([entry])
  for (const name of found) {
    for (const one of chunks.get(name)?.imports ?? []) if (follows(one)) found.add(one.name)
  }
  return found
}

const settings = {
  bundle: true,
  format: 'esm',
  minify: true,
  platform: 'node',
  target: 'node24',
  outdir: '.',
  outExtension: { '.js': '.mjs' },
  banner: { js: requireBanner },
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions

type Taken = ReadonlyMap<string, readonly string[]>

/** By chunk of those that are loaded at once, the names that later ones import of it. */
function takenBy(later: readonly string[], chunks: Chunks): Taken {
  const importing = later.flatMap(name => chunks.get(name) ?? [])
  const shared = new Set(
    importing.flatMap(({ imports }) => imports.map(({ name }) => name)).filter(has => !later.includes(has)),
  )

  return new Map(
    [...shared].map(chunk => {
      const isWhole = importing.some(({ imports }) => imports.some(({ name, isLater }) => name === chunk && isLater))
      const said = new Set(importing.flatMap(({ text }) => namesTaken(text, chunk)))
      return [chunk, chunks.get(chunk)?.exports.filter(name => isWhole || said.has(name)) ?? []]
    }),
  )
}

/** As esbuild writes it: `import{a as b,c}from"./chunk.mjs"`. */
const namesTaken = (text: string, chunk: string): string[] =>
  [...text.matchAll(/\bimport\{([^}]*)\}from"\.\/([^"]+)"/g)]
    .filter(([, , from]) => from === chunk)
    .flatMap(([, names = '']) => names.split(',').map(name => name.replace(/ as .*/, '')))

/** A name of a chunk, as the handler calls it for later files: chunks do not know of one another's names. */
const sharedName = (chunk: string, name: string): string => `shared_${chunk.replace(/\W/g, '_')}_${name}`

const takenFrom = (chunk: string, names: readonly string[]): string =>
  `{ ${names.map(name => `${sharedName(chunk, name)} as ${name}`).join(', ')} }`
const givenOf = (chunk: string, names: readonly string[]): string =>
  `{ ${names.map(name => `${name} as ${sharedName(chunk, name)}`).join(', ')} }`
const exporting = (what: string, file: string): string => `export ${what} from ${JSON.stringify(`./${file}`)}`

type AtOnce = { atOnce: ReadonlySet<string>; taken: Taken }

async function buildHandler(entry: string, chunks: Chunks, { atOnce, taken }: AtOnce): Promise<Uint8Array> {
  const whole = [exporting('*', entry), ...[...taken].map(([chunk, names]) => exporting(givenOf(chunk, names), chunk))]
  const plugin = fromMemory(name => {
    if (name === handlerFile) return whole.join('\n')
    return atOnce.has(name) ? chunks.get(name)?.text : undefined
  })
  const { outputFiles } = await build({ ...settings, entryPoints: [handlerFile], plugins: [plugin] })

  return outputFiles[0]?.contents ?? missing(entry)
}

function missing(name: string): never {
  throw new Error(`The bundler emitted no ${name}`)
}

/** Takes files from where `textOf` has them, and leaves every other import as it stands. */
const fromMemory = (textOf: (name: string) => string | undefined): Plugin => ({
  name: 'from memory',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path }) =>
      textOf(basename(path)) === undefined ? { path, external: true } : { path: basename(path), namespace: 'memory' },
    )
    onLoad({ filter: /./, namespace: 'memory' }, ({ path }) => ({ contents: textOf(path) ?? '', loader: 'js' }))
  },
})
