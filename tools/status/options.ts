import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { describeMistake } from '../../infra/local/options.ts'

export const help = `Tells what became of everything that was uploaded.

  npm run status                  all uploads
  npm run status -- KEY           one in full, such as world/story.txt

  --data DIR   of the running Copydesk   (.copydesk)
  --json       for programs`

export type StatusOptions = { key?: string; data: string; json: boolean }

const known = {
  data: { type: 'string', default: '.copydesk' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Throws a sentence about what makes no sense. */
export function readStatusOptions(words: readonly string[]): StatusOptions | 'help' {
  const { values, positionals } = parse(words)
  if (values.help) return 'help'
  const [key, ...more] = positionals
  if (more.length > 0) throw new CommandFailure('One key at a time. Quote a key that holds spaces.')

  return { data: values.data, json: values.json, ...(key !== undefined && { key }) }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: known })
  } catch (cause) {
    throw new CommandFailure(describeMistake(cause), { cause })
  }
}
