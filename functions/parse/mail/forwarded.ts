import type { Line } from '../plain-text/lines.ts'
import { type Header, lettersOf, markAt } from './message-marks.ts'

// A note stands above the mark.
const mostAbove = 15
// Copy goes through a few hands; a file that says more was made to be slow.
const mostTimes = 8

/** A message that was sent on: its own lines, and what was said above it. */
export type Forwarded = { subject?: string; above: readonly Line[]; lines: readonly Line[] }

/**
 * What stands below the mark of the last message that sent this one on. Its sender and date stay as lines, since they say whose the copy is;
 * whom it went to is nobody's business. Where more is said above a message that only came before, this one answers it.
 */
export function forwardedIn(lines: readonly Line[], times = mostTimes): Forwarded | undefined {
  if (times === 0) return undefined
  const at = lines.slice(0, mostAbove).findIndex((_, one) => markAt(lines, one) !== undefined)
  const mark = markAt(lines, at)
  if (mark === undefined) return undefined

  const above = lines.slice(0, at)
  const rest = lines.slice(at + mark.length)
  if (rest.length === 0 || (!mark.isSentOn && lettersOf(above) > lettersOf(rest))) return undefined

  const subject = mark.headers.find(({ name }) => name === 'subject')?.value
  const deeper = forwardedIn(rest, times - 1)
  if (deeper) return { ...deeper, above: [...above, ...deeper.above] }

  return { ...(subject && { subject }), above, lines: [...mark.headers.flatMap(shownAs), ...rest] }
}

/** The lines that say whose the copy is, and of when. */
function shownAs({ name, value, line }: Header): Line[] {
  if (name === 'from') return [{ ...line, text: `By ${nameOf(value)}` }]

  return name === 'date' ? [{ ...line, text: value }] : []
}

/** "Tom Reed <tom@example.org>", "Tom Reed [mailto:…]". */
const nameOf = (value: string) =>
  value
    .replace(/[<[(].*$/, '')
    .replace(/["*]/g, '')
    .trim()
