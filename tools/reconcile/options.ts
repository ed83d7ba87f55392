import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'
import { type Place, placeHelp, placeOptions } from '../desk/open-desk.ts'

export const help = `Lays the bucket, the facts and the site against one another.

  npm run reconcile               tells what is missing, stale or orphaned
  npm run reconcile -- --repair   mends it

${placeHelp}
  --repair       mend what is found
  --withdraw     withdraw even more than ten articles whose uploads are gone
  --patience S   seconds that work under way is waited for   (120)
                 after 900 what was found before and after is mended all the same
  --json         for programs

Ends with 1 where something is found and not mended.`

export type ReconcileOptions = {
  place: Place
  repair: boolean
  withdraw: boolean
  patience: number
  json: boolean
}

const known = {
  ...placeOptions,
  repair: { type: 'boolean', default: false },
  withdraw: { type: 'boolean', default: false },
  patience: { type: 'string', default: '120' },
  json: { type: 'boolean', default: false },
} as const

export function readReconcileOptions(words: readonly string[]): ReconcileOptions | 'help' {
  const { values } = understand(() => parseArgs({ args: [...words], options: known }))
  if (values.help) return 'help'

  const { patience, data, stack, repair, withdraw, json } = values
  if (!/^\d{1,5}$/.test(patience)) throw new CommandFailure(`--patience is a number of seconds, not "${patience}".`)

  return { place: { data, stack }, repair, withdraw, json, patience: Number(patience) }
}
