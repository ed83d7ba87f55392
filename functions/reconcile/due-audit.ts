import { notesPrefix } from '../../events/settings.ts'
import type { StoredObject } from '../runtime/bucket.ts'
import { type Notes, readNotes } from './notes.ts'

/** Where an audit that is not through leaves word of how far it has come. */
export const notesKey = `${notesPrefix}audit.json`

export const notesIn = ({ bytes }: Pick<StoredObject, 'bytes'>): Notes => readNotes(Buffer.from(bytes).toString())

/** Most newsrooms sleep when it begins. */
const BEGINS_AT_HOUR = 3
const HOUR = 3_600_000

export const nightOf = (now: Date): string => new Date(now.getTime() - BEGINS_AT_HOUR * HOUR).toISOString().slice(0, 10)

export type Known = { look: string; now: Date }

/** An audit a night, which may take several runs. */
export const isDue = (notes: Notes | undefined, { look, now }: Known): boolean =>
  notes === undefined ||
  (notes.audit.step === 'done' ? notes.night !== nightOf(now) : notes.look !== look || notes.notBefore <= now)
