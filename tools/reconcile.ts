import { nothingWasDone, runCommand } from './desk/command.ts'
import { counted } from './desk/counted.ts'
import type { Desk } from './desk/desk.ts'
import { openDesk } from './desk/open-desk.ts'
import { showProgress } from './desk/progress.ts'
import { comesToRest, isCertain, RETRIES_SECONDS } from './reconcile/at-rest.ts'
import { help, type ReconcileOptions, readReconcileOptions } from './reconcile/options.ts'
import { type Reconciled, reconcileDesk } from './reconcile/reconcile-desk.ts'
import { isTooManyToWithdraw, repair } from './reconcile/repair.ts'
import { asJson, progressOf, report } from './reconcile/report.ts'

async function main(words: readonly string[]): Promise<void> {
  const options = readReconcileOptions(words)
  if (options === 'help') return console.log(help)

  const desk = await openDesk(options.place)
  const found = await look(desk, options)
  console.log(options.json ? asJson(found) : report(found))
  if (found.findings.length === 0) return

  process.exitCode = 1
  if (!options.repair) return options.json ? undefined : console.log(nothingWasDone('--repair'))
  await mend(desk, found, options)
}

async function look(desk: Desk, { patience }: ReconcileOptions): Promise<Reconciled> {
  const progress = showProgress(process.stderr)
  const outlook = {
    patience,
    reads: (readings: Reconciled['readings']) => progress.tell(progressOf(readings)),
    waits: (messages: number) => progress.tell(`Waiting for ${counted(messages, 'message')} under way`),
    clock: () => new Date(),
  }
  const found = await reconcileDesk(desk, outlook)
  progress.end()
  return found
}

const underWay = `Nothing is mended while work is under way. Where it never ends, add --patience ${RETRIES_SECONDS}: what is found
before and after so long is on no way.`

const bucketLost = `Nothing is mended. The uploads of many articles are gone, and to mend that would withdraw the articles. If the bucket
was lost, bring it back first: docs/restore-drill.md. If they are to go, add --withdraw.`

/** Facts first, then the site that follows from them: so often may one repair lay open the next. */
const MOST_ROUNDS = 5

async function mend(desk: Desk, first: Reconciled, options: ReconcileOptions): Promise<void> {
  const tell = options.json ? () => undefined : console.log
  let found = first
  for (let round = 1; found.findings.length > 0 && round <= MOST_ROUNDS; round++) {
    if (!isCertain(found, options)) return tell(underWay)
    if (!options.withdraw && isTooManyToWithdraw(found.findings)) return tell(bucketLost)

    const mended = await repair(found.findings, desk, new Date())
    tell(`\nRound ${round}: mended ${mended.length} of ${found.findings.length}. Looking again.`)
    await comesToRest(desk, { seconds: options.patience, tell: () => undefined })
    found = await look(desk, options)
    tell(report(found))
  }
  process.exitCode = found.findings.length === 0 ? 0 : 1
}

// Last: what it calls must have been defined.
await runCommand(main)
