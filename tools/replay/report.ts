import { fitted, printable } from '../../infra/local/terminal/terminal-text.ts'
import { counted } from '../desk/counted.ts'
import type { Lost } from './decide.ts'
import type { Tally } from './replay.ts'

export function lostLine({ key, what, occurredAt }: Lost, width: number): string {
  const rest = `${what.padEnd(7)} of ${occurredAt.toISOString().slice(0, 19)}Z`

  return `${rest}  ${fitted(printable(key), Math.max(20, width - rest.length - 2)).trimEnd()}`
}

/** What was found, in sentences: only those that tell something. */
export function summary(tally: Tally): string {
  const { known, young, lettered, lost, again, messages, sent, underway } = tally
  const keys = known + young + lettered + lost + again
  const lines = [
    `${counted(keys, 'key')}: ${known + again} known, ${lost} with something that was not heard of.`,
    ...(again > 0 ? [`${again} of the known are to be told again, for what enrich says of them by now.`] : []),
    ...(lettered > 0 ? [`${lettered} lie among the dead letters. See npm run redrive`] : []),
    ...(young > 0 ? [`${young} are too young to tell: their events may be on their way (--grace).`] : []),
    ...(underway > 0
      ? [`${underway} messages are on their way: what they speak of is known only when they have arrived.`]
      : []),
    ...(sent > 0 ? [`${sent} of ${messages} sent. See what becomes of them: npm run status`] : []),
  ]

  return lines.join('\n')
}
