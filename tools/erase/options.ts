import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'
import { type Place, placeHelp, placeOptions } from '../desk/open-desk.ts'

export const help = `Erases an article: every copy that this Copydesk controls.

  npm run erase -- ID            tells what would be erased
  npm run erase -- ID --yes      erases it, for good

ID is the article's, or the key of an upload that gives it.

${placeHelp}
  --yes          do it; there is no way back`

export type EraseOptions = { what: string; place: Place; yes: boolean }

const known = { ...placeOptions, yes: { type: 'boolean', default: false } } as const

export function readEraseOptions(words: readonly string[]): EraseOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], options: known, allowPositionals: true }),
  )
  const { help: asked, yes, data, stack } = values
  if (asked) return 'help'
  const [what, ...more] = positionals
  if (what === undefined || more.length > 0) throw new CommandFailure('One article at a time: npm run erase -- ID')

  return { what, place: { data, stack }, yes }
}
