import type { DatabaseSync } from 'node:sqlite'

/** What is written from `open` on becomes one transaction: committed by whoever is about to answer, or at the end of the turn. */
export type GroupCommit = { open(): void; commit(): void }

/** A commit of its own costs a small write more than the write itself. */
export const groupCommit = (db: DatabaseSync): GroupCommit => {
  const commit = (): void => {
    if (db.isOpen && db.isTransaction) db.exec('COMMIT')
  }
  return {
    open: () => {
      if (db.isTransaction) return

      db.exec('BEGIN')
      setImmediate(commit)
    },
    commit,
  }
}

/** All of it or nothing. */
export const together = <Value>(db: DatabaseSync, write: () => Value): Value => {
  db.exec('BEGIN')
  try {
    const value = write()
    db.exec('COMMIT')
    return value
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}
