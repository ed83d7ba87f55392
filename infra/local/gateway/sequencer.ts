import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

const Counter = z.optional(z.object({ value: z.string() }))

/** Milliseconds leave room for 2^20 events each before the next number must be borrowed from the future. */
const perMillisecond = 20n
/** S3's own are 16 to 18 upper-case hex digits. */
const digits = 18

/** S3's order of one key's events: ever rising, across restarts and clocks set back. */
export const openSequencer = (ledger: DatabaseSync): (() => string) => {
  const write = ledger.prepare("INSERT OR REPLACE INTO counters (name, value) VALUES ('sequencer', ?)")
  const kept = Counter.parse(ledger.prepare("SELECT value FROM counters WHERE name = 'sequencer'").get())
  let last = BigInt(kept?.value ?? 0)

  return () => {
    const now = BigInt(Date.now()) << perMillisecond
    last = now > last ? now : last + 1n
    write.run(String(last))
    return last.toString(16).toUpperCase().padStart(digits, '0')
  }
}
