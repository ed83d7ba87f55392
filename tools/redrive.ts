import { nothingWasDone, runCommand } from './desk/command.ts'
import { counted } from './desk/counted.ts'
import type { Desk } from './desk/desk.ts'
import { openDesk } from './desk/open-desk.ts'
import { showProgress } from './desk/progress.ts'
import { isOfCause } from './redrive/cause.ts'
import { collectLetters } from './redrive/collect.ts'
import type { Letter } from './redrive/letter.ts'
import { help, readRedriveOptions } from './redrive/options.ts'
import { overview } from './redrive/report.ts'
import { sendBack } from './redrive/send-back.ts'

export async function main(words: readonly string[]): Promise<void> {
  const options = readRedriveOptions(words)
  if (options === 'help') return console.log(help)
  const desk = await openDesk(options.place)
  const all = await collectLetters(desk, options.places)
  const letters = all.filter(letter => isOfCause(options.cause, letter))

  if (options.json) console.log(JSON.stringify(letters, null, 2))
  else console.log(overview(letters, Math.min(process.stdout.columns ?? 120, 120)))
  if (letters.length === 0) return
  if (!options.yes) return console.error(`\n${nothingWasDone('--yes')}`)

  await redrive(desk, letters)
}

async function redrive(desk: Desk, letters: readonly Letter[]): Promise<void> {
  const progress = showProgress(process.stderr)
  let done = 0
  await sendBack(desk, letters, () => {
    done += 1
    progress.tell(`${done} of ${counted(letters.length, 'letter')} sent back`)
  })
  progress.end()

  const left = letters.length - done
  console.error(`\n${counted(done, 'letter')} sent back. See what becomes of them: npm run status`)
  if (left > 0)
    console.error(`${counted(left, 'letter')} could not be sent back: they name nothing, or somebody else holds them.`)
}

// Last: what it calls must have been defined.
if (import.meta.main) await runCommand(main)
