import type { Guard, Key, Row, Table } from '../../functions/runtime/table.ts'

/** A table in memory. `tests/contracts/ports.test.ts` holds it to what the real engine does. */
export type MemoryTable = Table & { rows: Map<string, Row>; onChange(listener: (row: Row) => void): void }

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk])
const byKey = (a: Row, b: Row) => (a.sk < b.sk ? -1 : 1)

export function memoryTable(): MemoryTable {
  const rows = new Map<string, Row>()
  const listeners: ((row: Row) => void)[] = []
  const write = (row: Row) => {
    const kept = structuredClone(withoutUndefined(row))
    const changed = JSON.stringify(rows.get(nameOf(row)), plain) !== JSON.stringify(kept, plain)
    rows.set(nameOf(row), kept)
    if (changed) for (const listener of listeners) listener(kept)
  }

  return {
    rows,
    onChange: listener => listeners.push(listener),
    find: async key => structuredClone(rows.get(nameOf(key))),
    findAll: async keys => keys.flatMap(key => structuredClone(rows.get(nameOf(key))) ?? []),
    async list(pk, { from = '', until, newestFirst = false, limit } = {}) {
      const isWithin = ({ sk }: Row) => sk >= from && (until === undefined || sk <= until)
      const found = [...rows.values()].filter(row => row.pk === pk && isWithin(row)).sort(byKey)

      return structuredClone((newestFirst ? found.reverse() : found).slice(0, limit))
    },
    async keep(row) {
      write(row)
    },
    async put(row, guard) {
      if (!holds(guard, rows.get(nameOf(row)))) return 'refused'

      write(row)
      return 'written'
    },
    async remove(key, guard) {
      if (!holds(guard, rows.get(nameOf(key)))) return 'refused'

      rows.delete(nameOf(key))
      return 'written'
    },
    async add(key, { numbers = {}, sets = {}, values = {} }) {
      const row: Row = { ...rows.get(nameOf(key)), ...key, ...values }
      for (const [name, amount] of Object.entries(numbers)) row[name] = Number(row[name] ?? 0) + amount
      for (const [name, more] of Object.entries(sets)) {
        const before = row[name] instanceof Set ? row[name] : new Set()
        row[name] = new Set([...before, ...more])
      }
      write(row)
      return structuredClone(row)
    },
    async set(key, attributes, guard) {
      const before = rows.get(nameOf(key))
      if (guard !== undefined && !holds(guard, before)) return 'refused'

      write({ ...before, ...key, ...attributes })
      return 'written'
    },
  }
}

const withoutUndefined = (row: Row): Row => {
  const kept: Row = { pk: row.pk, sk: row.sk }
  for (const [name, value] of Object.entries(row)) if (value !== undefined) kept[name] = value

  return kept
}

const plain = (_: string, value: unknown) => (value instanceof Set ? [...value].sort() : value)

function holds(guard: Guard, row: Row | undefined): boolean {
  const value = row?.[guard.attribute]
  if (guard.is === 'absent') return value === undefined
  if (guard.is === 'equal') return value === guard.to
  if (value === undefined) return true

  return typeof guard.to === 'number' ? Number(value) <= guard.to : String(value) <= guard.to
}
