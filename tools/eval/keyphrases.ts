import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stemmer } from 'stemmer'
import { draftOf } from './draft-of.ts'

export const keyphraseSets = ['Inspec', 'SemEval2017', '500N-KPCrowd-v1.1'] as const

/** A text and the phrases, stemmed, that people chose for it. */
export type Indexed = { draft: ReturnType<typeof draftOf>; keys: ReadonlySet<string>; half: 'training' | 'measuring' }

/** Documents whose name has an odd SHA-1 teach, the others measure. */
export function indexedTexts(dataFolder: string, set: (typeof keyphraseSets)[number]): Indexed[] {
  const folder = join(dataFolder, 'corpora/keyphrase', set)
  const names = readdirSync(join(folder, 'docsutf8'))
    .filter(name => name.endsWith('.txt'))
    .sort()

  return names.map(name => {
    const keys = linesOf(join(folder, 'keys', name.replace('.txt', '.key'))).map(stemmed)
    return {
      draft: draftOf('', linesOf(join(folder, 'docsutf8', name))),
      keys: new Set(keys.filter(key => key !== '')),
      half: halfOf(name),
    }
  })
}

const halfOf = (name: string): Indexed['half'] =>
  (createHash('sha1').update(name).digest().at(-1) ?? 0) % 2 === 1 ? 'training' : 'measuring'

/** Porter's stems of the words in small letters: so the published figures compare phrases. */
export const stemmed = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .trim()
    .split(/\s+/u)
    .map(stemmer)
    .join(' ')

const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
