import { CommandFailure } from './command-failure.ts'
import { type Closers, startCopydesk } from './copydesk.ts'
import { claimDataDirectory, type DataDirectory } from './data-directory.ts'
import { help, type Options, readOptions } from './options.ts'
import { onInterruption } from './terminal/interruption.ts'
import { progressPrinter } from './terminal/progress.ts'
import { uploadNames } from './terminal/upload-names.ts'
import { renderedAgain, synthesized, welcome } from './terminal/welcome.ts'

let stopping = false

async function start(options: Options): Promise<void> {
  const claim = claimDataDirectory(options.data, options)
  if (!claim.ok) return giveUp(claim.message)

  const closers: Closers = []
  // Whatever ends this process, nobody is told to talk to it any longer.
  process.once('exit', claim.directory.release)
  onInterruption({ first: () => void stop(closers), second: () => process.exit(130) })
  await run({ options, directory: claim.directory, closers }).catch(async cause => {
    if (stopping) return

    await closeAll(closers)
    if (!(cause instanceof CommandFailure)) throw cause

    giveUp(cause.message)
  })
}

async function run(around: { options: Options; directory: DataDirectory; closers: Closers }): Promise<void> {
  const names = uploadNames()
  const print = progressPrinter(process.stdout, names)
  const desk = await startCopydesk(around, {
    names,
    synthesized: milliseconds => console.log(synthesized(milliseconds)),
    logged(line) {
      names.logged(line.text)
      print(line)
    },
    problem: text => console.error(text),
  })

  console.log(welcome(desk, around.options, performance.now()))
  const outdated = desk.catchUp()
  await desk.feed()
  if ((await outdated) > 0) console.log(renderedAgain(await outdated))
}

async function stop(closers: Closers): Promise<void> {
  stopping = true
  console.log('\nStopping. Ctrl-C again stops at once.')
  await closeAll(closers).catch(cause => console.error(cause))
  process.exit(0)
}

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

function giveUp(message: string): void {
  console.error(message)
  process.exitCode = 1
}

// Last: what it calls must have been defined.
const answer = readOptions(process.argv.slice(2))
switch (answer.kind) {
  case 'help':
    console.log(help)
    break
  case 'mistake':
    giveUp(answer.message)
    break
  case 'options':
    await start(answer.options)
    break
  default:
    answer satisfies never
}
