/** One measured thing, what it is worth beside what else one could do, and what we want of it. */
export type Figure = {
  name: string
  value: string
  /** How it compares, measured in the same run: absolute times say little on a machine that others share. */
  beside?: string
  goal: string
  met: boolean
}

/** Tells which round is going on, for whoever waits. */
export type Say = (what: string) => void

/** `low` = goal is an upper bound, `high` = a lower one. */
export type Aim = { limit: number; want: 'low' | 'high' }

export const isMet = (value: number, { limit, want }: Aim): boolean =>
  want === 'low' ? value <= limit : value >= limit

/** A figure whose value and goal are numbers of one unit. */
export const figure = (name: string, [value, unit]: [number, string], aim: Aim & { beside?: string }): Figure => ({
  name,
  value: amount(value, unit),
  goal: `${aim.want === 'low' ? '≤' : '≥'} ${aim.limit} ${unit}`,
  met: isMet(value, aim),
  ...(aim.beside !== undefined && { beside: aim.beside }),
})

export const amount = (value: number, unit: string): string => `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`

/** "2.1 x the synth alone (1.9 s)". */
export const times = (value: number, other: number, name: string): string => `${(value / other).toFixed(2)} x ${name}`

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2

  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

const COLUMNS = { name: 36, value: 15, goal: 24 }

export const line = ({ name, value, beside, goal, met }: Figure): string =>
  [
    name.padEnd(COLUMNS.name),
    value.padStart(COLUMNS.value),
    `  goal ${goal}`.padEnd(COLUMNS.goal),
    met ? 'met    ' : 'NOT MET',
    beside ?? '',
  ]
    .join(' ')
    .trimEnd()
