import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'
import { type Place, placeHelp, placeOptions } from '../desk/open-desk.ts'
import { type LetterPlace, letterPlaces } from './letter.ts'

export const help = `Shows what a stage has given up, by cause, and sends it back.

  npm run redrive                 the letters of all stages
  npm run redrive -- STAGE        of one: ${letterPlaces.join(', ')}
                                  (feeds: feeds to render; stream: changes to publish)

  --cause TEXT   only those whose cause holds these words
  --yes          send them back; without it nothing is changed
  --json         for programs, each letter whole
${placeHelp}`

export type RedriveOptions = {
  places: readonly LetterPlace[]
  place: Place
  cause: string | undefined
  yes: boolean
  json: boolean
}

const known = {
  ...placeOptions,
  cause: { type: 'string' },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export function readRedriveOptions(words: readonly string[]): RedriveOptions | 'help' {
  const { values, positionals } = understand(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: known }),
  )
  const { data, stack, cause, yes, json } = values
  if (values.help) return 'help'

  return { places: readPlaces(positionals), place: { data, stack }, cause, yes, json }
}

function readPlaces(words: readonly string[]): readonly LetterPlace[] {
  const [word, ...more] = words
  if (word === undefined) return letterPlaces
  const place = letterPlaces.find(one => one === word)
  if (place === undefined || more.length > 0)
    throw new CommandFailure(`A stage is one of ${letterPlaces.join(', ')}; not "${words.join(' ')}".`)

  return [place]
}
