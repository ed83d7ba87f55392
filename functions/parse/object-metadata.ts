import * as z from 'zod/mini'
import { Change, type Draft, type Evidence, Pubstatus } from '../../events/article.ts'

const WithZone = z.iso.datetime({ offset: true })

/** What the uploader says beside the bytes (`x-amz-meta-*`) wins over what was read in them. */
export function applyMetadata(
  draft: Draft,
  metadata: Readonly<Record<string, string>>,
): { draft: Draft; evidence: Evidence[] } {
  const said = [
    choice('pubstatus', metadata['pubstatus'], Pubstatus),
    choice('change', metadata['change'], Change),
    plain('section', metadata['section']),
    plain('language', metadata['language']),
    instant('embargoedUntil', metadata['embargoed-until']),
    instant('expiresAt', metadata['expires-at']),
  ]

  return {
    draft: held(
      Object.assign({ ...draft }, ...said.map(word => word.fields)),
      said.some(word => word.unreadable),
    ),
    evidence: said.flatMap(word => word.evidence),
  }
}

type Said = { fields: Partial<Draft>; evidence: Evidence[]; unreadable?: true }
const nothing: Said = { fields: {}, evidence: [] }

const from = (field: string, rule: string, confidence = 1): Evidence[] => [
  { field, place: 'object metadata', rule, confidence },
]

function plain(field: 'section' | 'language', value: string | undefined): Said {
  return value === undefined || value === ''
    ? nothing
    : { fields: { [field]: value }, evidence: from(field, 'as given') }
}

function choice<Choice extends string>(
  field: 'pubstatus' | 'change',
  value: string | undefined,
  shape: z.ZodMiniType<Choice>,
): Said {
  if (value === undefined) return nothing

  const known = shape.safeParse(value)
  return known.success ? { fields: { [field]: known.data }, evidence: from(field, 'as given') } : hold(field)
}

function instant(field: 'embargoedUntil' | 'expiresAt', value: string | undefined): Said {
  if (value === undefined) return nothing

  const known = WithZone.safeParse(value)
  return known.success ? { fields: { [field]: new Date(known.data) }, evidence: from(field, 'as given') } : hold(field)
}

const hold = (field: string): Said => ({
  fields: {},
  evidence: from(field, 'unreadable, so withheld', 0),
  unreadable: true,
})

/** Whoever gives a restriction that we cannot read would rather wait than see it ignored. A kill is more than a hold. */
const held = (draft: Draft, unreadable: boolean): Draft =>
  unreadable && draft.pubstatus !== 'canceled' ? { ...draft, pubstatus: 'withheld' } : draft
