import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'

export const help = `Changes the sources a little, one change at a time, and says which changes no test notices.

  npm run mutate                          what reads plain text and a page's metadata, what decides in enrichment and between articles, what stores, and what places and plans: a day
  npm run mutate -- FILE …                these files
  npm run mutate -- --every 10 FILE …     every tenth change only
  npm run mutate -- --sample 150 FILE …   so many of all changes, the same each time
  npm run mutate -- --sample 150 --seed 2 so many others, the same each time`

export type MutateOptions = { files: string[]; every: number; sample: number; seed: string }

const known = {
  every: { type: 'string', default: '1' },
  sample: { type: 'string', default: 'Infinity' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Throws a sentence about what makes no sense. */
export function mutateOptions(words: readonly string[]): MutateOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: known }),
  )
  if (values.help) return 'help'
  const every = Number(values.every)
  if (!Number.isInteger(every) || every < 1) throw new CommandFailure('--every takes a whole number from 1 on.')
  const sample = Number(values.sample)
  if (!(sample >= 1)) throw new CommandFailure('--sample takes a number from 1 on.')

  return { files: positionals, every, sample, seed: values.seed }
}
