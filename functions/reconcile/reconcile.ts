import { auditDue } from '../../events/audit-due.ts'
import { encode } from '../../events/contract.ts'
import type { RenderContext } from '../publish/feed.ts'
import type { Queue } from '../runtime/queue.ts'
import { type Audit, type AuditPorts, advance, openAudit, type Pace } from './audit.ts'
import { readNotes, writeNotes } from './notes.ts'

export type ReconcilePorts = AuditPorts & { toSelf: Queue }
export type Told = Audit & { step: 'done' }

/** What a message may hold is the limit: about 400 KB of names. */
export const MOST_AT_ONCE = 1_000

/** So long may work be on its way that retries hold up: the most that SQS can delay a message. */
const BETWEEN_LOOKS_SECONDS = 900

/**
 * Goes on with an audit while there is time, then leaves the rest to a message. Between the two looks lies a quarter of an
 * hour, which costs nothing: no function waits.
 */
export async function reconcile(
  notes: string | undefined,
  ports: ReconcilePorts,
  { context, mayGoOn }: { context: () => RenderContext; mayGoOn: () => boolean },
): Promise<Told | 'goes on'> {
  const pace: Pace = { mayGoOn, most: MOST_AT_ONCE }
  let audit = notes === undefined ? openAudit() : readNotes(notes)
  do {
    const before = audit.step
    audit = await advance(audit, ports, { context: context(), pace })
    if (audit.step === 'done') return audit

    if (before === 'look') return leave(audit, ports, BETWEEN_LOOKS_SECONDS)
  } while (mayGoOn())

  return leave(audit, ports, 0)
}

async function leave(audit: Audit, { toSelf }: ReconcilePorts, delaySeconds: number): Promise<'goes on'> {
  const body = encode(auditDue.schema, { type: 'audit.due', version: 1, notes: writeNotes(audit) })
  await toSelf.send([{ body, delaySeconds }])

  return 'goes on'
}
