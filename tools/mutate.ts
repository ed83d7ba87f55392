import { globSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { CommandFailure } from '../infra/local/command-failure.ts'
import { type Mutant, mutantsOf, mutated } from './mutate/mutants.ts'
import { help, mutateOptions } from './mutate/options.ts'
import { trialOf } from './mutate/trial.ts'

const root = resolve(import.meta.dirname, '..')
const readers = [
  'functions/parse/plain-text/*.ts',
  'functions/parse/html/{author-link,byline-elements,date-elements,dateline,details,headline,json-ld,markup-evidence,news-article,page-facts,people,person-names,publication-date,site-name,standfirst,standfirst-elements}.ts',
]

// The tests of these readers: what else imports them reads other formats.
const tests = [
  'tests/functions/parse/plain-text',
  'tests/functions/parse/formats/text',
  'tests/functions/parse/formats/html',
  'tests/functions/parse/html',
]

type Score = { noticed: number; tried: number }

async function main(words: readonly string[]): Promise<void> {
  const options = mutateOptions(words)
  if (options === 'help') return console.log(help)

  const files = options.files.length > 0 ? options.files : globSync(readers, { cwd: root }).toSorted()
  const total: Score = { noticed: 0, tried: 0 }
  for (const file of files) {
    const score = await scoreOf(resolve(root, file), options.every)
    total.noticed += score.noticed
    total.tried += score.tried
    console.log(said(file, score))
  }
  console.log(said('all', total))
}

async function scoreOf(file: string, every: number): Promise<Score> {
  const source = readFileSync(file, 'utf8')
  const trial = await trialOf(file, tests)
  // Where the tests fail over the file as it stands, they would notice everything.
  if (await trial.notices(source)) throw new CommandFailure(`The tests of ${relative(root, file)} do not pass.`)

  const mutants = mutantsOf(source).filter((_, at) => at % every === 0)
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

await main(process.argv.slice(2)).catch(cause => {
  if (!(cause instanceof CommandFailure)) throw cause

  console.error(cause.message)
  process.exitCode = 1
})
