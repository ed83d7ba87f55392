import { type AuditPorts, advance, openAudit } from '../../functions/reconcile/audit.ts'
import type { Finding } from '../../functions/reconcile/finding.ts'
import { type Readings, unread } from '../../functions/reconcile/survey.ts'
import type { Desk } from '../desk/desk.ts'
import { comesToRest } from './at-rest.ts'
import { auditPorts, renderContext } from './audit-ports.ts'
import { type BodyMarks, bodyMarks, unusedBodies } from './unused-bodies.ts'

export type Outlook = {
  /** How long work that is under way is waited for, in seconds. */
  patience: number
  reads(readings: Readings): void
  waits(messages: number): void
  clock(): Date
}

export type Reconciled = {
  readings: Readings
  findings: Finding[]
  /** There is more than one look can hold: mend this, then look again. */
  more: boolean
  /** False: queues still hold messages, and what was found may be on its way. */
  atRest: boolean
  unused: { count: number; bytes: number }
}

/** About 10 MB of names. */
const MOST_MEMBERS = 20_000

/** Lays bucket, facts and site against one another. Changes nothing. */
export async function reconcileDesk(desk: Desk, { patience, reads, waits, clock }: Outlook): Promise<Reconciled> {
  const marks = bodyMarks()
  const ports = noting(auditPorts(desk), marks)
  let readings = unread()
  let atRest = true
  const pace = {
    most: MOST_MEMBERS,
    mayGoOn(now: Readings) {
      readings = now
      reads(now)
      return true
    },
  }

  let audit = openAudit()
  while (audit.step !== 'done') {
    if (audit.step === 'look again') atRest = await comesToRest(desk, { seconds: patience, tell: waits })
    audit = await advance(audit, ports, { context: renderContext(desk, clock()), pace })
  }

  const { findings, more } = audit
  return { readings, findings, more, atRest, unused: await unusedBodies(desk, marks, clock()) }
}

/** The texts' keys pass by anyway while the articles are read. */
const noting = (ports: AuditPorts, marks: BodyMarks): AuditPorts => {
  const { articles } = ports.ledgers
  const page = async (after?: string) => {
    const read = await articles.page(after)
    for (const row of read.items) marks.note(row)
    return read
  }

  return { ...ports, ledgers: { ...ports.ledgers, articles: { ...articles, page } } }
}
