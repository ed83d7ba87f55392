import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod/mini'

const Truth = z.record(
  z.string(),
  z.object({
    body: z.string(),
    title: z.nullish(z.string()),
    authors: z.nullish(z.array(z.string())),
    date: z.nullish(z.string()),
  }),
)

/** A page, and what people who looked at it say it holds. */
export type Page = { id: string; bytes: Buffer; body: string; title?: string; authors?: string[]; date?: string }

/** One at a time: a set is larger than memory wants to be. */
export function* pagesIn(folder: string, isWanted: (id: string) => boolean = () => true): Generator<Page> {
  if (!existsSync(join(folder, 'truth.json'))) return
  for (const [id, { body, title, authors, date }] of Object.entries(truthIn(folder))) {
    const path = join(folder, `${id}.html.gz`)
    if (!isWanted(id) || !existsSync(path)) continue

    yield {
      id,
      bytes: gunzipSync(readFileSync(path)),
      body,
      ...(title && { title }),
      ...(authors && { authors }),
      ...(date && { date }),
    }
  }
}

const truthIn = (folder: string) => z.parse(Truth, JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')))
