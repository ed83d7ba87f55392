import { CommandFailure } from '../../infra/local/command-failure.ts'
import { describeMistake } from '../../infra/local/options.ts'
import { unanswered } from './unanswered.ts'

/** What an operator's command says before it has been told to act. */
export const nothingWasDone = (flag: '--yes' | '--repair'): string => `Nothing was changed. Add ${flag} to do it.`

/** Reads a command line; what makes no sense is told in one sentence. */
export function understand<Words>(parse: () => Words): Words {
  try {
    return parse()
  } catch (cause) {
    throw new CommandFailure(`${describeMistake(cause)} See --help.`, { cause })
  }
}

/** Runs a command: a failure that a person can mend is a sentence, not a stack trace. Whoever has read enough (`| head`) ends it. */
export async function runCommand(main: (words: readonly string[]) => Promise<void>): Promise<void> {
  process.stdout.on('error', cause => {
    if (!('code' in cause) || cause.code !== 'EPIPE') throw cause

    process.exit()
  })
  await main(process.argv.slice(2)).catch(cause => {
    const told = cause instanceof CommandFailure ? cause.message : unanswered(cause)
    if (told === undefined) throw cause

    console.error(told)
    process.exitCode = 1
  })
}
