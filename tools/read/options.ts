import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'

export const help = `Reads files as an upload is read, and shows the draft and the evidence for each field. Nothing has to run.

  npm run read -- FILE …                    for people
  npm run --silent read -- --json FILE …    one line of JSON a file
  npm run read -- --html FILE …             a page that shows the source with the taken parts marked`

export type ReadOptions = { files: string[]; as: 'report' | 'json' | 'html' }

const known = {
  json: { type: 'boolean', default: false },
  html: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Throws a sentence about what makes no sense. */
export function readOptions(words: readonly string[]): ReadOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: known }),
  )
  if (values.help) return 'help'
  if (positionals.length === 0) throw new CommandFailure(`Which file?\n\n${help}`)
  if (values.json && values.html) throw new CommandFailure('Either --json or --html.')

  return { files: positionals, as: values.json ? 'json' : values.html ? 'html' : 'report' }
}
