import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'
import { readDuration } from '../desk/duration.ts'
import { type Place, placeHelp, placeOptions } from '../desk/open-desk.ts'
import { type Standing, standings } from './answers.ts'
import type { Age, Choice } from './chosen.ts'

export const help = `Tells what became of everything that was uploaded.

  npm run status                  all uploads
  npm run status -- KEY           one in full, such as world/story.txt
  npm run status -- KEY!FILE      a file of a bundle, such as march.zip!world/ferry.txt

  --outcome WORD only ${standings.slice(0, 4).join(', ')},
                 ${standings.slice(4).join(', ')}
  --section NAME only what lies in this folder, such as world
  --age 24h      only what changed within 24 hours; +24h = longer ago than that
  --watch        look again every 2 seconds; of a stack every 30
  --json         for programs
${placeHelp}`

export type StatusOptions = { key?: string; place: Place; choice: Choice; watch: boolean; json: boolean }

const known = {
  ...placeOptions,
  outcome: { type: 'string' },
  section: { type: 'string' },
  age: { type: 'string' },
  watch: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Throws a sentence about what makes no sense. */
export function readStatusOptions(words: readonly string[]): StatusOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: known }),
  )
  if (values.help) return 'help'
  const [key, ...more] = positionals
  if (more.length > 0) throw new CommandFailure('One key at a time. Quote a key that holds spaces.')

  const { data, stack, watch, json, outcome, section, age } = values
  const choice = {
    ...(outcome !== undefined && { outcome: readStanding(outcome) }),
    ...(section !== undefined && { section: section.replace(/\/+$/, '') }),
    ...(age !== undefined && { age: readAge(age) }),
  }
  return { place: { data, stack }, choice, watch, json, ...(key !== undefined && { key }) }
}

function readStanding(text: string): Standing {
  const standing = standings.find(one => one === text)
  if (standing === undefined) throw new CommandFailure(`--outcome is one of ${standings.join(', ')}; not "${text}".`)

  return standing
}

const readAge = (text: string): Age =>
  text.startsWith('+') ? { longerThan: readDuration(text.slice(1), '--age') } : { within: readDuration(text, '--age') }
