import { pad } from '../../infra/local/terminal/terminal-text.ts'

/** One measured figure beside its goal and the best that others reach. */
export type Row = { name: string; value: number; goal?: Goal; beside?: string }
export type Goal = { atLeast: number } | { atMost: number }

/** A part of `npm run eval`: it measures one kind of annotation on the sets under `dataFolder`. */
export type Evaluate = (dataFolder: string) => Promise<Row[]>

export const isMet = (value: number, goal: Goal): boolean =>
  'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost

export function printed({ name, value, goal, beside }: Row): string {
  const cells = [pad(name, 62), value.toFixed(1).padStart(8), ...goalCells(value, goal), beside ?? '']

  return cells.join('  ').trimEnd()
}

function goalCells(value: number, goal: Goal | undefined): string[] {
  if (goal === undefined) return [' '.repeat(8), ' '.repeat(7)]
  const wanted = 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`

  return [wanted.padEnd(8), isMet(value, goal) ? 'met    ' : 'NOT MET']
}
