import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const schema = `
CREATE TABLE IF NOT EXISTS versions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL,
  marker INTEGER NOT NULL, modifiedAt TEXT NOT NULL, eTag TEXT NOT NULL, size INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS versionsOfKey ON versions (bucket, key, seq);
CREATE TABLE IF NOT EXISTS changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, tableName TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS intents (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, place TEXT NOT NULL, what TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`

/** What the gateway itself must remember beside its engines: versions, the change log, the last sequencer, unfinished writes. */
export const openLedger = (dataDir?: string): DatabaseSync => {
  const ledger = new DatabaseSync(dataDir === undefined ? ':memory:' : join(dataDir, 'gateway.db'))
  ledger.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000')
  ledger.exec(schema)
  return ledger
}
