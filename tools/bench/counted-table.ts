import type { Guard, Key, Range, Row, Table } from '../../functions/runtime/table.ts'

/** Rows of a partition in the order of their sort keys, as if they had always been there. */
export type Planted = (pk: string) => readonly Row[]
export type Counted = { table: Table; rows: { read: number; written: number } }

/** A table in memory that counts what it is asked for. What is planted is made when somebody asks for its partition. */
export function countedTable(planted: Planted): Counted {
  const rows = { read: 0, written: 0 }
  const own = new Map<string, Map<string, Row>>()
  const partition = (pk: string) => inserted(own, pk)
  const current = ({ pk, sk }: Key): Row | undefined =>
    partition(pk).get(sk) ?? planted(pk)[lowerBound(planted(pk), sk)]
  const at = (key: Key): Row | undefined => {
    const row = current(key)
    return row?.sk === key.sk ? row : undefined
  }
  const write = (row: Row): void => {
    rows.written++
    partition(row.pk).set(row.sk, row)
  }
  const guarded = (key: Key, guard: Guard | undefined, change: (before: Row | undefined) => Row) => {
    if (guard !== undefined && !holds(guard, at(key))) return 'refused' as const

    write(change(at(key)))
    return 'written' as const
  }

  const table: Table = {
    async find(key) {
      rows.read++
      return at(key)
    },
    async findAll(keys) {
      rows.read += keys.length
      return keys.flatMap(key => at(key) ?? [])
    },
    async list(pk, range = {}) {
      const found = within(planted(pk), partition(pk), range)
      rows.read += found.length
      return found
    },
    put: async (row, guard) => guarded(row, guard, () => row),
    keep: async row => write(row),
    async remove(key) {
      rows.written++
      return partition(key.pk).delete(key.sk) ? 'written' : 'refused'
    },
    async add(key, { numbers = {}, sets = {}, values = {} }) {
      const before = at(key)
      const row: Row = { ...before, ...key, ...values }
      for (const [name, amount] of Object.entries(numbers)) row[name] = Number(before?.[name] ?? 0) + amount
      for (const [name, more] of Object.entries(sets))
        row[name] = new Set([...(before?.[name] instanceof Set ? before[name] : []), ...more])
      write(row)
      return row
    },
    set: async (key, attributes, guard) => guarded(key, guard, before => ({ ...before, ...key, ...attributes })),
  }
  return { table, rows }
}

function inserted(own: Map<string, Map<string, Row>>, pk: string): Map<string, Row> {
  const found = own.get(pk) ?? new Map<string, Row>()
  own.set(pk, found)
  return found
}

function holds(guard: Guard, row: Row | undefined): boolean {
  const value = row?.[guard.attribute]
  if (guard.is === 'absent') return value === undefined
  if (guard.is === 'equal') return value === guard.to

  return value === undefined || String(value) === String(guard.to) || isLess(value, guard.to)
}

const isLess = (value: unknown, limit: string | number): boolean =>
  typeof limit === 'number' ? Number(value) <= limit : String(value) <= limit

function within(planted: readonly Row[], own: ReadonlyMap<string, Row>, range: Range): Row[] {
  const { from = '', until = '\uffff', newestFirst = false, limit = Number.POSITIVE_INFINITY } = range
  const [first, end] = [lowerBound(planted, from), lowerBound(planted, `${until}\u0000`)]
  const nearest = newestFirst
    ? planted.slice(Math.max(first, end - limit), end)
    : planted.slice(first, Math.min(end, first + limit))
  const mine = [...own.values()].filter(({ sk }) => sk >= from && sk <= until)
  const all = [...nearest.filter(({ sk }) => !own.has(sk)), ...mine].sort((a, b) => (a.sk < b.sk ? -1 : 1))

  return (newestFirst ? all.reverse() : all).slice(0, limit)
}

function lowerBound(rows: readonly Row[], sk: string): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.sk ?? '') < sk) low = middle + 1
    else high = middle
  }
  return low
}
