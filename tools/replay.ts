import { nothingWasDone, runCommand } from './desk/command.ts'
import { openDesk } from './desk/open-desk.ts'
import { showProgress } from './desk/progress.ts'
import type { Lost } from './replay/decide.ts'
import { help, readReplayOptions } from './replay/options.ts'
import { replay } from './replay/replay.ts'
import { lostLine, summary } from './replay/report.ts'

/** Enough to see what they are; a program gets all. */
const SHOWN = 20

export async function main(words: readonly string[]): Promise<void> {
  const options = readReplayOptions(words)
  if (options === 'help') return console.log(help)
  const desk = await openDesk(options.place)
  const progress = showProgress(process.stderr)
  let lost = 0
  const width = Math.min(process.stdout.columns ?? 100, 100)

  const tally = await replay(desk, options, {
    lost(one) {
      lost += 1
      if (options.json) return console.log(JSON.stringify(plain(one)))
      if (lost <= SHOWN) console.log(lostLine(one, width))
    },
    looked: ({ known, messages }) => progress.tell(`${known} known, ${messages} lost`),
  })
  progress.end()

  if (!options.json && lost > SHOWN) console.log(`and ${lost - SHOWN} more`)
  console.error(summary(tally))
  if (lost > 0 && !options.yes) console.error(nothingWasDone('--yes'))
}

const plain = ({ key, what, sequencer, occurredAt, version }: Lost) => ({
  key,
  what,
  sequencer,
  occurredAt,
  ...(version && { versionId: version.versionId }),
})

// Last: what it calls must have been defined.
if (import.meta.main) await runCommand(main)
