import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType, WordSpan } from '../../functions/enrich/entities/tags.ts'

/** A sentence whose names were marked by a person. */
export type MarkedSentence = { words: string[]; spans: WordSpan[] }
/** Sentences that stand together; where a set does not say, each stands alone. */
export type MarkedDocument = MarkedSentence[]

type Columns = { word: number; tag: number; separator: RegExp }

export const corpora = {
  wikigold: ['wikigold/wikigold.conllu', { word: 1, tag: 2, separator: /\s+/ }],
  'wnut17-train': ['wnut17/wnut17train.conll', { word: 0, tag: 1, separator: /\s+/ }],
  'wnut17-dev': ['wnut17/emerging.dev.conll', { word: 0, tag: 1, separator: /\s+/ }],
  'wnut17-test': ['wnut17/emerging.test.annotated', { word: 0, tag: 1, separator: /\s+/ }],
  'ewt-dev': ['uner-ewt/dev.iob2', { word: 1, tag: 2, separator: /\t/ }],
  'ewt-test': ['uner-ewt/test.iob2', { word: 1, tag: 2, separator: /\t/ }],
} as const satisfies Record<string, readonly [string, Columns]>
export type CorpusName = keyof typeof corpora

export function readCorpus(dataFolder: string, name: CorpusName): MarkedDocument[] {
  const [path, columns] = corpora[name]
  const documents: MarkedDocument[] = []
  let lines: string[][] = []
  let together = false
  const finish = () => {
    if (lines.length > 0) {
      const sentence = sentenceOf(lines, columns)
      if (together && documents.length > 0) documents.at(-1)?.push(sentence)
      else documents.push([sentence])
    }
    lines = []
  }
  for (const line of readFileSync(join(dataFolder, 'corpora/ner', path), 'utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      finish()
      documents.push([])
      together = true
    } else if (line.trim() === '') finish()
    else if (!/^# \w+ = /.test(line)) lines.push(line.trim().split(columns.separator))
  }
  finish()

  return documents.filter(document => document.length > 0)
}

const types: Record<string, EntityType> = {
  PER: 'person',
  person: 'person',
  LOC: 'place',
  location: 'place',
  ORG: 'organisation',
  corporation: 'organisation',
  group: 'organisation',
}

function sentenceOf(lines: string[][], columns: Columns): MarkedSentence {
  const spans: WordSpan[] = []
  let open: { label: string; start: number } | undefined
  const close = (end: number) => {
    const type = types[open?.label ?? '']
    if (open !== undefined && type !== undefined) spans.push({ start: open.start, end, type })
    open = undefined
  }
  lines.forEach((line, at) => {
    const tag = line[columns.tag] ?? 'O'
    const label = tag.slice(2)
    if (tag.startsWith('B') || label !== open?.label) close(at)
    if (label !== '' && open === undefined) open = { label, start: at }
  })
  close(lines.length)

  return { words: lines.map(line => line[columns.word] ?? ''), spans }
}
