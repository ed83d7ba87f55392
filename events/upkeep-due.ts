import * as z from 'zod/mini'
import { contract } from './contract.ts'

/** Emitted by a schedule, and by a start on this machine. Consumed by reconcile: see what is due, and go on with it. */
export const upkeepDue = contract('upkeep.due', {
  /** Whoever runs Copydesk on his own machine audits it when he likes. */
  only: z.optional(z.literal('rendering')),
})
