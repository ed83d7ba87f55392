import { CommandFailure } from '../../infra/local/command-failure.ts'
import type { Desk } from './desk.ts'
import { openLocalDesk } from './local-desk.ts'

/** Options that every command of an operator has, for `parseArgs`. */
export const placeOptions = {
  data: { type: 'string' },
  stack: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export const placeHelp = `  --data DIR     of the running Copydesk   (.copydesk)
  --stack NAME   of a deployed one instead`

export type Place = { data?: string | undefined; stack?: string | undefined }

/** Opens the running Copydesk of a folder, or a deployed stack. Throws a `CommandFailure` where there is none. */
export async function openDesk({ data, stack }: Place): Promise<Desk> {
  if (stack === undefined) return openLocalDesk(data ?? '.copydesk')
  if (data !== undefined) throw new CommandFailure('Either --data or --stack: one Copydesk at a time.')

  // The client of CloudFormation costs as much to load as the rest: only who asks for a stack waits for it.
  const { openCloudDesk } = await import('./cloud-desk.ts')
  return openCloudDesk(stack)
}
