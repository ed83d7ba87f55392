import * as z from 'zod/mini'
import { jsonIn } from '../json-text.ts'
import type { Names } from './progress.ts'

/** Enough for everything in flight; what is older is shown by its id. */
const KEPT = 20_000

const Ids = z.object({ sequencer: z.string(), articleId: z.string() })

/**
 * The keys behind the ids of a log: the functions log no keys, so they are learned from the bucket's own events, and
 * an article's from the first line that gives it beside its upload's sequencer.
 */
export type UploadNames = Names & {
  uploaded(event: { key: string; sequencer: string }): void
  logged(text: string): void
}

export function uploadNames(): UploadNames {
  const keys = new Map<string, string>()
  const learn = (id: string, key: string) => {
    keys.delete(id)
    keys.set(id, key)
    const [oldest] = keys.keys()
    if (keys.size > KEPT && oldest !== undefined) keys.delete(oldest)
  }
  const find: Names['find'] = ({ sequencer, articleId }) =>
    keys.get(sequencer === undefined ? '' : fixedWidth(sequencer)) ?? keys.get(articleId ?? '')

  return {
    find,
    uploaded: ({ key, sequencer }) => learn(fixedWidth(sequencer), key),
    logged(text) {
      if (!text.includes('"articleId"')) return
      const ids = z.safeParse(Ids, jsonIn(text)).data
      const key = ids && keys.get(fixedWidth(ids.sequencer))
      if (ids !== undefined && key !== undefined) learn(ids.articleId, key)
    },
  }
}

/** The form of `events/article.ts`: S3 may leave out trailing zeros and write small letters. */
const fixedWidth = (sequencer: string): string => sequencer.toUpperCase().padEnd(32, '0')
