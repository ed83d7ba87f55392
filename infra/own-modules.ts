import { builtinModules } from 'node:module'
import type { Plugin } from 'esbuild'

/**
 * Node's own modules, of which a bundle asks for what it names. To import one is to ask for all that it offers, and that loads
 * what nobody uses: behind `node:http` lies a client of its own, behind `node:process` its three streams
 * (docs/adr/0119-nodes-own-modules-are-asked-by-name.md has the figures).
 */
export const ownModules: Plugin = {
  name: 'own modules of Node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: own }, ({ path, kind }) => {
      // What is required is given as it is.
      if (kind === 'require-call') return undefined
      return { path: path.replace(/^(?:node:)?/, 'node:'), namespace: kind === 'dynamic-import' ? later : atOnce }
    })
    onLoad({ filter: /./, namespace: atOnce }, ({ path }) => ({ contents: byName(path, namesOf(path)) }))
    onLoad({ filter: /./, namespace: later }, ({ path }) => ({
      contents: byName(path, namesOf(path).filter(isHere(path))),
    }))
  },
}

const own = new RegExp(`^(?:node:.+|${builtinModules.join('|')})$`)
const [atOnce, later] = ['own-modules', 'own-modules-later']

const offered = (path: string) => Object.getOwnPropertyDescriptors(process.getBuiltinModule(path) ?? {})
const namesOf = (path: string) => Object.keys(offered(path)).filter(name => name !== 'default')

/** Nobody can tell what is wanted of a module that is imported later. What is global too and made when it is asked for is left out: nobody looks for it there. */
const isHere = (path: string) => {
  const all = offered(path)
  return (name: string) => 'value' in (all[name] ?? {}) || !(name in globalThis)
}

/** An ES module with each of these names, which falls away where nobody takes it. */
const byName = (path: string, names: readonly string[]) =>
  [
    `const whole = /* @__PURE__ */ process.getBuiltinModule(${JSON.stringify(path)})`,
    'const named = name => whole[name]',
    'export default whole',
    ...names.map(
      (name, n) => `const n${n} = /* @__PURE__ */ named(${JSON.stringify(name)})\nexport { n${n} as ${name} }`,
    ),
  ].join('\n')
