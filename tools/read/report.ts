import { styleText } from 'node:util'
import * as z from 'zod/mini'
import { Draft, type Evidence } from '../../events/article.ts'
import type { ReadArticle, Reading } from '../../functions/parse/format.ts'
import { isoAt } from '../../functions/text/instants.ts'
import { pad, printable } from '../../infra/local/terminal/terminal-text.ts'
import { clockAmong, clockOf } from '../desk/clocks.ts'
import { wrapped } from '../desk/wrapped.ts'
import type { Outcome } from './read-file.ts'
import { textOf } from './text.ts'

const encoded = ({ draft, id, name }: ReadArticle, dates: Dates) => ({
  ...z.encode(Draft, draft),
  ...dates,
  text: textOf(draft),
  ...(id !== undefined && { id }),
  ...(name !== undefined && { name }),
})

type Dates = { publishedAt?: string; updatedAt?: string }

/** When a draft says it was published and changed, on the clock that each was given on: the day is that of the file. */
function datesOf({ draft, name }: ReadArticle, { articles, evidence }: Reading): Dates {
  const shown = (field: 'publishedAt' | 'updatedAt') => {
    const clock = articles.length === 1 ? clockOf(field, evidence) : clockAmong(field, evidence, name)
    return draft[field] && { [field]: isoAt(draft[field], clock) }
  }

  return { ...shown('publishedAt'), ...shown('updatedAt') }
}

/** One line. A file of many articles gives the first as `draft` and all as `drafts`. */
export function asJson({ file, reading }: Outcome): string {
  if (!reading.ok) return JSON.stringify({ file, ok: false, rejection: reading.failure, evidence: [] })
  const { evidence } = reading.value
  const drafts = reading.value.articles.map(article => encoded(article, datesOf(article, reading.value)))

  return JSON.stringify({ file, ok: true, draft: drafts[0], ...(drafts.length > 1 && { drafts }), evidence })
}

const label = 13
const width = () => Math.min(process.stdout.columns ?? 100, 110)

/** For people: the fields, the text, and why each was taken for what it is. */
export function asReport({ file, reading }: Outcome): string {
  const name = styleText('bold', printable(file))
  if (!reading.ok) {
    const { kind, place, reason, mend } = reading.failure
    return [
      `${name}  ${styleText('red', `rejected: ${kind}`)}`,
      ...field('Reason', reason),
      ...field('Place', place),
      ...field('To mend', mend),
      '',
    ].join('\n')
  }
  const { articles, evidence } = reading.value
  return [
    name,
    ...articles.flatMap(article => draftLines(article, reading.value)),
    '',
    ...evidence.map(evidenceLine),
    '',
  ].join('\n')
}

function draftLines(article: ReadArticle, reading: Reading): string[] {
  const { draft, id, name } = article
  const { publishedAt, updatedAt } = datesOf(article, reading)
  const sure = new Map(reading.evidence.map(({ field: name, confidence }) => [name, confidence]))
  const people = draft.contributors
    .map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))
    .join(', ')
  const pictures = draft.images.map(({ url, caption, credit }) =>
    [caption, credit && `[${credit}]`, url].filter(Boolean).join(' '),
  )

  return [
    ...field('In it as', name),
    ...field('Headline', draft.headline, sure.get('headline')),
    ...field('Standfirst', draft.standfirst, sure.get('standfirst')),
    ...field('Byline', draft.byline, sure.get('byline')),
    ...field('By', people || undefined, sure.get('contributors')),
    ...field('Dateline', draft.dateline?.text, sure.get('dateline')),
    ...field('Published', publishedAt, sure.get('publishedAt')),
    ...field('Updated', updatedAt, sure.get('updatedAt')),
    ...field('Language', draft.language, sure.get('language')),
    ...field('Section', draft.section ?? text(draft.extra['givenSection']), sure.get('section')),
    ...field('Keywords', draft.keywords.join(', ') || undefined, sure.get('keywords')),
    ...field('Address', draft.canonicalUrl, sure.get('canonicalUrl')),
    ...field('Id', id),
    ...field('Status', draft.pubstatus === 'usable' ? undefined : draft.pubstatus),
    ...field('Embargo', draft.embargoedUntil?.toISOString(), sure.get('embargoedUntil')),
    ...field('Expires', draft.expiresAt?.toISOString(), sure.get('expiresAt')),
    ...field('Law', draft.legalReason, sure.get('legalReason')),
    ...field('Change', draft.change === 'update' ? undefined : draft.change),
    ...pictures.flatMap((picture, at) => field(at === 0 ? 'Lead image' : 'Image', picture)),
    ...draft.corrections.flatMap(note => field('Correction', note)),
    ...field('Extra', extraOf(draft.extra)),
    '',
    ...textOf(draft)
      .replaceAll('\t', ' | ')
      .split('\n')
      .flatMap(line => (line === '' ? [''] : wrapped(line, width() - 2, '  '))),
  ]
}

// What no field is made for: enough of it to know what it is.
const extraOf = (extra: Draft['extra']): string =>
  Object.entries(extra)
    .map(([name, value]) => `${name}: ${(text(value) ?? JSON.stringify(value)).slice(0, 200)}`)
    .join(' · ')

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

function field(name: string, value: string | undefined, confidence?: number): string[] {
  if (value === undefined || value === '') return []
  const [first = '', ...rest] = wrapped(value, width(), ' '.repeat(label))

  return [`  ${styleText('cyan', pad(name, label - 2))}${first.trimStart()}${certainty(confidence)}`, ...rest]
}

function certainty(confidence: number | undefined): string {
  if (confidence === undefined) return ''
  const colour = confidence >= 0.8 ? 'green' : confidence >= 0.5 ? 'yellow' : 'red'

  return `  ${styleText(colour, `${Math.round(confidence * 100)} %`)}`
}

const evidenceLine = ({ field: name, place, rule, confidence, note }: Evidence): string =>
  `  ${styleText('dim', `${pad(name, 14)} ${pad(place, 26)} ${pad(rule, 24)}`)}${certainty(confidence)}${note ? styleText('dim', `  ${printable(note)}`) : ''}`
