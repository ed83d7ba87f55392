import * as z from 'zod/mini'
import { contract } from './contract.ts'

/** Emitted by the daily schedule, and by reconcile itself. Consumed by reconcile: begin an audit, or go on with one. */
export const auditDue = contract('audit.due', {
  /** How far it has come, in reconcile's own notes; absent at the beginning. */
  notes: z.optional(z.string()),
})
export type AuditDue = z.infer<typeof auditDue.schema>
