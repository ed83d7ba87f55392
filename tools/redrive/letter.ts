import { type StageQueue, stageQueues } from '../desk/names.ts'

/** Where letters lie: the dead-letter queue of a stage or of the feeds, or the bucket of changes that publish gave up. */
export const letterPlaces = [...stageQueues, 'stream'] as const
export type LetterPlace = StageQueue | 'stream'

/** Something that a stage gave up, with what an operator wants to know before it is sent back. */
export type Letter = {
  place: LetterPlace
  /** The message's, or the letter's object key. */
  id: string
  /** What it is and of what it speaks: `article.parsed world/ferry.txt`. */
  original: string
  cause: string
  /** How often the stage was given it; in a queue also how often people have looked at it. */
  receives: number
  /** When it was sent first; a change: when it was given up. */
  at: Date
  /** By which its failure is found in the log, the most telling first. */
  traces: readonly string[]
  body: string
}
