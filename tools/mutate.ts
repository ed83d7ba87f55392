import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { CommandFailure } from '../infra/local/command-failure.ts'
import { runCommand } from './desk/command.ts'
import { type Mutant, mutantsOf, mutated } from './mutate/mutants.ts'
import { help, type MutateOptions, mutateOptions } from './mutate/options.ts'
import { measured, roundsFor } from './mutate/parts.ts'
import { trialOf } from './mutate/trial.ts'

const root = resolve(import.meta.dirname, '..')

type Score = { noticed: number; tried: number }

async function main(words: readonly string[]): Promise<void> {
  const options = mutateOptions(words)
  if (options === 'help') return console.log(help)

  const files = options.files.length > 0 ? options.files : measured(root)
  const total: Score = { noticed: 0, tried: 0 }
  for (const [file, mutants] of chosen(files, options)) {
    const score = await scoreOf(resolve(root, file), mutants)
    total.noticed += score.noticed
    total.tried += score.tried
    console.log(said(file, score))
  }
  console.log(said('all', total))
}

/** The changes to try in each file: every so many of them, and of these the sample, drawn by a hash so that it is the same for one seed. */
function chosen(files: readonly string[], { every, sample, seed }: MutateOptions): [string, Mutant[]][] {
  const all = files.flatMap(file =>
    mutantsOf(readFileSync(resolve(root, file), 'utf8'))
      .filter((_, at) => at % every === 0)
      .map(mutant => ({ file, mutant })),
  )
  const drawn = all.toSorted((a, b) => drawOf(a, seed).localeCompare(drawOf(b, seed))).slice(0, sample)
  const inOrder = all.filter(one => drawn.includes(one))
  return files
    .map((file): [string, Mutant[]] => [file, inOrder.flatMap(one => (one.file === file ? [one.mutant] : []))])
    .filter(([, mutants]) => mutants.length > 0)
}

const drawOf = ({ file, mutant }: { file: string; mutant: Mutant }, seed: string) =>
  createHash('sha256').update(`${seed} ${file} ${mutant.start} ${mutant.end} ${mutant.text}`).digest('hex')

async function scoreOf(file: string, mutants: readonly Mutant[]): Promise<Score> {
  const source = readFileSync(file, 'utf8')
  const trial = await trialOf(file, roundsFor(relative(root, file)))
  // Where the tests fail over the file as it stands, they would notice everything.
  if (await trial.notices(source)) throw new CommandFailure(`The tests of ${relative(root, file)} do not pass.`)

  const score = { noticed: 0, tried: mutants.length }
  for (const mutant of mutants) {
    if (await trial.notices(mutated(source, mutant))) score.noticed++
    else console.log(survivor(relative(root, file), source, mutant))
  }
  await trial.end()
  return score
}

const survivor = (file: string, source: string, { start, end, text, line }: Mutant) =>
  `  ${file}:${line}  ${source.slice(start, end).replace(/\s+/g, ' ').slice(0, 60)}  →  ${text || '(nothing)'}`

const said = (name: string, { noticed, tried }: Score) =>
  `${name.padEnd(50)} ${noticed} of ${tried} changes noticed ${tried === 0 ? '' : `(${((100 * noticed) / tried).toFixed(0)} %)`}`

// Last: what it calls must have been defined.
await runCommand(main)
