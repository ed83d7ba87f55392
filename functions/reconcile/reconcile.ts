import type { RenderContext } from '../publish/feed.ts'
import type { Bucket, Replaces, StoredObject } from '../runtime/bucket.ts'
import { type Audit, type AuditPorts, advance, openAudit, type Pace } from './audit.ts'
import { isDue, type Known, nightOf, notesIn, notesKey } from './due-audit.ts'
import type { Finding } from './finding.ts'
import { type Notes, writeNotes } from './notes.ts'

export type ReconcilePorts = AuditPorts & {
  notes: Pick<Bucket, 'put'>
  tell(findings: readonly Finding[]): void
}

/** What notes may weigh is the limit: about 400 KB of names. */
const MOST_AT_ONCE = 1_000

/** So long may work be on its way that retries hold up: five receives of a message take no longer. */
export const BETWEEN_LOOKS_MILLISECONDS = 900_000

/** `found` = the notes of the run before. */
type Run = { look: string; found: StoredObject | undefined; context(): RenderContext; mayGoOn(): boolean }

/**
 * Goes on with the audit of this night while there is time, then leaves the rest to the next run, by its notes. What is
 * found is told before that is noted: whoever breaks off in between tells it twice.
 */
export async function reconcile(ports: ReconcilePorts, { look, found, context, mayGoOn }: Run): Promise<void> {
  const due = dueOf(found && notesIn(found), { look, now: context().now })
  if (due === undefined) return

  const audit = await goOn(due.audit, ports, { context, mayGoOn })
  if (audit.step === 'done') ports.tell(audit.findings)
  const pause = audit.step === 'look again' ? BETWEEN_LOOKS_MILLISECONDS : 0
  const notBefore = new Date(context().now.getTime() + pause)
  await keep({ ...due, notBefore, audit }, ports, found === undefined ? 'absent' : { eTag: found.eTag })
}

/** One that takes longer than its night is not broken off, but one of a site that has been rendered anew since is void. */
export function dueOf(notes: Notes | undefined, known: Known): Notes | undefined {
  if (!isDue(notes, known)) return undefined
  if (notes !== undefined && notes.audit.step !== 'done' && notes.look === known.look) return notes

  return { night: nightOf(known.now), look: known.look, notBefore: known.now, audit: openAudit() }
}

/** Between the two looks it always breaks off. */
async function goOn(
  begun: Audit,
  ports: AuditPorts,
  { context, mayGoOn }: Omit<Run, 'look' | 'found'>,
): Promise<Audit> {
  const pace: Pace = { mayGoOn, most: MOST_AT_ONCE }
  let audit = begun
  let before: Audit['step']
  do {
    before = audit.step
    audit = await advance(audit, ports, { context: context(), pace })
  } while (audit.step !== 'done' && before !== 'look' && mayGoOn())

  return audit
}

/** Where another run has written since, its notes stand: the two did the same. */
async function keep(notes: Notes, { notes: bucket }: ReconcilePorts, replaces: Replaces): Promise<void> {
  const bytes = Buffer.from(writeNotes(notes))
  await bucket.put({ key: notesKey, bytes, contentType: 'application/json' }, replaces)
}
