import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synthesize } from '../infra/local/synthesis.ts'
import { readAssembly } from '../infra/local/template/template.ts'
import { idleMonth } from './cost/idle.ts'
import { type Bill, measure } from './cost/measure.ts'
import { type CostOptions, help, readCostOptions } from './cost/options.ts'
import { besideOthers, billTable, idleTable } from './cost/report.ts'
import { runCommand } from './desk/command.ts'
import { showProgress } from './desk/progress.ts'

/** Articles enough for the feeds to be full. */
const FULL = 80

async function main(words: readonly string[]): Promise<void> {
  const options = readCostOptions(words)
  if (options === 'help') return console.log(help)
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-cost-'))
  try {
    await synthesize(folder)
    await tell(folder, options)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function tell(assembly: string, { single, together }: CostOptions): Promise<void> {
  const bills: Bill[] = []
  const progress = showProgress(process.stderr)
  const runs = [
    { before: FULL, articles: single, batch: 1 },
    { before: FULL, articles: together, batch: 10 },
  ]
  for (const run of runs)
    bills.push(await measure(assembly, run, done => progress.tell(`one at a time: ${done} of ${single}`)))
  progress.end()

  for (const bill of bills) console.log(`${billTable(bill)}\n`)
  console.log(`${besideOthers(bills)}\n`)
  console.log(idleTable(idleMonth(readAssembly(assembly).template)))
}

// Last: what it calls must have been defined.
await runCommand(main)
