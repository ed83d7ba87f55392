import { prepareAnalysis } from '../functions/enrich/analysis.ts'
import { runCommand } from './desk/command.ts'
import { enrichFile } from './enrich/enrich-file.ts'
import { help, readOptions } from './enrich/options.ts'
import { asJson, asReport } from './enrich/report.ts'

/** Files are enriched one after the other; what the enrichers load is loaded once. */
async function main(words: readonly string[]): Promise<void> {
  const options = readOptions(words)
  if (options === 'help') return console.log(help)

  const analyse = await prepareAnalysis()
  for (const file of options.files) {
    const outcome = await enrichFile(file, { analyse, textIsBody: options.textIsBody })
    console.log(options.json ? asJson(outcome) : asReport(outcome, options.explain))
    if (!outcome.ok && !options.json) process.exitCode = 1
  }
}

// Last: what it calls must have been defined.
await runCommand(main)
