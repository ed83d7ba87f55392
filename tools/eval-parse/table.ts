import { pad } from '../../infra/local/terminal/terminal-text.ts'

export type Row = { name: string; values: readonly (number | undefined)[] }
/** Figures of several readers on the same files. `goals` stand in the same order as the columns. */
export type Table = {
  title: string
  columns: readonly string[]
  goals?: readonly (string | undefined)[]
  rows: readonly Row[]
}

export function printed({ title, columns, goals = [], rows }: Table): string {
  const widths = columns.map((column, at) => Math.max(8, column.length, goals[at]?.length ?? 0) + 2)
  const line = (name: string, cells: readonly string[]) =>
    `  ${pad(name, 26)}${cells.map((cell, at) => cell.padStart(widths[at] ?? 10)).join('')}`
  const goalLine =
    goals.length > 0
      ? [
          line(
            'goal',
            columns.map((_, at) => goals[at] ?? ''),
          ),
        ]
      : []

  return [
    title,
    line('', columns),
    ...rows.map(({ name, values }) => line(name, values.map(shown))),
    ...goalLine,
    '',
  ].join('\n')
}

const shown = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(value >= 10 ? 1 : 3))
