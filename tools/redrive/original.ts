import * as z from 'zod/mini'
import { ArticleUploaded, articleParsed, feedChanged, feedOutdated } from '../../events/index.ts'
import { Asked, retold } from '../../functions/publish/last-try.ts'
import { decodeMessage, UnknownShape } from '../../functions/runtime/batch.ts'
import { Arrival } from '../../functions/store/arrival.ts'
import { letteredKeys } from '../desk/lettered-keys.ts'
import type { StageQueue } from '../desk/names.ts'
import { saidIn } from '../desk/said-in.ts'

/** What each queue's stage accepts. */
const accepted: Record<StageQueue, z.ZodMiniType> = {
  parse: ArticleUploaded,
  enrich: articleParsed.schema,
  store: Arrival,
  feeds: Asked,
}

/** Why the stage can never read this letter; nothing where it can. */
export function unreadable(stage: StageQueue, body: string): string | undefined {
  try {
    decodeMessage(accepted[stage], body)
    return undefined
  } catch (cause) {
    if (!(cause instanceof UnknownShape)) throw cause

    return `${cause.name}: ${cause.message}`
  }
}

/** As a letter is sent back: whoever had it before may have broken off, and what he left is looked at. */
export function sentBack(body: string): string {
  const message = z.safeParse(z.discriminatedUnion('type', [feedChanged.schema, feedOutdated.schema]), saidIn(body))

  return message.success ? JSON.stringify(retold(message.data)) : body
}

const Subject = z.object({
  type: z.string(),
  feedId: z.optional(z.string()),
  articleId: z.optional(z.string()),
})

export type Original = { told: string; traces: string[] }

/** What a letter is and of what it speaks, as far as that can be read. */
export function originalOf(body: string): Original {
  const keys = letteredKeys(body)
  const subject = z.safeParse(Subject, saidIn(body)).data
  const type = subject?.type ?? (keys.length > 0 ? 'notification' : 'a message of no known kind')
  const named = [subject?.feedId, subject?.articleId].filter(id => id !== undefined)

  return { told: [type, ...keys, ...named].join(' '), traces: named }
}
