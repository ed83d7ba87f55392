import type { FailureLine } from '../../infra/local/failure-log.ts'
import type { Letter } from './letter.ts'

/** Said where no line names the letter: the function had no time to write one, or the line has expired. */
export const UNTOLD = 'not told by the log: the function was stopped (time, memory), or the line is gone'

/** The newest failure that the log tells of a letter: by the feed or article it speaks of, else by its message. */
export function causeIn(lines: readonly FailureLine[], traces: Letter['traces']): string {
  for (const trace of traces) {
    const line = lines.findLast(
      ({ messageId, articleId, feedId }) => messageId === trace || articleId === trace || feedId === trace,
    )
    if (line !== undefined) return line.cause ?? line.message
  }
  return UNTOLD
}

/** Causes that differ in ids and figures only are one cause. */
export const kindOf = (cause: string): string =>
  cause
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '…')
    .replaceAll(/\b[0-9a-f]{16,}\b/gi, '…')
    .replaceAll(/\b\d{3,}\b/g, '…')

export type Group = { kind: string; letters: Letter[] }

/** By kind of cause, the most frequent first. */
export function grouped(letters: readonly Letter[]): Group[] {
  const groups = new Map<string, Letter[]>()
  for (const letter of letters) {
    const kind = kindOf(letter.cause)
    groups.set(kind, [...(groups.get(kind) ?? []), letter])
  }

  return [...groups]
    .map(([kind, all]) => ({ kind, letters: all.sort((a, b) => a.at.getTime() - b.at.getTime()) }))
    .sort((a, b) => b.letters.length - a.letters.length)
}

export const isOfCause = (wanted: string | undefined, { cause }: Letter): boolean =>
  wanted === undefined || cause.toLowerCase().includes(wanted.toLowerCase())
