import { createHash } from 'node:crypto'
import { Logger } from '@aws-lambda-powertools/logger'

const logger = new Logger({ serviceName: 'copydesk' })

/** What a log line may say: ids, hashes, figures and words of ours. Never a headline, a text or a key. */
export type StageLine = {
  stage: 'parse' | 'enrich' | 'store' | 'publish' | 'render'
  outcome: string
  milliseconds: number
  sequencer?: string
  keyHash?: string
  articleId?: string
  feedId?: string
  /** By which the cause of a dead letter is found. */
  messageId?: string
}

export const keyHashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16)

export const logStage = (line: StageLine): void => logger.info('stage', line)

/** `cause` is logged by name and message of the error alone: a parser's message may quote what it read. */
export const logFailure = (what: string, ids: Partial<StageLine>, cause: unknown): void =>
  logger.error(what, { ...ids, cause: describe(cause) })

export const logWarning = (what: string, ids: Partial<StageLine>, cause: unknown): void =>
  logger.warn(what, { ...ids, cause: describe(cause) })

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause

  const shape = 'issues' in cause && Array.isArray(cause.issues) ? ` at ${cause.issues.length} places` : ''
  return `${cause.name}${shape === '' ? `: ${cause.message.slice(0, 300)}` : shape}`
}
