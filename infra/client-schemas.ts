import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * The tables in which AWS's clients describe each call and its shapes. Their properties are named by constants (`[_h]: …`),
 * and a bundler cannot know that to make such a name does nothing: it keeps every call there is. Named outright, those that
 * nobody makes fall away (docs/adr/0127-shapes-that-nobody-asks-for-are-left-out.md has the figures).
 */
export const clientSchemas: Plugin = {
  name: 'schemas of AWS clients',
  setup({ onLoad }) {
    onLoad({ filter: schemas }, async ({ path }) => ({ contents: namedOutright(await readFile(path, 'utf8')) }))
  },
}

const schemas = /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]dist-es[\\/]schemas[\\/]\w+\.js$/

function namedOutright(source: string): string {
  const constants = new Map(Array.from(source.matchAll(constant), ([, name = '', text = '']) => [name, text]))

  return source.replace(namedByConstant, (property, name: string) => {
    const text = constants.get(name)
    return text === undefined ? property : `${text}:`
  })
}

const constant = /^const (\w+) = ("(?:[^"\\]|\\.)*");$/gm
const namedByConstant = /\[(\w+)\]:/g
