/** What the stages ask of a table: single-row writes with a guard, and ranges of one partition. No scans, no transactions. */
export type Key = { pk: string; sk: string }
export type Row = Key & Record<string, unknown>

/** A write happens only where its guard holds: the row is absent, equals, or is not newer than what we bring. */
export type Guard =
  | { attribute: string; is: 'absent' }
  | { attribute: string; is: 'equal'; to: string | number }
  | { attribute: string; is: 'absent or at most'; to: string | number }

/** `from` = where the sort key begins, `until` = where it ends, both included. */
export type Range = { from?: string; until?: string; newestFirst?: boolean; limit?: number }
export type WriteOutcome = 'written' | 'refused'

export type Amounts = {
  numbers?: Record<string, number>
  sets?: Record<string, string[]>
  values?: Record<string, string | number>
}

export type Table = {
  /** Strongly consistent; what is asked for at the same moment is fetched together. */
  find(key: Key): Promise<Row | undefined>
  /** Strongly consistent, any order, missing rows left out. */
  findAll(keys: readonly Key[]): Promise<Row[]>
  /** Strongly consistent, in the order of the sort key. */
  list(pk: string, range?: Range): Promise<Row[]>
  put(row: Row, guard: Guard): Promise<WriteOutcome>
  /** Writes whatever is there; what is written at the same moment goes together. */
  keep(row: Row): Promise<void>
  remove(key: Key, guard: Guard): Promise<WriteOutcome>
  /** Adds to numbers and to sets of strings, and replaces `values`, in one write, creating the row; returns the row after it. */
  add(key: Key, amounts: Amounts): Promise<Row>
  /** Sets attributes of a row, leaving its others alone. */
  set(key: Key, attributes: Record<string, string | number>, guard?: Guard): Promise<WriteOutcome>
}
