import { datesIn } from '../../text/dates.ts'
import { labelled } from '../plain-text/date-labels.ts'
import type { Printed } from './publication-date.ts'

/** "Updated 4 March 2026 | Published 3 March 2026": each date of a line that says of one at least what it is the date of. */
export function severalDates(words: string): Pick<Printed, 'text' | 'role'>[] {
  const written = datesIn(words)
  const dates = written.map(({ start, end }, at) => ({
    text: words.slice(start, end),
    role: labelled(words.slice(written[at - 1]?.end ?? 0, start)).role,
  }))

  return dates.length > 1 && dates.some(({ role }) => role !== 'plain') ? dates : []
}
