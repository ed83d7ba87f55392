import type { Evidence } from '../../events/article.ts'
import { isoAt } from '../../functions/text/instants.ts'
import { fitted, pad, printable } from '../../infra/local/terminal/terminal-text.ts'
import { clockAmong } from '../desk/clocks.ts'
import { wrapped } from '../desk/wrapped.ts'
import { isOfMember } from './answers.ts'
import type { Place } from './pages.ts'

/** What became of each file of a bundle: its articles and where they stand, or why there is none and how to mend that. */
export function members(evidence: readonly Evidence[], places: readonly Place[], width: number): string[] {
  const files = evidence.filter(isOfMember)

  return files.flatMap(file => [
    '',
    `  ${pad(file.rule, 10)}${printable(file.place)}`,
    ...(file.rule === 'read'
      ? articlesOf(file, places, { width, clock: clockAmong('publishedAt', evidence, file.place) })
      : wrapped(file.note ?? '', width, indent)),
    ...evidence.flatMap(one => (one.place.startsWith(`${file.place}, `) ? [fieldLine(one, file.place)] : [])),
  ])
}

const indent = ' '.repeat(12)

type Shown = { width: number; clock: string | undefined }

function articlesOf({ note = '' }: Evidence, places: readonly Place[], { width, clock }: Shown): string[] {
  const own = places.filter(({ articleId }) => note.includes(articleId))
  if (own.length === 0) return [`${indent}${printable(note)}`]

  return own.flatMap(({ articleId, page, publishedAt, withdrawnAt, fared }) => [
    `${indent}Article  ${articleId}${fared ? `  ${fared.outcome}` : ''}`,
    ...(fared?.reason === undefined ? [] : wrapped(fared.reason, width, indent)),
    `${indent}${page ?? (withdrawnAt ? `Withdrawn since ${withdrawnAt.toISOString()}` : 'Not to be read now.')}`,
    ...(publishedAt && clock ? [`${indent}Dated    ${isoAt(publishedAt, clock)}`] : []),
  ])
}

const fieldLine = ({ field, place, rule, confidence }: Evidence, member: string) =>
  `${indent}${fitted(field, 13)} ${fitted(place.slice(member.length + 2), 16)} ${fitted(rule, 24)} ${Math.round(confidence * 100)} %`
