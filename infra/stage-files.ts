import { basename } from 'node:path'
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild'

/** A file that the pass over all stages emitted. */
type Chunk = { text: string; exports: readonly string[]; imports: readonly Import[] }
type Import = { name: string; isLater: boolean }
/** By file name. */
export type Chunks = ReadonlyMap<string, Chunk>

export function chunksOf(files: readonly OutputFile[], { outputs }: Metafile): Chunks {
  const accounts = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  const emitted = files.map(({ path, text }) => ({ name: basename(path), text, account: accounts.get(basename(path)) }))

  return new Map(
    emitted.map(({ name, text, account }) => {
      const imports = (account?.imports ?? [])
        .filter(({ external }) => external !== true)
        .map(({ path, kind }) => ({ name: basename(path), isLater: kind === 'dynamic-import' }))
      return [name, { text, exports: account?.exports ?? [], imports }]
    }),
  )
}

/**
 * The files of one stage, by name: `handler.mjs` with everything that a cold start loads, and what may be loaded later.
 * A chunk that stages share, or that a later one needs too, would be a file more for every cold start to find and link.
 */
export async function stageFiles(entry: string, chunks: Chunks): Promise<Map<string, Uint8Array>> {
  const needed = reachable(entry, chunks, () => true)
  const atOnce = reachable(entry, chunks, ({ isLater }) => !isLater)
  const later = [...needed]
    .flatMap(name => chunks.get(name)?.imports ?? [])
    .filter(({ name, isLater }) => isLater && !atOnce.has(name))
  const laterFiles = await buildLater([...new Set(later.map(({ name }) => name))], chunks, atOnce)

  const [handler] = await buildHandler(entry, chunks, { atOnce, wanted: wantedBy(laterFiles) })
  if (handler === undefined) throw new Error(`The bundler emitted nothing for ${entry}`)

  return new Map([[handlerFile, handler.contents], ...laterFiles.map(file => named(file))])
}

const named = ({ path, contents }: OutputFile): [string, Uint8Array] => [basename(path), contents]

const handlerFile = 'handler.mjs'

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
  outExtension: { '.js': '.mjs' },
  outdir: '.',
  // Dependencies in CommonJS still call `require`, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  write: false,
  logLevel: 'warning',
} satisfies BuildOptions

/** A name of a chunk, as the handler calls it for later files: chunks do not know of one another's names. */
const sharedName = (chunk: string, name: string): string => `shared_${chunk.replace(/\W/g, '_')}_${name}`

async function buildLater(entries: string[], chunks: Chunks, atOnce: ReadonlySet<string>): Promise<OutputFile[]> {
  if (entries.length === 0) return []

  const takenFromHandler = (chunk: string): string => {
    const names = chunks.get(chunk)?.exports.map(name => `${sharedName(chunk, name)} as ${name}`) ?? []
    return exporting(`{ ${names.join(', ')} }`, handlerFile)
  }
  const plugin = fromMemory(name => (atOnce.has(name) ? takenFromHandler(name) : chunks.get(name)?.text))
  const entryPoints = entries.map(name => ({ in: name, out: basename(name, '.mjs') }))
  const { outputFiles } = await build({ ...settings, splitting: true, entryPoints, plugins: [plugin] })

  return outputFiles
}

const exporting = (what: string, file: string): string => `export ${what} from ${JSON.stringify(`./${file}`)}`

/** The names that later files take from the handler: esbuild shortens no name that goes from file to file. */
const wantedBy = (files: readonly OutputFile[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ text }) => text.match(/\bshared_[\w$]+/g) ?? []))

type AtOnce = { atOnce: ReadonlySet<string>; wanted: ReadonlySet<string> }

async function buildHandler(entry: string, chunks: Chunks, { atOnce, wanted }: AtOnce): Promise<OutputFile[]> {
  const shared = [...atOnce].map(chunk => {
    const names = chunks.get(chunk)?.exports.map(name => [name, sharedName(chunk, name)] as const) ?? []
    const taken = names.filter(([, shared]) => wanted.has(shared)).map(([name, shared]) => `${name} as ${shared}`)
    return taken.length === 0 ? '' : exporting(`{ ${taken.join(', ')} }`, chunk)
  })
  const whole = [exporting('*', entry), ...shared].join('\n')
  const plugin = fromMemory(name => {
    if (name === handlerFile) return whole
    return atOnce.has(name) ? chunks.get(name)?.text : undefined
  })
  const { outputFiles } = await build({ ...settings, entryPoints: [handlerFile], plugins: [plugin] })

  return outputFiles
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
