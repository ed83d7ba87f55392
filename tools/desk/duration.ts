import { CommandFailure } from '../../infra/local/command-failure.ts'

const milliseconds = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const units = ['s', 'm', 'h', 'd'] as const

/** 90s, 15m, 24h, 7d: in milliseconds. */
export function readDuration(text: string, option: string): number {
  const [, figure, letter] = /^(\d{1,6})([smhd])$/.exec(text) ?? (text === '0' ? ['', '0', 's'] : [])
  const unit = units.find(one => one === letter)
  if (unit === undefined) throw new CommandFailure(`${option} is a time such as 90s, 15m, 24h or 7d, not "${text}".`)

  return Number(figure) * milliseconds[unit]
}
