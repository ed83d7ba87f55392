import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'
import { readDuration } from '../desk/duration.ts'
import { type Place, placeHelp, placeOptions } from '../desk/open-desk.ts'

export const help = `Finds uploads and removals that Copydesk has not heard of, and tells it.

  npm run replay                  of the whole bucket
  npm run replay -- PREFIX        of the keys that begin so, such as world/

  --yes          tell it; without it nothing is changed
  --history      versions before the newest too, once the newest are known
  --again        what is known too, so that enrich says of it what it says by now
  --rate N       so many a second at most      (50)
  --grace 5m     leave what is younger alone: its event may be on its way
                 (5m of a stack; here nothing is ever on its way)
  --json         for programs
${placeHelp}`

export type ReplayOptions = {
  prefix: string
  place: Place
  history: boolean
  again: boolean
  yes: boolean
  json: boolean
  rate: number
  graceMilliseconds: number
}

const known = {
  ...placeOptions,
  history: { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  rate: { type: 'string', default: '50' },
  grace: { type: 'string' },
} as const

export function readReplayOptions(words: readonly string[]): ReplayOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: known }),
  )
  if (values.help) return 'help'
  const [prefix = '', ...more] = positionals
  if (more.length > 0) throw new CommandFailure('One prefix at a time. Quote one that holds spaces.')

  const { data, stack, history, again, yes, json } = values
  // S3 tells mostly within seconds and now and then after more than a minute; this machine tells before it acknowledges.
  const grace = values.grace ?? (stack === undefined ? '0' : '5m')
  return {
    ...{ prefix, place: { data, stack }, history, again, yes, json },
    rate: readRate(values.rate),
    graceMilliseconds: readDuration(grace, '--grace'),
  }
}

function readRate(text: string): number {
  const rate = Number(text)
  if (!/^\d{1,4}$/.test(text) || rate === 0)
    throw new CommandFailure(`--rate is a number from 1 to 9999, not "${text}".`)

  return rate
}
