import * as z from 'zod/mini'
import { Change, type Draft, type Evidence, Pubstatus, WebAddress } from '../../events/article.ts'
import type { Overlay } from '../../events/sidecar.ts'
import { saidOver } from '../said-over.ts'
import { cleanLine } from '../text/clean.ts'
import { offsetShown } from '../text/instants.ts'
import { readBareName, readByline } from './plain-text/byline.ts'

/** What is said beside a file, name by name: names in lower case with hyphens, values as text. */
export type Said = ReadonlyMap<string, string>
export type ReadOverlay = { fields: Overlay; evidence: Evidence[] }

type Word = { field: keyof Overlay; fields?: Overlay; offset?: string }

const WithZone = z.iso.datetime({ offset: true })

/** By which an uploader says until when. */
export const embargoNames = ['embargoed-until', 'embargo', 'sperrfrist']

/** Each thing that may be said, under the names it goes by. */
const readers: readonly { names: readonly string[]; read(value: string): Word }[] = [
  { names: ['pubstatus'], read: value => choice('pubstatus', value, Pubstatus) },
  { names: ['legal-reason'], read: value => plain('legalReason', value) },
  { names: ['change'], read: value => choice('change', value, Change) },
  { names: ['correction'], read: correctionOf },
  { names: ['headline', 'title'], read: value => plain('headline', value) },
  { names: ['standfirst', 'description'], read: value => plain('standfirst', value) },
  { names: ['byline', 'author'], read: bycleanLine },
  { names: ['section'], read: value => plain('section', value) },
  { names: ['language'], read: value => plain('language', value) },
  { names: ['keywords', 'tags'], read: value => ({ field: 'keywords', fields: { keywords: listed(value) } }) },
  { names: ['canonical-url', 'canonical'], read: addressOf },
  { names: ['translation-of'], read: value => plain('translationOf', value) },
  { names: ['published-at'], read: value => instant('publishedAt', value) },
  { names: embargoNames, read: value => instant('embargoedUntil', value) },
  { names: ['expires-at', 'expires'], read: value => instant('expiresAt', value) },
]

/** What may be said, under its first name. */
export const saidNames: readonly string[] = readers.flatMap(({ names }) => names.slice(0, 1))

/** All the names that something goes by. */
export const knownNames: ReadonlySet<string> = new Set(readers.flatMap(({ names }) => names))

// Whoever gives a restriction that we cannot read would rather wait than see it ignored. A kill is more than a hold.
const restrictions: readonly (keyof Overlay)[] = ['pubstatus', 'change', 'embargoedUntil', 'expiresAt']

/** The fields that are said. `place`: where, as a receipt names it. An empty value says nothing, but of a restriction. */
export function readOverlay(said: Said, place: string): ReadOverlay {
  const words = readers.flatMap(({ names, read }) => {
    const value = names.map(name => said.get(name)).find(one => one !== undefined)
    return value === undefined ? [] : [read(value)]
  })
  const told = words.filter(({ field, fields }) => fields !== undefined || restrictions.includes(field))
  const fields: Overlay = Object.assign({}, ...words.map(word => word.fields ?? {}))
  const held = told.some(word => word.fields === undefined) && fields.pubstatus !== 'canceled'

  return {
    fields: held ? { ...fields, pubstatus: 'withheld' } : fields,
    evidence: told.map(({ field, fields: given, offset }) => ({
      field,
      place,
      rule: given === undefined ? 'unreadable, so withheld' : 'as given',
      confidence: given === undefined ? 0 : 1,
      ...(offset !== undefined && { offset }),
    })),
  }
}

/** What was said beside the file, put over what was read in it. */
export const withOverlay = (draft: Draft, { fields, evidence }: ReadOverlay): Draft =>
  draft.pubstatus === 'canceled' && evidence.some(({ confidence }) => confidence === 0)
    ? { ...saidOver(draft, fields), pubstatus: draft.pubstatus }
    : { ...saidOver(draft, fields), ...(fields.change === 'update' && { significant: true }) }

type Plain = 'headline' | 'standfirst' | 'section' | 'language' | 'legalReason' | 'translationOf'

function plain(field: Plain, value: string): Word {
  const text = cleanLine(value)

  return text === '' ? { field } : { field, fields: { [field]: text } }
}

function correctionOf(value: string): Word {
  const note = cleanLine(value)

  return note === '' ? { field: 'corrections' } : { field: 'corrections', fields: { corrections: [note] } }
}

function bycleanLine(value: string): Word {
  const byline = cleanLine(value)
  if (byline === '') return { field: 'byline' }

  const people = (readByline(byline) ?? readBareName(byline))?.contributors
  return { field: 'byline', fields: { byline, ...(people !== undefined && { contributors: people }) } }
}

const listed = (value: string): string[] => [...new Set(value.split(/[,;]/).map(cleanLine))].filter(word => word !== '')

function addressOf(value: string): Word {
  const known = WebAddress.safeParse(value)

  return { field: 'canonicalUrl', ...(known.success && { fields: { canonicalUrl: known.data } }) }
}

function choice<Choice extends string>(
  field: 'pubstatus' | 'change',
  value: string,
  shape: z.ZodMiniType<Choice>,
): Word {
  const known = shape.safeParse(value)

  return { field, ...(known.success && { fields: { [field]: known.data } }) }
}

function instant(field: 'publishedAt' | 'embargoedUntil' | 'expiresAt', value: string): Word {
  const known = WithZone.safeParse(value)
  if (!known.success) return { field }

  const at = new Date(known.data)
  const offset = offsetShown(Date.parse(known.data.replace(/[+-]\d\d:\d\d$/, 'Z')), at)
  return { field, fields: { [field]: at }, ...(offset !== undefined && { offset }) }
}
