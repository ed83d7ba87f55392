import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { jsonIn } from './json-text.ts'

const FILE = 'failures.jsonl'
const OLDER = 'failures.older.jsonl'
/** Some thousand failures; then a second file begins, and the one before it goes. */
const MOST_BYTES = 1024 * 1024

/** What a function logged of a failure: ids and the error's name and message, as in a log group of the cloud. */
export const FailureLine = z.object({
  message: z.string(),
  cause: z.optional(z.string()),
  messageId: z.optional(z.string()),
  articleId: z.optional(z.string()),
  feedId: z.optional(z.string()),
})
export type FailureLine = z.infer<typeof FailureLine>

const LogLine = z.object({ level: z.literal('ERROR') })

/** Keeps what functions log of failures, so that a dead letter's cause can be told when the screen has moved on. */
export const keepFailures =
  (directory: string) =>
  (text: string): void => {
    if (!z.safeParse(LogLine, jsonIn(text)).success) return

    const file = join(directory, FILE)
    if (existsSync(file) && statSync(file).size > MOST_BYTES) renameSync(file, join(directory, OLDER))
    appendFileSync(file, `${text.trim()}\n`)
  }

/** All that are still kept, oldest first. A line that is not whole is left out: it was being written. */
export const readFailures = (directory: string): FailureLine[] =>
  [OLDER, FILE].flatMap(name => {
    const file = join(directory, name)
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    return lines.flatMap(line => z.safeParse(FailureLine, jsonIn(line)).data ?? [])
  })
