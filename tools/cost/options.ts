import { parseArgs } from 'node:util'
import { CommandFailure } from '../../infra/local/command-failure.ts'
import { understand } from '../desk/command.ts'

export const help = `Tells what an article costs in the cloud, by service and function, and what the stack costs when nothing happens.
Runs a Copydesk of its own and bills its calls at list price (us-east-1).

  npm run cost

  --single N     articles that come one at a time          (30)
  --together N   articles that come as fast as they can    (400)`

export type CostOptions = { single: number; together: number }

const known = {
  single: { type: 'string', default: '30' },
  together: { type: 'string', default: '400' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export function readCostOptions(words: readonly string[]): CostOptions | 'help' {
  const { values } = understand(() => parseArgs({ args: [...words], options: known }))
  if (values.help) return 'help'

  return { single: readCount(values.single, '--single'), together: readCount(values.together, '--together') }
}

function readCount(text: string, option: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new CommandFailure(`${option} is a number from 1 to 99999, not "${text}".`)

  return Number(text)
}
