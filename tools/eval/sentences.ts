import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Half of the sentences teach, the other half measures: by the last bit of their SHA-1. */
export const isForTraining = (text: string): boolean => (createHash('sha1').update(text).digest().at(-1) ?? 0) % 2 === 1

export function sentencesByLanguage(dataFolder: string): [language: string, sentences: string[]][] {
  const folder = join(dataFolder, 'corpora/language')

  return readdirSync(folder)
    .filter(name => name.endsWith('.sentences.txt'))
    .map(name => [name.split('.')[0] ?? '', linesOf(readFileSync(join(folder, name), 'utf8'))])
}

const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')
