import { createHash } from 'node:crypto'
import type { OutcomeOf, Step } from '../../events/settings.ts'
import { describeCause } from './cause.ts'
import { type LogLine, writeLine } from './line.ts'
import { measure } from './metrics.ts'

/** What a line may say beside figures and words of ours: ids and hashes. Never a headline, a text or a key. */
export type LogIds = {
  trace?: string
  sequencer?: string
  keyHash?: string
  articleId?: string
  feedId?: string
  /** By which the cause of a dead letter is found. */
  messageId?: string
  /** Ids of the feeds that an article changed. */
  feeds?: readonly string[]
}

type StepLine<Name extends Step> = LogIds & {
  stage: Name
  outcome: OutcomeOf<Name>
  milliseconds: number
  /** Why, of a rejection. */
  kind?: string
}
export type StageLine = { [Name in Step]: StepLine<Name> }[Step]

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

export const keyHashOf = (key: string): string => hash(key)

/** Names one upload in every stage. Made of what S3 says of it alone, so that a retry has the same. */
export const traceOf = ({ key, sequencer }: { key: string; sequencer: string }): string => hash(`${sequencer}/${key}`)

/** The three names that a line about an upload gives. */
export const idsOf = (upload: { key: string; sequencer: string }) => ({
  trace: traceOf(upload),
  keyHash: keyHashOf(upload.key),
  sequencer: upload.sequencer,
})

/** A step that is done: one line for whoever follows an article, and one more for the figures of its batch. */
export function logStage(line: StageLine): void {
  writeLine({ level: 'INFO', message: 'stage', ...line })
  measure(line)
}

type About = LogIds & { stage?: Step }

export const logFailure = (what: string, about: About, cause: unknown): void =>
  complain('ERROR', what, { about, cause })
export const logWarning = (what: string, about: About, cause: unknown): void => complain('WARN', what, { about, cause })

const complain = (level: LogLine['level'], message: string, { about, cause }: { about: About; cause: unknown }): void =>
  writeLine({ level, message, ...about, cause: describeCause(cause) })
