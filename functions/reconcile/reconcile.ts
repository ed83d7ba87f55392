import { notesPrefix } from '../../events/settings.ts'
import type { RenderContext } from '../publish/feed.ts'
import type { Bucket, Replaces } from '../runtime/bucket.ts'
import { type Audit, type AuditPorts, advance, openAudit, type Pace } from './audit.ts'
import type { Finding } from './finding.ts'
import { type Notes, readNotes, writeNotes } from './notes.ts'

export type ReconcilePorts = AuditPorts & {
  notes: Pick<Bucket, 'fetch' | 'put'>
  tell(findings: readonly Finding[]): void
}

/** What notes may weigh is the limit: about 400 KB of names. */
const MOST_AT_ONCE = 1_000

/** So long may work be on its way that retries hold up: five receives of a message take no longer. */
export const BETWEEN_LOOKS_MILLISECONDS = 900_000

const key = `${notesPrefix}audit.json`

type Run = { look: string; context(): RenderContext; mayGoOn(): boolean }

/**
 * Goes on with the audit of this night while there is time, then leaves the rest to the next run, by its notes. What is
 * found is told before that is noted: whoever breaks off in between tells it twice.
 */
export async function reconcile(ports: ReconcilePorts, { look, context, mayGoOn }: Run): Promise<void> {
  const found = await ports.notes.fetch(key)
  const due = dueOf(found && readNotes(Buffer.from(found.bytes).toString()), { look, now: context().now })
  if (due === undefined) return

  const audit = await goOn(due.audit, ports, { context, mayGoOn })
  if (audit.step === 'done') ports.tell(audit.findings)
  const pause = audit.step === 'look again' ? BETWEEN_LOOKS_MILLISECONDS : 0
  const notBefore = new Date(context().now.getTime() + pause)
  await keep({ ...due, notBefore, audit }, ports, found === undefined ? 'absent' : { eTag: found.eTag })
}

/** Most newsrooms sleep when it begins. */
const BEGINS_AT_HOUR = 3
const HOUR = 3_600_000

const nightOf = (now: Date): string => new Date(now.getTime() - BEGINS_AT_HOUR * HOUR).toISOString().slice(0, 10)

/** An audit a night; one that takes longer is not broken off, but one of a site that has been rendered anew since is void. */
export function dueOf(notes: Notes | undefined, { look, now }: { look: string; now: Date }): Notes | undefined {
  const anew = { night: nightOf(now), look, notBefore: now, audit: openAudit() }
  if (notes === undefined) return anew
  if (notes.audit.step === 'done') return notes.night === anew.night ? undefined : anew
  if (notes.look !== look) return anew

  return notes.notBefore <= now ? notes : undefined
}

/** Between the two looks it always breaks off. */
async function goOn(begun: Audit, ports: AuditPorts, { context, mayGoOn }: Omit<Run, 'look'>): Promise<Audit> {
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
  await bucket.put({ key, bytes, contentType: 'application/json' }, replaces)
}
