import * as z from 'zod/mini'
import { columnsOf, joined, jsonColumn, jsonIn } from '../columns.ts'

const Legend = z.object({
  /** Whose data the runs of bytes are. */
  source: z.string(),
  /** What the detector calls its languages, and how high its score is where it is right. */
  detected: z.array(z.tuple([z.string(), z.number()])),
  /** So many runs of each kind, in the order of `gramKinds`. */
  kinds: z.array(z.int()),
  /** For each answer of the detector, of a thousand texts of each language those that it gives it to. */
  answers: z.record(z.string(), z.record(z.string(), z.number())),
  /** The languages whose words are known, and how many bytes these take. */
  words: z.array(z.tuple([z.string(), z.int()])),
})
type Legend = z.infer<typeof Legend>

/** Where a run of up to four bytes stands in its word. */
export const gramKinds = ['within', 'begins', 'ends', 'whole'] as const

/** What `npm run train:language` writes. Starts are one more than keys: each row ends where the next begins. */
export type LanguageTables = {
  legend: Legend
  /** Of each kind, by rising spread bytes; and for which of the detected languages each speaks, how much. */
  gramKeys: Uint32Array
  gramStarts: Uint32Array
  gramLanguages: Uint8Array
  gramWeights: Uint8Array
  /** Words and letters beyond ASCII by rising hash; for which of `words` each speaks, in tenths. */
  signKeys: Uint32Array
  signStarts: Uint32Array
  signLanguages: Uint8Array
  signWeights: Uint8Array
  /** The words of each language, most frequent first and a space between them. */
  frequent: Uint8Array
}

const widths = [1, 4, 4, 1, 1, 4, 4, 1, 1, 1]

export function readLanguageTables(bytes: Uint8Array): LanguageTables {
  const column = columnsOf(bytes, widths)

  return {
    legend: z.parse(Legend, jsonIn(column(0))),
    gramKeys: new Uint32Array(...column(1)),
    gramStarts: new Uint32Array(...column(2)),
    gramLanguages: new Uint8Array(...column(3)),
    gramWeights: new Uint8Array(...column(4)),
    signKeys: new Uint32Array(...column(5)),
    signStarts: new Uint32Array(...column(6)),
    signLanguages: new Uint8Array(...column(7)),
    signWeights: new Uint8Array(...column(8)),
    frequent: new Uint8Array(...column(9)),
  }
}

export const languageBytes = (tables: LanguageTables): Uint8Array =>
  joined([
    jsonColumn(tables.legend),
    tables.gramKeys,
    tables.gramStarts,
    tables.gramLanguages,
    tables.gramWeights,
    tables.signKeys,
    tables.signStarts,
    tables.signLanguages,
    tables.signWeights,
    tables.frequent,
  ])
