import { contract } from './contract.ts'

/** Emitted by the schedule, every minute. Consumed by publish: let come and go what is due by now. */
export const sweepDue = contract('sweep.due', {})
