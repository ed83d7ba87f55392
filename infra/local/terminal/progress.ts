import { styleText } from 'node:util'
import * as z from 'zod/mini'
import { jsonIn } from '../json-text.ts'
import { fitted, pad, printable } from './terminal-text.ts'

/** What the functions log; they may log more. Ids only: the keys are known here, not there. */
const LogLine = z.object({
  level: z.string(),
  message: z.string(),
  stage: z.optional(z.string()),
  outcome: z.optional(z.string()),
  milliseconds: z.optional(z.number()),
  sequencer: z.optional(z.string()),
  articleId: z.optional(z.string()),
  feedId: z.optional(z.string()),
  cause: z.optional(z.string()),
})
type LogLine = z.infer<typeof LogLine>

export type Screen = { write(text: string): unknown; columns?: number; isTTY?: boolean }
export type Names = { find(line: { sequencer?: string; articleId?: string }): string | undefined }

/** A terminal wider than this leaves the figures too far from the names. */
const WIDEST_NAME = 56
const NARROWEST_NAME = 10
const COLUMNS = { stage: 7, milliseconds: 6, outcome: 10, gaps: 3 }

/** Anything a function wrote: a stage's step, a warning, or a line that is not ours, such as a crash. */
export function formatLog(stage: string, text: string, { width, names }: { width: number; names: Names }) {
  const line = z.safeParse(LogLine, jsonIn(text)).data
  if (line === undefined) return text.trim() === '' ? undefined : complaint('error', stage, text.trim())
  const level = line.level.toUpperCase()
  if (level === 'WARN' || level === 'ERROR' || level === 'CRITICAL')
    return complaint(level === 'WARN' ? 'warning' : 'error', stage, [nameOf(line, names), line.message, line.cause])
  if (line.message !== 'stage' || isCoalesced(line)) return undefined
  return step({ ...line, stage: line.stage ?? stage }, width, names)
}

/** A render that found its work done by another: many to an upload, and no news to anybody. */
const isCoalesced = ({ stage, outcome }: LogLine): boolean =>
  stage === 'render' && (outcome === 'up to date' || outcome === 'too soon')

type Mark = 'good' | 'quiet' | 'odd' | 'bad'
export type ProgressLine = { text: string; mark: Mark }

function step(line: LogLine & { stage: string }, width: number, names: Names): ProgressLine {
  const outcome = line.outcome ?? ''
  const rest = COLUMNS.stage + COLUMNS.milliseconds + COLUMNS.outcome + COLUMNS.gaps
  const name = nameOf(line, names)
  const room = Math.min(WIDEST_NAME, Math.max(NARROWEST_NAME, width - rest))
  const took = `${Math.round(line.milliseconds ?? 0)}ms`.padStart(COLUMNS.milliseconds)
  const shown = width === Number.POSITIVE_INFINITY ? pad(name, room) : fitted(name, room)

  return { text: [shown, pad(line.stage, COLUMNS.stage), took, printable(outcome)].join(' '), mark: markOf(outcome) }
}

/** The key where we know it, else the least that tells two lines apart. */
function nameOf(line: LogLine, names: Names): string {
  const { sequencer, articleId, feedId } = line
  if (feedId !== undefined) return `feed ${feedId === '/' ? '/ (all)' : feedId}`

  const known = names.find({
    ...(sequencer !== undefined && { sequencer }),
    ...(articleId !== undefined && { articleId }),
  })
  return known ?? (articleId === undefined ? (sequencer ?? '') : `article ${articleId.slice(0, 8)}`)
}

function complaint(what: string, stage: string, said: string | readonly (string | undefined)[]): ProgressLine {
  const words = typeof said === 'string' ? said : said.filter(word => word !== undefined && word !== '').join(': ')
  return { text: printable(`${what} in ${stage}: ${words}`), mark: what === 'error' ? 'bad' : 'odd' }
}

function markOf(outcome: string): Mark {
  if (/^(rejected|failed|dead-lettered)$/.test(outcome)) return 'bad'
  if (/^(withheld|superseded|removed|withdrawn)$/.test(outcome)) return 'odd'

  return outcome === 'unchanged' ? 'quiet' : 'good'
}

const colours = { good: 'green', quiet: 'dim', odd: 'yellow', bad: 'red' } as const

/** Prints what functions log. Colour on a terminal alone; where there is none, names stand in full length. */
export function progressPrinter(screen: Screen, names: Names): (line: { stage: string; text: string }) => void {
  const width = () => (screen.isTTY === true ? (screen.columns ?? 80) : Number.POSITIVE_INFINITY)
  return ({ stage, text }) => {
    const line = formatLog(stage, text, { width: width(), names })
    if (line === undefined) return

    screen.write(`${screen.isTTY === true ? styleText(colours[line.mark], line.text) : line.text}\n`)
  }
}
