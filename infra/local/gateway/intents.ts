import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

const Intent = z.object({ id: z.number(), place: z.string(), what: z.string() })
export type Intent = z.infer<typeof Intent>

/** Writes that have begun and not told anyone yet. What a killed process leaves here is told at the next start. */
export type Intents = {
  begin(place: string, what: string): number
  end(id: number): void
  unfinished(): Intent[]
}

export const openIntents = (ledger: DatabaseSync, kind: 'object' | 'item'): Intents => {
  const insert = ledger.prepare('INSERT INTO intents (kind, place, what) VALUES (?, ?, ?)')
  const remove = ledger.prepare('DELETE FROM intents WHERE id = ?')
  const all = ledger.prepare('SELECT id, place, what FROM intents WHERE kind = ? ORDER BY id')

  return {
    begin: (place, what) => Number(insert.run(kind, place, what).lastInsertRowid),
    end: id => {
      remove.run(id)
    },
    unfinished: () => z.array(Intent).parse(all.all(kind)),
  }
}
