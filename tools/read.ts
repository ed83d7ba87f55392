import { runCommand } from './desk/command.ts'
import { help, readOptions } from './read/options.ts'
import { type Outcome, readFileAt } from './read/read-file.ts'
import { asJson, asReport } from './read/report.ts'

/** What shows a page reads documents, too: of no use to whoever asks for a line of JSON. */
const pageOf = async (outcome: Outcome) => (await import('./read/page.ts')).showPage(outcome)

/** Files are read one after the other, so that a thousand take no more memory than one. */
async function main(words: readonly string[]): Promise<void> {
  const options = readOptions(words)
  if (options === 'help') return console.log(help)

  for (const file of options.files) {
    const outcome = await readFileAt(file)
    if (options.as === 'json') console.log(asJson(outcome))
    else if (options.as === 'html') console.log(await pageOf(outcome))
    else console.log(asReport(outcome))
    if (!outcome.reading.ok && options.as !== 'json') process.exitCode = 1
  }
}

// Last: what it calls must have been defined.
await runCommand(main)
