import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const Level = z.nullish(z.string())
const Term = z.object({
  'Name (en-GB)': z.string(),
  'NewsCode-QCode (flat)': z.string(),
  'Level1/NewsCode': Level,
  'Level2/NewsCode': Level,
  'Level3/NewsCode': Level,
  'Level4/NewsCode': Level,
  'Level5/NewsCode': Level,
  'Level6/NewsCode': Level,
  RetiredDate: Level,
})

/** IPTC Media Topics as one line a term: its code, that of the term above it, its name. */
export function readMediaTopics(path: string) {
  const text = readFileSync(path, 'utf8').replace(/\bNaN\b/g, 'null')
  const terms = Object.values(z.parse(z.record(z.string(), Term), JSON.parse(text))).filter(
    term => term.RetiredDate === null && typeof term['Level1/NewsCode'] === 'string',
  )

  return {
    source: 'IPTC Media Topics, 2023-10-24. Copyright IPTC, iptc.org/standards/media-topics, CC BY 4.0',
    terms: terms.map(term => [codeOf(term), above(term), term['Name (en-GB)']].join(' ')).join('\n'),
  }
}

const codeOf = (term: z.infer<typeof Term>): string => bare(term['NewsCode-QCode (flat)'])
const bare = (code: string): string => code.slice('medtop:'.length)

const levels = [
  'Level1/NewsCode',
  'Level2/NewsCode',
  'Level3/NewsCode',
  'Level4/NewsCode',
  'Level5/NewsCode',
  'Level6/NewsCode',
] as const

function above(term: z.infer<typeof Term>): string {
  const path = levels.flatMap(level => term[level] ?? []).map(bare)

  return path.filter(code => code !== codeOf(term)).at(-1) ?? '-'
}
