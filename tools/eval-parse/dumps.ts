import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const Truth = z.object({
  host: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  date: z.nullable(z.string()),
  date_in_text: z.boolean(),
  authors_in_text: z.nullable(z.boolean()),
  body: z.string(),
  labels: z.array(z.string()),
})

/** A page saved as text, with what people say stands in it and which part each of its lines plays. */
export type Dump = {
  name: string
  half: 'development' | 'check'
  lines: string[]
  bytes: Uint8Array
  truth: z.infer<typeof Truth>
}

/** The dumps of the open set. All of one host fall into one half: only development was looked at while the reader was made. */
export function readDumps(dataFolder: string): Dump[] {
  const folder = join(dataFolder, 'corpora/plaintext')
  const truths = z.record(z.string(), Truth).parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')))

  return Object.entries(truths).map(([name, truth]) => {
    const bytes = readFileSync(join(folder, 'docs', `${name}.txt`))
    return { name, half: halfOf(truth.host), bytes, lines: bytes.toString('utf8').split('\n'), truth }
  })
}

const halfOf = (host: string) =>
  (createHash('sha256').update(host).digest()[0] ?? 0) % 2 === 0 ? 'development' : 'check'
