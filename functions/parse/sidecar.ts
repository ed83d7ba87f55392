import * as z from 'zod/mini'
import type { Rejection } from '../../events/article.ts'
import type { Overlay } from '../../events/sidecar.ts'
import { failure, type Result, success } from '../result.ts'
import { decode } from '../text/charset.ts'
import { knownNames, type ReadOverlay, readOverlay } from './overlay.ts'
import { rejected } from './plain-text/refusals.ts'

const Contributors = z.array(
  z.union([z.string(), z.object({ name: z.string().check(z.minLength(1)), role: z.optional(z.string()) })]),
)
const Sidecar = z.record(z.string(), z.unknown())

/** What is said in one is a few lines. */
export const largestSidecar = 64 * 1024

/** What a sidecar says. One that holds a restriction but cannot be read withholds its story: it was meant to. */
export function readSidecar(bytes: Uint8Array): Result<ReadOverlay, Rejection> {
  if (bytes.length === 0) return failure(rejected.empty)
  const decoded = decode(bytes)
  if (!decoded.ok) return failure(notJson)

  const { text } = decoded.value
  if (bytes.length > largestSidecar) return restriction.test(text) ? success(unreadable) : failure(tooLarge)
  const said = Sidecar.safeParse(parseJson(text.replace(/^\ufeff/, '')))
  if (said.success) return success(overlayIn(said.data))

  return restriction.test(text) ? success(unreadable) : failure(notJson)
}

const restriction = /embargo|sperrfrist|expires|pubstatus|withheld|cancell?ed/i

function overlayIn(said: Record<string, unknown>): ReadOverlay {
  const words = Object.entries(said).flatMap(([name, value]) => {
    const text = wordOf(value)
    return text === undefined ? [] : [[kebab(name), text] as const]
  })
  const { fields, evidence } = withNotes(readOverlay(new Map(words), 'sidecar'), said)
  const people = Contributors.safeParse(said['contributors'])
  if (!people.success) return { fields, evidence }

  const contributors = people.data.map(person => (typeof person === 'string' ? { name: person } : named(person)))
  return {
    fields: { ...fields, contributors },
    evidence: [...evidence, { field: 'contributors', place: 'sidecar', rule: 'as given', confidence: 1 }],
  }
}

/** An embargo that is spoken of under a name nobody reads may hold. */
function withNotes(overlay: ReadOverlay, said: Record<string, unknown>): ReadOverlay {
  const { fields, evidence } = overlay
  const isHeld = fields.embargoedUntil !== undefined || fields.pubstatus !== undefined
  const notes = Object.entries(said).filter(([name]) => !knownNames.has(kebab(name)))
  const isSpokenOf = notes.some(([name, value]) => embargo.test(`${name} ${textOf(value)}`) && textOf(value) !== '')
  if (isHeld || !isSpokenOf) return overlay

  return { fields: { ...fields, ...unreadable.fields }, evidence: [...evidence, ...unreadable.evidence] }
}

const embargo = /embarg|sperr?e?frist|ambargo|[эе]мбарго|解禁|엠바고/i

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : typeof value === 'string' && !no.test(value) ? value : ''
const no = /^\W*(?:(?:none|no|false|keine?)\W*)?$/i

const named = ({ name, role }: { name: string; role?: string | undefined }) => ({
  name,
  ...(role !== undefined && { role }),
})

// Twice as long as any that is known.
const longestName = 40

/** `embargoedUntil` and `embargoed_until` are `embargoed-until`. */
const kebab = (name: string): string =>
  name
    .slice(0, longestName)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()

/** Lists of words are written with commas; an object or `null` where a word is to be is one that cannot be read. */
function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value.join(', ')

  return value === undefined ? undefined : ''
}

const held: Overlay = { pubstatus: 'withheld' }
/** A restriction may stand in what nobody can read. */
export const unreadable: ReadOverlay = {
  fields: held,
  evidence: [{ field: 'pubstatus', place: 'sidecar', rule: 'unreadable, so withheld', confidence: 0 }],
}

const notJson: Rejection = {
  kind: 'undecodable',
  reason: 'The sidecar is not a JSON object.',
  mend: 'Write it as { "headline": "…" } in UTF-8 and upload it again.',
}

const tooLarge: Rejection = {
  kind: 'too-large',
  place: `${largestSidecar} bytes`,
  reason: 'The sidecar is larger than any: 64 KB are the most.',
  mend: 'Say in it only what is to win over the article, and upload it again.',
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
