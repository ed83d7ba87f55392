import type { Arrival } from './arrival.ts'
import type { Receipt } from './receipt.ts'

/** Told of again, an upload took another time: the first stands, so that the same event is the same row. */
export function firstTimes(before: Receipt | undefined, arrival: Arrival): Pick<Receipt, 'milliseconds'> {
  const first = before?.sequencer === arrival.upload.sequencer ? before.milliseconds : undefined
  const milliseconds = first ?? ('milliseconds' in arrival ? arrival.milliseconds : undefined)

  return milliseconds === undefined ? {} : { milliseconds }
}
