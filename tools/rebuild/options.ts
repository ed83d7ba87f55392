import { parseArgs } from 'node:util'
import { understand } from '../desk/command.ts'
import { type Place, placeHelp, placeOptions } from '../desk/open-desk.ts'

export const help = `Renders every article and every feed again, in place, from the facts.

  npm run rebuild            tells how much that is
  npm run rebuild -- --yes   does it

${placeHelp}
  --yes          do it

After the feeds table or the site was lost; after a deploy the stack does it by itself. Broken off, it goes on where it was when
it is asked again. What no longer belongs to the site is taken away last.`

export type RebuildOptions = { place: Place; yes: boolean }

const known = { ...placeOptions, yes: { type: 'boolean', default: false } } as const

export function readRebuildOptions(words: readonly string[]): RebuildOptions | 'help' {
  const { help: asked, yes, data, stack } = understand(() => parseArgs({ args: [...words], options: known })).values
  if (asked) return 'help'

  return { place: { data, stack }, yes }
}
